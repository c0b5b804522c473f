package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactorsBuilder;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Optional;
import java.util.function.Consumer;

/** Sets second factors up and removes them, for both generations. */
public final class FactorRules {
  static final String ALREADY_READY = "Multifactor OTP (OneTimePassword) is already set up";
  static final String NOT_READY = "Multifactor OTP (OneTimePassword) isn't ready";
  static final String NOT_EXISTING = "Multifactor OTP (OneTimePassword) doesn't exist";

  private FactorRules() {}

  /**
   * A secret for an authenticator application.
   *
   * @param details when it was made
   * @param uri the URI that the application reads
   * @param secret the secret
   */
  public record Totp(Details details, String uri, String secret) {
    @Override
    public String toString() {
      return "Totp[…]";
    }
  }

  /** Creates the secret of an authenticator application, which has to be verified. */
  public static Totp registerTotp(Call call, String userId) {
    return call.write(
        tx -> {
          Person person =
              Person.find(
                  tx,
                  userId,
                  () -> Fault.failedPrecondition("COMMAND-SqyJz", "User could not be found"));
          UserAccess.requireCredentials(call, tx.state(), userId);
          if (person.factors(tx).totpReady()) {
            throw Fault.alreadyExists("COMMAND-do9se", ALREADY_READY);
          }
          String secret = OneTimePasswords.newSecret();
          return new Totp(
              put(tx, person.user(), b -> b.totpSecret(secret)),
              OneTimePasswords.uri(LoginNames.preferred(tx.state(), person.user()), secret),
              secret);
        });
  }

  /** Verifies that the person has the secret. */
  public static Details verifyTotp(Call call, String userId, String code) {
    return call.write(
        tx -> {
          UserAccess.requireCredentials(call, tx.state(), userId);
          User user = withTotp(tx, userId, "COMMAND-3Mif9s");
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (factors.totpReady()) {
            throw Fault.failedPrecondition("COMMAND-qx4ls", "Errors.Users.MFA.OTP.AlreadyReady");
          }
          String secret = factors.totpSecret();
          if (secret == null || !OneTimePasswords.isValid(secret, code, tx.now())) {
            throw OneTimePasswords.invalidCode();
          }
          return put(tx, user, b -> b.totpReady(true));
        });
  }

  /** Removes the secret of a person. */
  public static Details removeTotp(Call call, String userId) {
    return call.write(
        tx -> {
          User user = withTotp(tx, userId, "COMMAND-Hd9sd");
          UserAccess.requireWriteOrSelf(call, user);
          return put(tx, user, b -> b.totpSecret(null).totpReady(false).totpFailures(0));
        });
  }

  private static User withTotp(Tx tx, String userId, String missingId) {
    Optional<User> user = tx.find(User.TABLE, userId);
    return user.filter(found -> SecondFactors.of(tx.state(), found).totpSecret() != null)
        .orElseThrow(() -> Fault.notFound(missingId, NOT_EXISTING));
  }

  /** No WebAuthn token can be registered here; the permission only matters for existing ones. */
  static Fault noWebAuthnToken() {
    return Fault.notFound("COMMAND-DAfb2", "WebAuthN Token could not be found");
  }

  static Details put(Tx tx, User user, Consumer<SecondFactorsBuilder> change) {
    SecondFactors factors = SecondFactors.of(tx.state(), user);
    SecondFactors changed =
        tx.put(SecondFactors.TABLE, factors.with(change).withStamp(tx.changed(factors)));
    return Details.ofWrite(changed.stamp(), user.orgId());
  }
}
