package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.AddOTPEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.AddOTPSMSRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RegisterTOTPRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RegisterTOTPResponse;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveOTPEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveOTPSMSRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveTOTPRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Optional;

/**
 * What the first generation lets people do for themselves, and administrators for them, by the
 * rules of the second.
 */
public final class SelfService {
  private SelfService() {}

  /**
   * A secret for an authenticator application.
   *
   * @param details when it was made
   * @param uri what the application reads
   * @param secret the secret
   */
  public record Totp(Details details, String uri, String secret) {
    @Override
    public String toString() {
      return "Totp[…]";
    }
  }

  /** Gives a person a secret. */
  public static Totp registerTotp(Call call, String userId) {
    RegisterTOTPResponse made = FactorCalls.registerTotp(call, new RegisterTOTPRequest(userId));
    return new Totp(made.details(), made.uri(), made.secret());
  }

  /** Proves that the person has it. */
  public static Details verifyTotp(Call call, String userId, String code) {
    return FactorCalls.verifyTotp(call, new VerifyTOTPRegistrationRequest(userId, code)).details();
  }

  /** Takes the secret away. */
  public static Details removeTotp(Call call, String userId) {
    return FactorCalls.removeTotp(call, new RemoveTOTPRequest(userId)).details();
  }

  /** Lets codes be sent by text message. */
  public static Details addSms(Call call, String userId) {
    return FactorCalls.addSms(call, new AddOTPSMSRequest(userId)).details();
  }

  /** Lets no codes be sent by text message any more. */
  public static Details removeSms(Call call, String userId) {
    return FactorCalls.removeSms(call, new RemoveOTPSMSRequest(userId)).details();
  }

  /** Lets codes be sent by e-mail. */
  public static Details addEmail(Call call, String userId) {
    return FactorCalls.addEmail(call, new AddOTPEmailRequest(userId)).details();
  }

  /** Lets no codes be sent by e-mail any more. */
  public static Details removeEmail(Call call, String userId) {
    return FactorCalls.removeEmail(call, new RemoveOTPEmailRequest(userId)).details();
  }

  /** Replaces a password by who knows it. */
  public static Details changePassword(Call call, String userId, String current, String wanted) {
    return Attempt.in(
        call,
        tx -> {
          User user = Passwords.find(tx, userId).user();
          Optional<Fault> fault = Passwords.verifyForChange(tx, userId, current, wanted);
          if (fault.isPresent()) {
            return Attempt.failed(fault.get());
          }
          User changed = Passwords.set(tx, Passwords.find(tx, user.id()).user(), wanted, false);
          return Attempt.of(Details.ofWrite(changed.stamp(), changed.orgId()));
        });
  }
}
