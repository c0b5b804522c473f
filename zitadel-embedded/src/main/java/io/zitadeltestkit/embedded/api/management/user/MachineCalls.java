package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.common.UserV1.AccessTokenType;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.GenerateMachineSecretRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.GenerateMachineSecretResponse;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.RemoveMachineSecretRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.UpdateMachineRequest;
import io.zitadeltestkit.embedded.api.user.Credentials;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.Owned;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.LoginNames;
import io.zitadeltestkit.embedded.model.Machine;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.function.Supplier;

/** Service users and their secrets. */
final class MachineCalls {
  private static final String NOT_EXISTING = "Errors.User.NotExisting";

  private MachineCalls() {}

  static DetailsResponse update(Call call, UpdateMachineRequest request) {
    return call.write(
        tx -> {
          User user =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-5M0od", "User could not be found"));
          Machine machine = machine(user);
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
          return UserStates.changed(
              tx.put(User.TABLE, user.with(b -> b.machine(wanted).stamp(tx.changed(user)))));
        });
  }

  /** The client id is the name that the user signs in with. */
  static GenerateMachineSecretResponse addSecret(Call call, GenerateMachineSecretRequest request) {
    User known = UserReads.find(call, request.userId());
    return call.write(
        tx -> {
          User user =
              find(
                  call,
                  tx,
                  known.id(),
                  () -> Fault.failedPrecondition("COMMAND-x8910n", NOT_EXISTING));
          String secret = Credentials.addSecret(tx, user, machine(user));
          return new GenerateMachineSecretResponse(
              LoginNames.preferred(tx.state(), user),
              secret,
              V1Details.ofMaking(tx.changed(user), user.orgId()));
        });
  }

  static DetailsResponse removeSecret(Call call, RemoveMachineSecretRequest request) {
    return call.write(
        tx -> {
          User user =
              find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-x7s802", NOT_EXISTING));
          Credentials.removeSecret(tx, user, machine(user));
          return People.happened(tx, user);
        });
  }

  private static Machine machine(User user) {
    Machine machine = user.machine();
    if (machine == null) {
      throw new IllegalStateException("A person was taken for a service user.");
    }
    return machine;
  }

  private static User find(Call call, Tx tx, String userId, Supplier<Fault> missing) {
    return Owned.find(call, tx.state(), User.TABLE, userId)
        .filter(User::isMachine)
        .orElseThrow(missing);
  }
}
