package io.zitadeltestkit.embedded.internal.api.user.state;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Handler;

/** Locks, deactivates and deletes users. */
public final class UserStates {
  public static final Handler<UserIdRequest, DetailsResponse> LOCK =
      change(UserTransition.LOCK, new StateRefusals("COMMAND-450yxuqrh1", "COMMAND-lgws8wtsqf"));
  public static final Handler<UserIdRequest, DetailsResponse> UNLOCK =
      change(UserTransition.UNLOCK, new StateRefusals("COMMAND-x377t913pw", "COMMAND-olb9vb0oca"));
  public static final Handler<UserIdRequest, DetailsResponse> REACTIVATE =
      change(
          UserTransition.REACTIVATE, new StateRefusals("COMMAND-9hy5kzbuk6", "COMMAND-s5qqcz97hf"));
  public static final Handler<UserIdRequest, DetailsResponse> DEACTIVATE =
      change(
          UserTransition.DEACTIVATE,
          new StateRefusals(
              "COMMAND-5gp2p62iin",
              "COMMAND-5gunjw0cd7",
              message -> Fault.failedPrecondition("COMMAND-gvx4kct9r2", message)));

  private static final StateRefusals DELETE = new StateRefusals("COMMAND-bd4ir1mblj", "");

  private UserStates() {}

  /** The state is looked at before what the caller may do. */
  private static Handler<UserIdRequest, DetailsResponse> change(
      UserTransition transition, StateRefusals refusals) {
    return (call, request) ->
        call.write(
            tx -> {
              User user = tx.get(User.TABLE, request.userId(), refusals::missing);
              transition.require(user, refusals);
              UserAccess.requireWrite(call, user);
              User changed = transition.apply(tx, user);
              return new DetailsResponse(Details.ofWrite(changed.stamp(), changed.orgId()));
            });
  }

  public static DetailsResponse delete(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          User user = tx.get(User.TABLE, request.userId(), DELETE::missing);
          UserAccess.requireDelete(call, user);
          Users.remove(tx, user.id());
          return new DetailsResponse(Details.ofWrite(tx.changed(user), user.orgId()));
        });
  }
}
