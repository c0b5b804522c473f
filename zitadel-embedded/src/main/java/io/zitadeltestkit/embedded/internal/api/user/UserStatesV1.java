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
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** Locks, deactivates, renames and removes users of the call's organization. */
final class UserStatesV1 {
  private static final StateRefusals LOCK = new StateRefusals("COMMAND-5M9fs", "COMMAND-3NN8v");
  private static final StateRefusals UNLOCK = new StateRefusals("COMMAND-M0dos", "COMMAND-4M0ds");
  private static final StateRefusals REACTIVATE =
      new StateRefusals("COMMAND-4M0sd", "COMMAND-6M0sf");
  private static final StateRefusals DEACTIVATE =
      new StateRefusals(
          "COMMAND-3M9ds", "COMMAND-5M0sf", message -> Fault.notFound("COMMAND-ke0fw", message));
  private static final StateRefusals REMOVE = new StateRefusals("COMMAND-m9od", "");
  private static final StateRefusals RENAME = new StateRefusals("COMMAND-5N9ds", "");

  private UserStatesV1() {}

  static DetailsResponseV1 lock(Call call, LockUserRequest request) {
    return change(call, request.id(), UserTransition.LOCK, LOCK);
  }

  static DetailsResponseV1 unlock(Call call, UnlockUserRequest request) {
    return change(call, request.id(), UserTransition.UNLOCK, UNLOCK);
  }

  static DetailsResponseV1 deactivate(Call call, DeactivateUserRequest request) {
    return change(call, request.id(), UserTransition.DEACTIVATE, DEACTIVATE);
  }

  static DetailsResponseV1 reactivate(Call call, ReactivateUserRequest request) {
    return change(call, request.id(), UserTransition.REACTIVATE, REACTIVATE);
  }

  private static DetailsResponseV1 change(
      Call call, String userId, UserTransition transition, StateRefusals refusals) {
    return call.write(
        tx -> {
          User user = find(call, tx, userId, refusals);
          transition.require(user, refusals);
          return changed(transition.apply(tx, user));
        });
  }

  static DetailsResponseV1 remove(Call call, RemoveUserRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), REMOVE);
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
          User user = find(call, tx, request.userId(), RENAME);
          if (user.username().equals(username)) {
            throw Fault.failedPrecondition("COMMAND-6m9gs", "Username not changed");
          }
          Users.requireNoForeignDomain(tx, user.orgId(), username);
          Users.requireFreeName(tx, user.orgId(), username, user.id());
          return changed(
              tx.put(User.TABLE, user.with(b -> b.username(username).stamp(tx.changed(user)))));
        });
  }

  private static User find(Call call, Tx tx, String userId, StateRefusals refusals) {
    return OwnedV1.get(call, tx.state(), User.TABLE, userId, refusals::missing);
  }

  /** The answer to a change of a user. */
  static DetailsResponseV1 changed(User user) {
    return DetailsResponseV1.ofChange(user.stamp(), user.orgId());
  }
}
