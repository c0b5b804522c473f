package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RegisterTOTPResponse;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemovePasskeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveU2FRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** The calls about second factors. */
final class FactorCalls {
  private FactorCalls() {}

  static RegisterTOTPResponse registerTotp(Call call, UserIdRequest request) {
    FactorRules.Totp made = FactorRules.registerTotp(call, request.userId());
    return new RegisterTOTPResponse(made.details(), made.uri(), made.secret());
  }

  static DetailsResponse verifyTotp(Call call, VerifyTOTPRegistrationRequest request) {
    return new DetailsResponse(FactorRules.verifyTotp(call, request.userId(), request.code()));
  }

  static DetailsResponse removeTotp(Call call, UserIdRequest request) {
    return new DetailsResponse(FactorRules.removeTotp(call, request.userId()));
  }

  static DetailsResponse addSms(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.SMS.add(call, request.userId()));
  }

  static DetailsResponse removeSms(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.SMS.remove(call, request.userId()));
  }

  static DetailsResponse addEmail(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.EMAIL.add(call, request.userId()));
  }

  static DetailsResponse removeEmail(Call call, UserIdRequest request) {
    return new DetailsResponse(SentCodeFactor.EMAIL.remove(call, request.userId()));
  }

  static DetailsResponse removePasskey(Call call, RemovePasskeyRequest request) {
    throw FactorRules.noWebAuthnToken();
  }

  static DetailsResponse removeU2f(Call call, RemoveU2FRequest request) {
    throw FactorRules.noWebAuthnToken();
  }
}
