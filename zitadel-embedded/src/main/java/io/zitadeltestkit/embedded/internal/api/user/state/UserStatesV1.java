package io.zitadeltestkit.embedded.internal.api.user.state;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** Locks, deactivates and removes users of the call's organization. */
public final class UserStatesV1 {
  public static final Handler<IdRequest, DetailsResponseV1> LOCK =
      change(UserTransition.LOCK, new StateRefusals("COMMAND-5M9fs", "COMMAND-3NN8v"));
  public static final Handler<IdRequest, DetailsResponseV1> UNLOCK =
      change(UserTransition.UNLOCK, new StateRefusals("COMMAND-M0dos", "COMMAND-4M0ds"));
  public static final Handler<IdRequest, DetailsResponseV1> REACTIVATE =
      change(UserTransition.REACTIVATE, new StateRefusals("COMMAND-4M0sd", "COMMAND-6M0sf"));
  public static final Handler<IdRequest, DetailsResponseV1> DEACTIVATE =
      change(
          UserTransition.DEACTIVATE,
          new StateRefusals(
              "COMMAND-3M9ds",
              "COMMAND-5M0sf",
              message -> Fault.notFound("COMMAND-ke0fw", message)));

  private static final StateRefusals REMOVE = new StateRefusals("COMMAND-m9od", "");

  private UserStatesV1() {}

  private static Handler<IdRequest, DetailsResponseV1> change(
      UserTransition transition, StateRefusals refusals) {
    return (call, request) ->
        call.write(
            tx -> {
              User user = find(call, tx, request.id(), refusals);
              transition.require(user, refusals);
              return PeopleV1.changed(transition.apply(tx, user));
            });
  }

  public static DetailsResponseV1 remove(Call call, IdRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.id(), REMOVE);
          Users.remove(tx, user.id());
          return DetailsResponseV1.ofChange(tx.changed(user), user.orgId());
        });
  }

  private static User find(Call call, Tx tx, String userId, StateRefusals refusals) {
    return OwnedV1.get(call, tx.state(), User.TABLE, userId, refusals::missing);
  }
}
