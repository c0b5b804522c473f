package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.user.FactorMessages.GenerateRecoveryCodesRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.GenerateRecoveryCodesResponse;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemoveRecoveryCodesRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Hashes;
import io.zitadeltestkit.embedded.model.SecondFactors;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.model.UserState;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls about recovery codes, each of which stands in for a second factor once. */
final class RecoveryCodeCalls {
  private static final int MOST = 10;
  private static final int HALF_LENGTH = 5;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private RecoveryCodeCalls() {}

  static GenerateRecoveryCodesResponse generate(Call call, GenerateRecoveryCodesRequest request) {
    return call.write(
        tx -> {
          User user =
              tx.get(
                  User.TABLE,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found"));
          UserAccess.requireCredentials(call, Optional.of(user));
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (factors.recoveryCodeHashes().size() + request.count() > MOST) {
            throw Fault.failedPrecondition(
                "COMMAND-8f2k9", "Maximum number of recovery codes exceeded");
          }
          List<String> codes =
              Stream.generate(RecoveryCodeCalls::newCode).limit(request.count()).toList();
          List<String> hashes =
              Stream.concat(factors.recoveryCodeHashes().stream(), codes.stream().map(Hashes::of))
                  .toList();
          return new GenerateRecoveryCodesResponse(
              FactorCalls.put(tx, user, factors, b -> b.recoveryCodeHashes(hashes)), codes);
        });
  }

  private static String newCode() {
    return Hashes.randomText(HALF_LENGTH, ALPHABET)
        + "-"
        + Hashes.randomText(HALF_LENGTH, ALPHABET);
  }

  static DetailsResponse remove(Call call, RemoveRecoveryCodesRequest request) {
    return call.write(
        tx -> {
          User user = UserAccess.requireCredentials(call, tx.find(User.TABLE, request.userId()));
          if (user.state() == UserState.LOCKED) {
            throw Fault.failedPrecondition("COMMAND-d9u8q", "User is locked");
          }
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          return new DetailsResponse(
              factors.recoveryCodeHashes().isEmpty()
                  ? Details.ofWrite(factors.stamp(), user.orgId())
                  : FactorCalls.put(tx, user, factors, b -> b.recoveryCodeHashes(List.of())));
        });
  }
}
