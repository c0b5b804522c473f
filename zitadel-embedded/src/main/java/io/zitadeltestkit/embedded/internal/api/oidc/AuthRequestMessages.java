package io.zitadeltestkit.embedded.internal.api.oidc;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.LongerSince;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.oidc.v2.OIDCService}. */
interface AuthRequestMessages {
  record GetAuthRequestRequest(@Length(min = 1, max = 200) String authRequestId) {}

  record GetAuthRequestResponse(AuthRequestView authRequest) {}

  record AuthRequestView(
      String id,
      Instant creationDate,
      String clientId,
      List<String> scope,
      String redirectUri,
      List<Prompt> prompt,
      List<String> uiLocales,
      @Nullable String loginHint,
      @Nullable Duration maxAge,
      @Nullable String hintUserId) {}

  enum Prompt {
    PROMPT_UNSPECIFIED,
    PROMPT_NONE,
    PROMPT_LOGIN,
    PROMPT_CONSENT,
    PROMPT_SELECT_ACCOUNT,
    PROMPT_CREATE
  }

  @OneOf(
      value = "CallbackKind",
      of = {"session", "error"},
      required = true)
  record CreateCallbackRequest(
      @Length(min = 1, max = 200) String authRequestId,
      @Nullable Session session,
      @Nullable AuthorizationError error) {}

  record Session(
      @Length(min = 1, max = 200) String sessionId,
      @Length(min = 1, max = 200) @LongerSince(value = Difference.LONGER_TOKENS, max = 500)
          String sessionToken) {}

  record AuthorizationError(
      ErrorReason error, @Nullable String errorDescription, @Nullable String errorUri) {}

  enum ErrorReason {
    ERROR_REASON_UNSPECIFIED("server_error"),
    ERROR_REASON_INVALID_REQUEST("invalid_request"),
    ERROR_REASON_UNAUTHORIZED_CLIENT("unauthorized_client"),
    ERROR_REASON_ACCESS_DENIED("access_denied"),
    ERROR_REASON_UNSUPPORTED_RESPONSE_TYPE("unsupported_response_type"),
    ERROR_REASON_INVALID_SCOPE("invalid_scope"),
    ERROR_REASON_SERVER_ERROR("server_error"),
    ERROR_REASON_TEMPORARY_UNAVAILABLE("temporarily_unavailable"),
    ERROR_REASON_INTERACTION_REQUIRED("interaction_required"),
    ERROR_REASON_LOGIN_REQUIRED("login_required"),
    ERROR_REASON_ACCOUNT_SELECTION_REQUIRED("account_selection_required"),
    ERROR_REASON_CONSENT_REQUIRED("consent_required"),
    ERROR_REASON_INVALID_REQUEST_URI("invalid_request_uri"),
    ERROR_REASON_INVALID_REQUEST_OBJECT("invalid_request_object"),
    ERROR_REASON_REQUEST_NOT_SUPPORTED("request_not_supported"),
    ERROR_REASON_REQUEST_URI_NOT_SUPPORTED("request_uri_not_supported"),
    ERROR_REASON_REGISTRATION_NOT_SUPPORTED("registration_not_supported"),
    UNRECOGNIZED("server_error");

    private final String code;

    ErrorReason(String code) {
      this.code = code;
    }

    /** Returns the error code of OAuth and OpenID Connect. */
    String code() {
      return code;
    }
  }

  record CreateCallbackResponse(Details details, String callbackUrl) {}

  record GetDeviceAuthorizationRequestRequest(@Length(min = 9, max = 9) String userCode) {}

  record GetDeviceAuthorizationRequestResponse(
      DeviceAuthorizationRequest deviceAuthorizationRequest) {}

  record DeviceAuthorizationRequest(
      String id, String clientId, List<String> scope, String appName, String projectName) {}

  @OneOf(
      value = "Decision",
      of = {"session", "deny"},
      required = true)
  record AuthorizeOrDenyDeviceAuthorizationRequest(
      @Length(min = 1, max = 200) @LongerSince(value = Difference.LONGER_TOKENS, max = 500)
          String deviceAuthorizationId,
      @Nullable Session session,
      @Nullable Deny deny) {}

  record Deny() {}
}
