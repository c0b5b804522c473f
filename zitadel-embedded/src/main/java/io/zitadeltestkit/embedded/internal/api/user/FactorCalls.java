package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.AddOTPEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.AddOTPSMSRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RegisterTOTPRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RegisterTOTPResponse;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveOTPEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveOTPSMSRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemovePasskeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveTOTPRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveU2FRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DetailsResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.SecondFactorsBuilder;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Optional;
import java.util.function.Consumer;

/** The calls that set second factors up and take them away. */
final class FactorCalls {
  private static final String ALREADY_READY = "Multifactor OTP (OneTimePassword) is already set up";
  private static final String NOT_READY = "Multifactor OTP (OneTimePassword) isn't ready";
  private static final String NOT_EXISTING = "Multifactor OTP (OneTimePassword) doesn't exist";
  private static final String WEB_AUTHN_NOT_FOUND = "WebAuthN Token could not be found";

  private FactorCalls() {}

  static RegisterTOTPResponse registerTotp(Call call, RegisterTOTPRequest request) {
    return call.write(
        tx -> {
          Person person =
              Person.find(
                  tx,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-SqyJz", "User could not be found"));
          User user = person.user();
          UserAccess.requireCredentials(call, Optional.of(user));
          SecondFactors factors = person.factors(tx);
          if (factors.totpReady()) {
            throw Fault.alreadyExists("COMMAND-do9se", ALREADY_READY);
          }
          String secret = OneTimePasswords.newSecret();
          return new RegisterTOTPResponse(
              put(tx, user, factors, b -> b.totpSecret(secret)),
              OneTimePasswords.uri(LoginNames.preferred(tx.state(), user), secret),
              secret);
        });
  }

  static DetailsResponse verifyTotp(Call call, VerifyTOTPRegistrationRequest request) {
    return call.write(
        tx -> {
          User user = UserAccess.requireCredentials(call, find(tx, request.userId()));
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          String secret = factors.totpSecret();
          if (secret == null) {
            throw Fault.notFound("COMMAND-3Mif9s", NOT_EXISTING);
          }
          if (factors.totpReady()) {
            throw Fault.failedPrecondition("COMMAND-qx4ls", "Errors.Users.MFA.OTP.AlreadyReady");
          }
          if (!OneTimePasswords.isValid(secret, request.code(), tx.now())) {
            throw OneTimePasswords.invalidCode();
          }
          return new DetailsResponse(put(tx, user, factors, b -> b.totpReady(true)));
        });
  }

  static DetailsResponse removeTotp(Call call, RemoveTOTPRequest request) {
    return call.write(
        tx -> {
          User user =
              find(tx, request.userId())
                  .filter(known -> SecondFactors.of(tx.state(), known).totpSecret() != null)
                  .orElseThrow(() -> Fault.notFound("COMMAND-Hd9sd", NOT_EXISTING));
          UserAccess.requireWriteOrSelf(call, user);
          return new DetailsResponse(
              put(
                  tx,
                  user,
                  SecondFactors.of(tx.state(), user),
                  b -> b.totpSecret(null).totpReady(false).totpFailures(0)));
        });
  }

  static DetailsResponse addSms(Call call, AddOTPSMSRequest request) {
    return call.write(
        tx -> {
          User user = UserAccess.requireCredentials(call, find(tx, request.userId()));
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (factors.otpSms()) {
            throw Fault.alreadyExists("COMMAND-Ad3g2", ALREADY_READY);
          }
          Human human = user.human();
          if (human == null || !human.phoneVerified()) {
            throw Fault.failedPrecondition("COMMAND-Q54j2", NOT_READY);
          }
          return new DetailsResponse(put(tx, user, factors, b -> b.otpSms(true)));
        });
  }

  static DetailsResponse removeSms(Call call, RemoveOTPSMSRequest request) {
    return call.write(
        tx -> {
          User user = UserAccess.requireWriteOrSelf(call, find(tx, request.userId()));
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (!factors.otpSms()) {
            throw Fault.notFound("COMMAND-Sr3h3", NOT_EXISTING);
          }
          return new DetailsResponse(put(tx, user, factors, b -> b.otpSms(false)));
        });
  }

  static DetailsResponse addEmail(Call call, AddOTPEmailRequest request) {
    return call.write(
        tx -> {
          User user = UserAccess.requireCredentials(call, find(tx, request.userId()));
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (factors.otpEmail()) {
            throw Fault.alreadyExists("COMMAND-MKL2s", ALREADY_READY);
          }
          Human human = user.human();
          if (human == null || !human.emailVerified()) {
            throw Fault.failedPrecondition("COMMAND-KLJ2d", NOT_READY);
          }
          return new DetailsResponse(put(tx, user, factors, b -> b.otpEmail(true)));
        });
  }

  static DetailsResponse removeEmail(Call call, RemoveOTPEmailRequest request) {
    return call.write(
        tx -> {
          User user = UserAccess.requireWriteOrSelf(call, find(tx, request.userId()));
          SecondFactors factors = SecondFactors.of(tx.state(), user);
          if (!factors.otpEmail()) {
            throw Fault.notFound("COMMAND-b312D", NOT_EXISTING);
          }
          return new DetailsResponse(put(tx, user, factors, b -> b.otpEmail(false)));
        });
  }

  /** None can be registered here; who asks matters only for what exists. */
  static DetailsResponse removePasskey(Call call, RemovePasskeyRequest request) {
    throw Fault.notFound("COMMAND-DAfb2", WEB_AUTHN_NOT_FOUND);
  }

  /** The same for second factors of that kind. */
  static DetailsResponse removeU2f(Call call, RemoveU2FRequest request) {
    throw Fault.notFound("COMMAND-DAfb2", WEB_AUTHN_NOT_FOUND);
  }

  private static Optional<User> find(Tx tx, String userId) {
    return tx.find(User.TABLE, userId);
  }

  static Details put(
      Tx tx, User user, SecondFactors factors, Consumer<SecondFactorsBuilder> change) {
    SecondFactors changed =
        tx.put(SecondFactors.TABLE, factors.with(change).withStamp(tx.changed(factors)));
    return Details.ofWrite(changed.stamp(), user.orgId());
  }
}
