package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DeactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DeleteUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.LockUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.ReactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.UnlockUserRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** Locks, deactivates and deletes users. */
final class UserStates {
  private static final StateRefusals LOCK =
      new StateRefusals("COMMAND-450yxuqrh1", "COMMAND-lgws8wtsqf");
  private static final StateRefusals UNLOCK =
      new StateRefusals("COMMAND-x377t913pw", "COMMAND-olb9vb0oca");
  private static final StateRefusals REACTIVATE =
      new StateRefusals("COMMAND-9hy5kzbuk6", "COMMAND-s5qqcz97hf");
  private static final StateRefusals DEACTIVATE =
      new StateRefusals(
          "COMMAND-5gp2p62iin",
          "COMMAND-5gunjw0cd7",
          message -> Fault.failedPrecondition("COMMAND-gvx4kct9r2", message));
  private static final StateRefusals DELETE = new StateRefusals("COMMAND-bd4ir1mblj", "");

  private UserStates() {}

  static DetailsResponse lock(Call call, LockUserRequest request) {
    return change(call, request.userId(), UserTransition.LOCK, LOCK);
  }

  static DetailsResponse unlock(Call call, UnlockUserRequest request) {
    return change(call, request.userId(), UserTransition.UNLOCK, UNLOCK);
  }

  static DetailsResponse deactivate(Call call, DeactivateUserRequest request) {
    return change(call, request.userId(), UserTransition.DEACTIVATE, DEACTIVATE);
  }

  static DetailsResponse reactivate(Call call, ReactivateUserRequest request) {
    return change(call, request.userId(), UserTransition.REACTIVATE, REACTIVATE);
  }

  /** The state is checked before the permission. */
  private static DetailsResponse change(
      Call call, String userId, UserTransition transition, StateRefusals refusals) {
    return call.write(
        tx -> {
          User user = tx.get(User.TABLE, userId, refusals::missing);
          transition.require(user, refusals);
          UserAccess.requireWrite(call, user);
          User changed = transition.apply(tx, user);
          return new DetailsResponse(Details.ofWrite(changed.stamp(), changed.orgId()));
        });
  }

  static DetailsResponse delete(Call call, DeleteUserRequest request) {
    return call.write(
        tx -> {
          User user = tx.get(User.TABLE, request.userId(), DELETE::missing);
          UserAccess.requireDelete(call, user);
          Users.remove(tx, user.id());
          return new DetailsResponse(Details.ofWrite(tx.changed(user), user.orgId()));
        });
  }
}
