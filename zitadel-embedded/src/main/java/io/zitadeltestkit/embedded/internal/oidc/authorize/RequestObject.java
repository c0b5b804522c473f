package io.zitadeltestkit.embedded.internal.oidc.authorize;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.embedded.internal.oidc.client.ActiveApplications;
import io.zitadeltestkit.embedded.internal.oidc.client.Assertions;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.request.Base64Text;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of an authorization request that come in a JWT which the client signed with one of its
 * keys.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#JWTRequests">OpenID Connect
 *     Core, 6</a>
 */
final class RequestObject {
  private static final String PARSING = "parsing of request failed: ";
  private static final List<String> PARAMETERS =
      List.of(
          "redirect_uri",
          "state",
          "response_mode",
          "nonce",
          "prompt",
          "max_age",
          "ui_locales",
          "id_token_hint",
          "login_hint",
          "code_challenge",
          "code_challenge_method");

  private RequestObject() {}

  /** Returns the request with the parameters of its request object, if it has one. */
  static OAuthCall applied(OAuthCall call) {
    String object = call.parameter("request");
    if (object.isEmpty()) {
      return call;
    }
    Map<String, Object> claims = claims(call, object);
    require(matches(claims, call, "client_id"), "missing or wrong client id in request");
    require(matches(claims, call, "response_type"), "missing or wrong response type in request");
    require(
        text(claims, "iss").equals(text(claims, "client_id")),
        "missing or wrong issuer in request");
    require(isFor(claims, call.issuer().url()), "issuer missing in audience");
    require(isSigned(call, object, text(claims, "iss")), "invalid request signature");
    return call.withParameters(merged(call, claims));
  }

  private static Map<String, Object> claims(OAuthCall call, String object) {
    String[] parts = object.split("\\.", -1);
    if (parts.length != 3) {
      throw unreadable(call, "token contains an invalid number of segments");
    }
    byte[] payload =
        Base64Text.decode(parts[1])
            .orElseThrow(
                () -> unreadable(call, "malformed jwt payload: " + Base64Text.problem(parts[1])));
    try {
      return Json.read(new String(payload, StandardCharsets.UTF_8));
    } catch (IllegalStateException e) {
      throw unreadable(call, "the payload is not a JSON object");
    }
  }

  private static OAuthFault unreadable(OAuthCall call, String problem) {
    return call.profile().has(Difference.REQUEST_OBJECTS)
        ? OAuthFault.invalidRequest(PARSING + problem)
        : OAuthFault.serverError(PARSING + problem);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw OAuthFault.invalidRequest(otherwise);
    }
  }

  private static boolean matches(Map<String, Object> claims, OAuthCall call, String name) {
    String claim = text(claims, name);
    return claim.isEmpty() || claim.equals(call.parameter(name));
  }

  private static boolean isFor(Map<String, Object> claims, String issuer) {
    Object audience = claims.get("aud");
    return audience instanceof List<?> list ? list.contains(issuer) : issuer.equals(audience);
  }

  private static boolean isSigned(OAuthCall call, String object, String clientId) {
    try {
      SignedJWT jwt = SignedJWT.parse(object);
      String keyId = jwt.getHeader().getKeyID();
      String key =
          keyId == null
              ? ""
              : ActiveApplications.active(call.listed(), clientId)
                  .flatMap(app -> ClientAuthentication.publicKey(call, app, keyId))
                  .orElse("");
      return !key.isEmpty() && jwt.verify(new RSASSAVerifier(Assertions.publicKey(key)));
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      return false;
    }
  }

  private static Map<String, List<String>> merged(OAuthCall call, Map<String, Object> claims) {
    Map<String, List<String>> all = new LinkedHashMap<>(call.parameters());
    for (String name : PARAMETERS) {
      String value = text(claims, name);
      if (!value.isEmpty()) {
        all.put(name, List.of(value));
      }
    }
    String scope = text(claims, "scope");
    if (!scope.isEmpty() && Scopes.of(call).contains(Scopes.OPENID)) {
      all.put("scope", List.of(scope));
    }
    return all;
  }

  private static String text(Map<String, Object> claims, String name) {
    Object value = claims.get(name);
    return value == null ? "" : value.toString();
  }
}
