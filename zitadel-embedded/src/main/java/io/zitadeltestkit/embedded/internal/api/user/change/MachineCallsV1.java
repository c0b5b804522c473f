package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateMachineRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Objects;

/** The names of service users, and the kind of their tokens. */
public final class MachineCallsV1 {
  private MachineCallsV1() {}

  public static DetailsResponseV1 update(Call call, UpdateMachineRequest request) {
    return call.write(
        tx -> {
          User user =
              OwnedV1.find(call, tx.state(), User.TABLE, request.userId())
                  .filter(User::isMachine)
                  .orElseThrow(MachineCallsV1::nobody);
          Machine machine = Objects.requireNonNull(user.machine());
          Machine wanted =
              machine.with(
                  b ->
                      b.name(request.name())
                          .description(request.description())
                          .jwtAccessTokens(
                              request.accessTokenType() == AccessTokenType.ACCESS_TOKEN_TYPE_JWT));
          if (wanted.equals(machine)) {
            throw Fault.failedPrecondition("COMMAND-2n8vs", "Errors.User.NotChanged");
          }
          return PeopleV1.changed(
              tx.put(User.TABLE, user.with(b -> b.machine(wanted).stamp(tx.changed(user)))));
        });
  }

  private static Fault nobody() {
    return Fault.notFound("COMMAND-5M0od", "User could not be found");
  }
}
