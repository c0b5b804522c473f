package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.GenerateRecoveryCodesRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.GenerateRecoveryCodesResponse;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveRecoveryCodesRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.DeletedUser;
import io.zitadeltestkit.embedded.internal.model.Hashes;
import io.zitadeltestkit.embedded.internal.model.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserState;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls about recovery codes, each of which replaces a second factor once. */
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
          UserAccess.requireCredentials(call, tx.state(), user.id());
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
          FactorRules.put(tx, user, b -> b.recoveryCodeHashes(hashes));
          return new GenerateRecoveryCodesResponse(withoutEvent(user.orgId()), codes);
        });
  }

  private static String newCode() {
    return Hashes.randomText(HALF_LENGTH, ALPHABET)
        + "-"
        + Hashes.randomText(HALF_LENGTH, ALPHABET);
  }

  /** It is not an error if there are none, also for a deleted user. */
  static DetailsResponse remove(Call call, RemoveRecoveryCodesRequest request) {
    return call.write(
        tx -> {
          UserAccess.requireCredentials(call, tx.state(), request.userId());
          Optional<User> user = tx.find(User.TABLE, request.userId());
          if (user.isEmpty()) {
            return new DetailsResponse(
                tx.find(DeletedUser.TABLE, request.userId())
                    .map(deleted -> Details.ofWrite(deleted.stamp(), deleted.orgId()))
                    .orElse(withoutEvent("")));
          }
          if (user.get().state() == UserState.LOCKED) {
            throw Fault.failedPrecondition("COMMAND-d9u8q", "User is locked");
          }
          if (!SecondFactors.of(tx.state(), user.get()).recoveryCodeHashes().isEmpty()) {
            FactorRules.put(tx, user.get(), b -> b.recoveryCodeHashes(List.of()));
          }
          return new DetailsResponse(withoutEvent(""));
        });
  }

  /** The real server does not return the time of these changes. */
  private static Details withoutEvent(String orgId) {
    return new Details(0, null, orgId, null);
  }
}
