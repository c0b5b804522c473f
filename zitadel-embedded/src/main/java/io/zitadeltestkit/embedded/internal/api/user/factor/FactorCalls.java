package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.RegisterTOTPResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.RemovePasskeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.RemoveU2FRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** The calls about second factors. */
public final class FactorCalls {
  private FactorCalls() {}

  public static RegisterTOTPResponse registerTotp(Call call, UserIdRequest request) {
    FactorRules.Totp made = FactorRules.registerTotp(call, request.userId());
    return new RegisterTOTPResponse(made.details(), made.uri(), made.secret());
  }

  public static DetailsResponse verifyTotp(Call call, VerifyTOTPRegistrationRequest request) {
    return new DetailsResponse(FactorRules.verifyTotp(call, request.userId(), request.code()));
  }

  public static DetailsResponse removeTotp(Call call, UserIdRequest request) {
    return new DetailsResponse(FactorRules.removeTotp(call, request.userId()));
  }

  public static DetailsResponse addSms(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.SMS.add(call, request.userId()));
  }

  public static DetailsResponse removeSms(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.SMS.remove(call, request.userId()));
  }

  public static DetailsResponse addEmail(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.EMAIL.add(call, request.userId()));
  }

  public static DetailsResponse removeEmail(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.EMAIL.remove(call, request.userId()));
  }

  public static DetailsResponse removePasskey(Call call, RemovePasskeyRequest request) {
    throw FactorRules.noWebAuthnToken();
  }

  public static DetailsResponse removeU2f(Call call, RemoveU2FRequest request) {
    throw FactorRules.noWebAuthnToken();
  }
}
