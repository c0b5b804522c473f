package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.GenerateMachineSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.GenerateMachineSecretResponse;
import io.zitadeltestkit.embedded.internal.api.user.MachineMessagesV1.UpdateMachineRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.AccessTokenType;
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
  private MachineCallsV1() {}

  static DetailsResponseV1 update(Call call, UpdateMachineRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.userId(), MachineCallsV1::nobody);
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
          User user = find(call, tx, known.id(), notExisting("COMMAND-x8910n"));
          String secret = Credentials.addSecret(tx, user);
          return new GenerateMachineSecretResponse(
              LoginNames.preferred(tx.state(), user),
              secret,
              DetailsV1.ofMaking(tx.changed(user), user.orgId()));
        });
  }

  static DetailsResponseV1 removeSecret(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          User user = find(call, tx, request.userId(), notExisting("COMMAND-x7s802"));
          Credentials.removeSecret(tx, user);
          return PeopleV1.happened(tx, user);
        });
  }

  private static Supplier<Fault> notExisting(String id) {
    return () -> Fault.failedPrecondition(id, "Errors.User.NotExisting");
  }

  private static User find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    return OwnedV1.find(call, tx.state(), User.TABLE, userId)
        .filter(User::isMachine)
        .orElseThrow(missing);
  }

  private static Fault nobody() {
    return Fault.notFound("COMMAND-5M0od", "User could not be found");
  }
}
