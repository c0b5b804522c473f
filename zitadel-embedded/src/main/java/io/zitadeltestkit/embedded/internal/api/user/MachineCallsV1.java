package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.GenerateMachineSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.GenerateMachineSecretResponse;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.RemoveMachineSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.UpdateMachineRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserV1.AccessTokenType;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.Machine;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Objects;
import java.util.function.Supplier;

/** Service users and their secrets. */
final class MachineCallsV1 {
  private static final String NOT_EXISTING = "Errors.User.NotExisting";

  private MachineCallsV1() {}

  static DetailsResponseV1 update(Call call, UpdateMachineRequest request) {
    return call.write(
        tx -> {
          User user =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-5M0od", "User could not be found"));
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
          return UserStatesV1.changed(
              tx.put(User.TABLE, user.with(b -> b.machine(wanted).stamp(tx.changed(user)))));
        });
  }

  /** The client id is the user's login name. */
  static GenerateMachineSecretResponse addSecret(Call call, GenerateMachineSecretRequest request) {
    User known = UserReadsV1.find(call, request.userId());
    return call.write(
        tx -> {
          User user =
              find(
                  call,
                  tx,
                  known.id(),
                  () -> Fault.failedPrecondition("COMMAND-x8910n", NOT_EXISTING));
          String secret = Credentials.addSecret(tx, user);
          return new GenerateMachineSecretResponse(
              LoginNames.preferred(tx.state(), user),
              secret,
              V1Details.ofMaking(tx.changed(user), user.orgId()));
        });
  }

  static DetailsResponseV1 removeSecret(Call call, RemoveMachineSecretRequest request) {
    return call.write(
        tx -> {
          User user =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-x7s802", NOT_EXISTING));
          Credentials.removeSecret(tx, user);
          return PeopleV1.happened(tx, user);
        });
  }

  private static User find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    return OwnedV1.find(call, tx.state(), User.TABLE, userId)
        .filter(User::isMachine)
        .orElseThrow(missing);
  }
}
