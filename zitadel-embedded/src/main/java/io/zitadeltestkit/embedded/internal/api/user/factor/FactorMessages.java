package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.proto.Explicit;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.proto.Unsigned;
import io.zitadeltestkit.embedded.internal.validation.Between;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Second factors, and what a person can authenticate with. */
public interface FactorMessages {
  record RegisterTOTPResponse(Details details, String uri, String secret) {
    @Override
    public String toString() {
      return "RegisterTOTPResponse[…]";
    }
  }

  record VerifyTOTPRegistrationRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String code) {
    @Override
    public String toString() {
      return "VerifyTOTPRegistrationRequest[" + userId + "]";
    }
  }

  record GenerateRecoveryCodesRequest(
      @Length(min = 1, max = 200) String userId,
      @Unsigned(bits = 32) @Between(min = 1, max = 50) int count) {}

  record GenerateRecoveryCodesResponse(Details details, List<String> recoveryCodes) {
    @Override
    public String toString() {
      return "GenerateRecoveryCodesResponse[…]";
    }
  }

  record ListAuthenticationMethodTypesRequest(
      @Length(min = 1, max = 200) String userId, @Nullable DomainQuery domainQuery) {}

  record DomainQuery(boolean includeWithoutDomain, @Length(min = 1, max = 200) String domain) {}

  record ListAuthenticationMethodTypesResponse(
      ListDetails details, List<AuthenticationMethodType> authMethodTypes) {}

  enum AuthenticationMethodType {
    AUTHENTICATION_METHOD_TYPE_UNSPECIFIED,
    AUTHENTICATION_METHOD_TYPE_PASSWORD,
    AUTHENTICATION_METHOD_TYPE_PASSKEY,
    AUTHENTICATION_METHOD_TYPE_IDP,
    AUTHENTICATION_METHOD_TYPE_TOTP,
    AUTHENTICATION_METHOD_TYPE_U2F,
    AUTHENTICATION_METHOD_TYPE_OTP_SMS,
    AUTHENTICATION_METHOD_TYPE_OTP_EMAIL,
    AUTHENTICATION_METHOD_TYPE_RECOVERY_CODE
  }

  record ListAuthenticationFactorsRequest(
      @Length(min = 1, max = 200) String userId,
      List<AuthFactors> authFactors,
      List<AuthFactorState> states) {}

  record ListAuthenticationFactorsResponse(List<AuthFactor> result) {}

  enum AuthFactors {
    OTP,
    OTP_SMS,
    OTP_EMAIL,
    U2F
  }

  enum AuthFactorState {
    AUTH_FACTOR_STATE_UNSPECIFIED,
    AUTH_FACTOR_STATE_NOT_READY,
    AUTH_FACTOR_STATE_READY,
    AUTH_FACTOR_STATE_REMOVED
  }

  record AuthFactor(
      AuthFactorState state,
      @Nullable Present otp,
      @Nullable Present otpSms,
      @Nullable Present otpEmail) {}

  /** A message without fields, whose presence is the information. */
  record Present() {}

  record RemovePasskeyRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String passkeyId) {}

  record RemoveU2FRequest(
      @Length(min = 1, max = 200) String userId,
      @ProtoName("U2FId") @Length(min = 1, max = 200) String u2fId) {}

  /** The answer of lists that are always empty here. */
  record EmptyListResponse(@Explicit ListDetails details) {}

  @OneOf(
      value = "Medium",
      of = {"sendLink", "returnCode"})
  record CreatePasskeyRegistrationLinkRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable SendPasskeyRegistrationLink sendLink,
      @Nullable ReturnPasskeyRegistrationCode returnCode) {}

  record SendPasskeyRegistrationLink(@Length(min = 1, max = 200) @Nullable String urlTemplate) {}

  record ReturnPasskeyRegistrationCode() {}

  record CreatePasskeyRegistrationLinkResponse(
      Details details, @Nullable PasskeyRegistrationCode code) {}

  record PasskeyRegistrationCode(String id, String code) {
    @Override
    public String toString() {
      return "PasskeyRegistrationCode[" + id + "]";
    }
  }
}
