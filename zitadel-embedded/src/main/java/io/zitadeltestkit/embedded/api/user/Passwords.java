package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserState;
import java.util.Optional;

/** Checks the passwords of people. */
public final class Passwords {
  private Passwords() {}

  /**
   * Checks a password and keeps count of failures. A wrong password is a result, not an exception:
   * the count has to be kept, so the fault may be thrown only after the change is done.
   *
   * @param tx the change
   * @param userId the person
   * @param password the password that was given
   * @return what is wrong; empty if the password is right
   */
  public static Optional<Fault> verify(Tx tx, String userId, String password) {
    User user = tx.find(User.TABLE, userId).orElse(null);
    if (user == null) {
      return Optional.of(Fault.failedPrecondition("COMMAND-3n77z", "User could not be found"));
    }
    if (user.state() == UserState.LOCKED) {
      return Optional.of(Fault.failedPrecondition("COMMAND-JLK35", "User is locked"));
    }
    Human human = user.human();
    String hash = human == null ? null : human.passwordHash();
    if (hash == null) {
      return Optional.of(Fault.failedPrecondition("COMMAND-3nJ4t", "User has not set a password"));
    }
    return PasswordHashes.matches(password, hash)
        ? Optional.empty()
        : Optional.of(Fault.invalidArgument("COMMAND-3M0fs", "Password is invalid"));
  }
}
