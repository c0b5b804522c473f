package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.DeactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.LockUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ReactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.RemoveUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UnlockUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Sessions;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserState;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** What locks, deactivates, renames and removes users, and what undoes it. */
final class UserStatesV1 {
  private UserStatesV1() {}

  static DetailsResponseV1 deactivate(Call call, DeactivateUserRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), "COMMAND-3M9ds");
          if (user.state() == UserState.INITIAL) {
            throw Fault.notFound(
                "COMMAND-ke0fw", "User with state initial can only be deleted not deactivated");
          }
          if (user.state() == UserState.INACTIVE) {
            throw Fault.failedPrecondition("COMMAND-5M0sf", "User already inactive");
          }
          return set(tx, user, UserState.INACTIVE);
        });
  }

  static DetailsResponseV1 reactivate(Call call, ReactivateUserRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), "COMMAND-4M0sd");
          if (user.state() != UserState.INACTIVE) {
            throw Fault.failedPrecondition("COMMAND-6M0sf", "User is not inactive");
          }
          return set(tx, user, UserState.ACTIVE);
        });
  }

  static DetailsResponseV1 lock(Call call, LockUserRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), "COMMAND-5M9fs");
          if (user.state() != UserState.ACTIVE && user.state() != UserState.INITIAL) {
            throw Fault.failedPrecondition("COMMAND-3NN8v", "User is not active or initial");
          }
          return set(tx, user, UserState.LOCKED);
        });
  }

  static DetailsResponseV1 unlock(Call call, UnlockUserRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), "COMMAND-M0dos");
          if (user.state() != UserState.LOCKED) {
            throw Fault.failedPrecondition("COMMAND-4M0ds", "User is not locked");
          }
          return set(tx, user, UserState.ACTIVE);
        });
  }

  static DetailsResponseV1 remove(Call call, RemoveUserRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), "COMMAND-m9od");
          Users.remove(tx, user.id());
          return DetailsResponseV1.ofChange(tx.changed(user), user.orgId());
        });
  }

  static DetailsResponseV1 rename(Call call, UpdateUserNameRequest request) {
    String username = request.userName().strip();
    if (username.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-2N9fs", "ID missing");
    }
    return call.write(
        tx -> {
          User user = find(call, tx, request.userId(), "COMMAND-5N9ds");
          if (user.username().equals(username)) {
            throw Fault.failedPrecondition("COMMAND-6m9gs", "Username not changed");
          }
          Users.requireNoForeignDomain(tx, user.orgId(), username);
          Users.requireFreeName(tx, user.orgId(), username, user.id());
          return changed(
              tx.put(User.TABLE, user.with(b -> b.username(username).stamp(tx.changed(user)))));
        });
  }

  private static User find(Call call, Tx tx, String userId, String missingId) {
    return OwnedV1.get(
        call,
        tx.state(),
        User.TABLE,
        userId,
        () -> Fault.notFound(missingId, "User could not be found"));
  }

  private static DetailsResponseV1 set(Tx tx, User user, UserState state) {
    if (state != UserState.ACTIVE) {
      Sessions.removeOfUser(tx, user.id());
    }
    return changed(tx.put(User.TABLE, user.with(b -> b.state(state).stamp(tx.changed(user)))));
  }

  /** The answer to a change of a user. */
  static DetailsResponseV1 changed(User user) {
    return DetailsResponseV1.ofChange(user.stamp(), user.orgId());
  }
}
