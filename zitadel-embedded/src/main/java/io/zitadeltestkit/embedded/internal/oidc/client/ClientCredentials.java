package io.zitadeltestkit.embedded.internal.oidc.client;

import com.nimbusds.oauth2.sdk.auth.JWTAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A client's credentials in a request, not verified yet.
 *
 * @param id the client id; may be empty if there is an assertion
 * @param secret the client secret; empty if there is none
 * @param assertion the signed JWT; empty if there is none
 */
public record ClientCredentials(String id, String secret, String assertion) {
  private static final String BASIC = "Basic ";

  /**
   * Reads the credentials of a request. Those of the header take precedence over the parameters; an
   * assertion is read as well, and decides which client it is.
   */
  public static ClientCredentials of(OAuthCall call) {
    String id = call.parameter("client_id");
    String secret = call.parameter("client_secret");
    String assertion = call.parameter("client_assertion");
    String assertionType = call.parameter("client_assertion_type");
    String[] basic = basic(call.http().header("authorization"));
    if (basic.length == 2) {
      id = unescape(basic[0]);
      secret = unescape(basic[1]);
    }
    if (id.isEmpty() && assertion.isEmpty()) {
      throw OAuthFault.invalidRequest("client_id or client_assertion must be provided");
    }
    if (!assertion.isEmpty() && !assertionType.equals(JWTAuthentication.CLIENT_ASSERTION_TYPE)) {
      throw OAuthFault.invalidRequest("invalid client_assertion_type " + assertionType);
    }
    return new ClientCredentials(id, secret, assertion);
  }

  @Override
  public String toString() {
    return "ClientCredentials[" + id + "]";
  }

  /** Returns name and password of the header; nothing if it has another scheme or is malformed. */
  private static String[] basic(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return new String[0];
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()));
      return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
    } catch (IllegalArgumentException e) {
      return new String[0];
    }
  }

  private static String unescape(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFault.invalidClient("invalid basic auth header");
    }
  }
}
