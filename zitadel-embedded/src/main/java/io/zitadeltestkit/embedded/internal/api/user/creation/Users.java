package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.user.password.PasswordHashes;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordRules;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.removal.Cascade;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for creating and removing users, for all calls. */
public final class Users {
  private Users() {}

  /** Creates a person; the parameters have been {@link NewHuman#normalised normalised}. */
  public static User addHuman(Tx tx, NewHuman human) {
    requireOrganization(tx, human.orgId());
    String id = human.userId();
    if (id != null && tx.state().has(User.TABLE, id)) {
      throw Fault.failedPrecondition("COMMAND-7yiox1isql", "Errors.User.AlreadyExisting");
    }
    requireNoForeignDomain(tx, human.orgId(), human.username());
    String password = human.password();
    String hash = human.passwordHash();
    if (password != null) {
      PasswordRules.require(
          PasswordComplexityPolicy.of(tx.state(), human.orgId()),
          password,
          PasswordRules.OF_CREATION);
      hash = PasswordHashes.ofCreation(password);
    }
    requireFreeName(tx, human.orgId(), human.username(), "");
    return tx.put(
        User.TABLE,
        new User(
            id == null ? tx.newId() : id,
            human.orgId(),
            human.username(),
            human.initial() ? UserState.INITIAL : UserState.ACTIVE,
            new Human(
                human.givenName(),
                human.familyName(),
                human.nickName(),
                human.displayName(),
                human.preferredLanguage(),
                human.gender(),
                human.email(),
                human.emailVerified(),
                human.phone(),
                human.phoneVerified(),
                hash,
                hash != null && human.passwordChangeRequired(),
                hash == null ? null : tx.now(),
                0,
                null),
            null,
            tx.created()));
  }

  /**
   * Makes a service user.
   *
   * @param tx the change
   * @param orgId the organization
   * @param userId the id; null for a new one
   * @param username user name; empty for the id
   * @param machine its data
   */
  public static User addMachine(
      Tx tx, String orgId, @Nullable String userId, String username, Machine machine) {
    requireOrganization(tx, orgId);
    if (machine.name().isEmpty()) {
      throw Fault.invalidArgument("COMMAND-bs9Ds", "Userdata is invalid");
    }
    String id = userId == null ? tx.newId() : userId;
    String name = username.isEmpty() ? id : username;
    Optional<User> known = tx.find(User.TABLE, id);
    if (known.filter(user -> user.orgId().equals(orgId) && user.passesForMachine()).isPresent()) {
      throw Fault.failedPrecondition("COMMAND-k2una", "Errors.User.AlreadyExisting");
    }
    requireFreeName(tx, orgId, name, "");
    User added = new User(id, orgId, name, UserState.ACTIVE, null, machine, tx.created());
    // The real server takes the id of a person or another organization's user, and goes on showing
    // that one.
    User kept = known.isPresent() ? added : tx.put(User.TABLE, added);
    return tx.profile().has(Difference.REUSED_IDS) ? kept : ofFirstOwner(tx, kept, known);
  }

  /** Older releases name the organization that had a user of this id first. */
  private static User ofFirstOwner(Tx tx, User user, Optional<User> known) {
    return known
        .map(User::orgId)
        .or(() -> Removal.find(tx.state(), User.TABLE, user.id()).map(Removal::orgId))
        .map(user::withOrgId)
        .orElse(user);
  }

  /** Removes a user with everything that belongs to it. */
  public static void remove(Tx tx, String userId) {
    Cascade.removeUser(tx, userId);
  }

  /** Ends the transaction with a fault if the name is taken by another user than this. */
  public static void requireFreeName(Tx tx, String orgId, String username, String userId) {
    if (LoginNames.isTaken(tx.state(), orgId, username, userId)) {
      tx.conflict(Fault.alreadyExists("V3-DKcYh", "User already exists"));
    }
  }

  /** Does the same if a user name of the organization is taken, after its policy changed. */
  public static void requireFreeNames(Tx tx, String orgId) {
    tx.state()
        .lookup(User.TABLE, User.BY_ORG, orgId)
        .forEach(user -> requireFreeName(tx, orgId, user.username(), user.id()));
  }

  /** A name that ends with another organization's domain could be confused with its login names. */
  public static void requireNoForeignDomain(Tx tx, String orgId, String username) {
    if (LoginNames.endsWithForeignDomain(tx.state(), orgId, username)) {
      throw Fault.invalidArgument("COMMAND-SFd21", "Domain is already reserved and cannot be used");
    }
  }

  private static void requireOrganization(Tx tx, String orgId) {
    if (!tx.state().has(Organization.TABLE, orgId)) {
      throw Fault.failedPrecondition("COMMAND-QXPGs", "Organisation not found");
    }
  }
}
