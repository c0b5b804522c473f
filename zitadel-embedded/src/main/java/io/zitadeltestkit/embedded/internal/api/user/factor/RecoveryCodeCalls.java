package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.GenerateRecoveryCodesRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.GenerateRecoveryCodesResponse;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls about recovery codes, each of which replaces a second factor once. */
public final class RecoveryCodeCalls {
  private static final int MAX = 10;
  private static final int HALF_LENGTH = 5;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private RecoveryCodeCalls() {}

  public static GenerateRecoveryCodesResponse generate(
      Call call, GenerateRecoveryCodesRequest request) {
    return call.write(
        tx -> {
          User user =
              tx.get(
                  User.TABLE,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found"));
          UserAccess.requireCredentials(call, tx.state(), user.id());
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (factors.recoveryCodeHashes().size() + request.count() > MAX) {
            throw Fault.failedPrecondition(
                "COMMAND-8f2k9", "Maximum number of recovery codes exceeded");
          }
          List<String> codes =
              Stream.generate(RecoveryCodeCalls::newCode).limit(request.count()).toList();
          List<String> hashes =
              Stream.concat(factors.recoveryCodeHashes().stream(), codes.stream().map(Hashes::of))
                  .toList();
          put(tx, user, hashes);
          return new GenerateRecoveryCodesResponse(
              lastChange(tx, user, factors)
                  .map(stamp -> Details.ofWrite(stamp, user.orgId()))
                  .orElse(withoutEvent(user.orgId())),
              codes);
        });
  }

  private static String newCode() {
    return Hashes.randomText(HALF_LENGTH, ALPHABET)
        + "-"
        + Hashes.randomText(HALF_LENGTH, ALPHABET);
  }

  /** Removing none is fine, also from a user who was deleted. */
  public static DetailsResponse remove(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          UserAccess.requireCredentials(call, tx.state(), request.userId());
          Optional<User> user = tx.find(User.TABLE, request.userId());
          if (user.isEmpty()) {
            return new DetailsResponse(
                Removal.find(tx.state(), User.TABLE, request.userId())
                    .map(it -> Details.ofWrite(it.stamp(), Objects.requireNonNull(it.orgId())))
                    .orElse(withoutEvent("")));
          }
          if (user.get().state() == UserState.LOCKED) {
            throw Fault.failedPrecondition("COMMAND-d9u8q", "User is locked");
          }
          SecondFactors factors = SecondFactors.of(tx.state(), user.get());
          if (!factors.recoveryCodeHashes().isEmpty()) {
            put(tx, user.get(), List.of());
          }
          return new DetailsResponse(
              lastChange(tx, user.get(), factors)
                  .map(stamp -> Details.ofWrite(stamp, user.get().orgId()))
                  .orElse(withoutEvent("")));
        });
  }

  private static void put(Tx tx, User user, List<String> hashes) {
    FactorRules.put(tx, user, b -> b.recoveryCodeHashes(hashes).recoveryCodesStamp(tx.created()));
  }

  /** The answers name the change before this one, as the real server's do. */
  private static Optional<Stamp> lastChange(Tx tx, User user, SecondFactors before) {
    return Optional.ofNullable(before.recoveryCodesStamp())
        .or(
            () ->
                tx.profile().has(Difference.REMOVALS_OF_NOTHING)
                    ? Optional.of(user.stamp().ofCreation())
                    : Optional.empty());
  }

  private static Details withoutEvent(String orgId) {
    return new Details(0, null, orgId, null);
  }
}
