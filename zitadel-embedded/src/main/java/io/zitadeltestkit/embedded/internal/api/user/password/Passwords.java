package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.api.user.code.UserCodes;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.NotificationPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode.Kind;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks and changes the passwords of people. */
public final class Passwords {
  private Passwords() {}

  /**
   * Checks a password and counts failures; too many lock the user, if the lockout policy says so. A
   * wrong password is a result, not an exception: the count has to be stored, so the fault must be
   * thrown after the change.
   *
   * @param tx the change
   * @param userId the person
   * @param password the password that was given
   * @return the fault; empty if the password is right
   */
  public static Optional<Fault> verify(Tx tx, String userId, String password) {
    User user = tx.find(User.TABLE, userId).orElse(null);
    if (user == null || user.human() == null) {
      return Optional.of(Fault.failedPrecondition("COMMAND-3n77z", "User could not be found"));
    }
    Human human = user.human();
    if (user.state() == UserState.LOCKED) {
      return Optional.of(
          Fault.failedPrecondition("COMMAND-JLK35", "User is locked")
              .afterFailures(human.passwordFailures()));
    }
    String hash = human.passwordHash();
    if (hash == null) {
      return Optional.of(Fault.failedPrecondition("COMMAND-3nJ4t", "User has not set a password"));
    }
    if (!PasswordHashes.matches(password, hash)) {
      countFailure(tx, user, human);
      return Optional.of(
          Fault.invalidArgument("COMMAND-3M0fs", "Password is invalid")
              .afterFailures(human.passwordFailures() + 1));
    }
    if (human.passwordFailures() > 0) {
      tx.put(User.TABLE, user.withHuman(human.withPasswordFailures(0)));
    }
    return Optional.empty();
  }

  /** Checks the current password before a change, and that the new one differs. */
  public static Optional<Fault> verifyForChange(
      Tx tx, String userId, String current, @Nullable String wanted) {
    Optional<Fault> fault = verify(tx, userId, current);
    return fault.isEmpty()
            && wanted != null
            && (wanted.equals(current) || PasswordHashes.isTooLong(wanted))
        ? Optional.of(PasswordHashes.notHashed())
        : fault;
  }

  private static void countFailure(Tx tx, User user, Human human) {
    int failures = human.passwordFailures() + 1;
    User counted = tx.put(User.TABLE, user.withHuman(human.withPasswordFailures(failures)));
    Lockout.after(
        tx, counted, failures, LockoutPolicy.maxPasswordAttempts(tx.state(), user.orgId()));
  }

  /**
   * Sets a person's password. The permission was checked before.
   *
   * @param tx the change
   * @param user the person
   * @param password the password, checked against the complexity policy unless it is empty
   * @param changeRequired whether it has to be changed at the next sign-in
   */
  public static User set(Tx tx, User user, String password, boolean changeRequired) {
    if (!password.isEmpty()) {
      PasswordRules.require(
          PasswordComplexityPolicy.of(tx.state(), user.orgId()), password, PasswordRules.OF_CHANGE);
    }
    return setHash(tx, user, PasswordHashes.ofChange(password), changeRequired);
  }

  /** Sets the hash of a person's password, which may be imported. */
  public static User setHash(Tx tx, User user, String hash, boolean changeRequired) {
    Human human = user.human();
    if (human == null) {
      throw notFound();
    }
    UserCodes.discard(tx, user.id(), Kind.PASSWORD);
    if (NotificationPolicy.of(tx.state(), user.orgId()).passwordChange()) {
      tx.send(
          Notification.ofCode(
              Notification.Kind.PASSWORD_CHANGED, Channel.EMAIL, user.id(), "", "", ""));
    }
    return tx.put(
        User.TABLE,
        user.with(
            b ->
                b.human(
                        human.with(
                            h ->
                                h.passwordHash(hash)
                                    .passwordChangeRequired(changeRequired)
                                    .passwordChangedAt(tx.now())
                                    .passwordFailures(0)))
                    .stamp(tx.changed(user))));
  }

  /** Finds a person who can have a password, or throws a fault. */
  public static Person find(Tx tx, String userId) {
    return Person.find(tx, userId, Passwords::notFound).initialised("COMMAND-M9dse");
  }

  private static Fault notFound() {
    return Fault.failedPrecondition("COMMAND-G8dh3", "Password not found");
  }
}
