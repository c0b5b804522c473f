package io.zitadeltestkit.embedded.internal.oidc.request;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import io.zitadeltestkit.embedded.internal.fault.Fault;

/**
 * An OAuth error response: an error code of RFC 6749 or a related one, a description, and a status.
 */
public final class OAuthFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final String description;

  private OAuthFault(int status, String error, String description) {
    super(description.isEmpty() ? error : error + ": " + description, null, false, false);
    this.status = status;
    this.error = error;
    this.description = description;
  }

  private static OAuthFault badRequest(ErrorObject error, String description) {
    return new OAuthFault(400, error.getCode(), description);
  }

  public static OAuthFault invalidRequest(String description) {
    return badRequest(OAuth2Error.INVALID_REQUEST, description);
  }

  public static OAuthFault invalidClient(String description) {
    return badRequest(OAuth2Error.INVALID_CLIENT, description);
  }

  /**
   * The refusal of a code or token of another client.
   *
   * @param owner the claim or field with the client it was issued to
   */
  public static OAuthFault otherClient(String owner) {
    return invalidClient("client_id does not correspond to the client_id in the " + owner);
  }

  public static OAuthFault invalidGrant(String description) {
    return badRequest(OAuth2Error.INVALID_GRANT, description);
  }

  public static OAuthFault invalidScope() {
    return invalidScope("");
  }

  public static OAuthFault invalidScope(String description) {
    return badRequest(OAuth2Error.INVALID_SCOPE, description);
  }

  public static OAuthFault invalidTarget(String description) {
    return badRequest(OAuth2Error.INVALID_TARGET, description);
  }

  public static OAuthFault unauthorizedClient(String description) {
    return badRequest(OAuth2Error.UNAUTHORIZED_CLIENT, description);
  }

  public static OAuthFault unsupportedGrantType(String grantType) {
    return badRequest(OAuth2Error.UNSUPPORTED_GRANT_TYPE, grantType + " not supported");
  }

  public static OAuthFault accessDenied(String description) {
    return badRequest(OAuth2Error.ACCESS_DENIED, description);
  }

  public static OAuthFault authorizationPending() {
    return badRequest(
        DeviceAuthorizationGrantError.AUTHORIZATION_PENDING,
        "The client SHOULD repeat the access token request to the token endpoint, after interval"
            + " from device authorization response.");
  }

  public static OAuthFault expiredToken() {
    return badRequest(
        DeviceAuthorizationGrantError.EXPIRED_TOKEN, "The \"device_code\" has expired.");
  }

  public static OAuthFault serverError(String description) {
    return new OAuthFault(500, OAuth2Error.SERVER_ERROR.getCode(), description);
  }

  /** The OAuth form of a refusal by one of Zitadel's own rules. */
  public static OAuthFault of(Fault fault) {
    int status = fault.code().httpStatus();
    ErrorObject error = status < 500 ? OAuth2Error.INVALID_REQUEST : OAuth2Error.SERVER_ERROR;
    return new OAuthFault(status, error.getCode(), fault.text());
  }

  /** The same with another HTTP status. */
  public OAuthFault withStatus(int newStatus) {
    return new OAuthFault(newStatus, error, description);
  }

  int status() {
    return status;
  }

  public String error() {
    return error;
  }

  /** Returns the description; empty if there is none. */
  public String description() {
    return description;
  }
}
