package io.zitadeltestkit.embedded.oidc;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.NAAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.http.HttpAnswer;
import io.zitadeltestkit.embedded.oidc.OidcSessions.Opened;
import io.zitadeltestkit.embedded.oidc.OidcSessions.Request;
import java.util.List;
import java.util.Map;

/**
 * {@code urn:ietf:params:oauth:grant-type:token-exchange}: one token for another. To act for
 * somebody else is a matter of the instance's security settings, which don't allow it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693">RFC 8693</a>
 */
final class TokenExchangeGrant implements Endpoint {
  private final TokenIssuer tokens;
  private final ExchangeTokens verifier;

  TokenExchangeGrant(TokenIssuer tokens, ExchangeTokens verifier) {
    this.tokens = tokens;
    this.verifier = verifier;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    requireParameters(call);
    String type = call.parameter("subject_token_type");
    ExchangeToken subject =
        verifier
            .verify(call, client, call.parameter("subject_token"), type)
            .orElseThrow(() -> OAuthFault.invalidRequest("subject_token invalid"));
    if (type.equals(ExchangeTokens.USER_ID)
        || type.equals(ExchangeTokens.JWT)
        || !call.parameter("actor_token").isEmpty()) {
      throw Fault.permissionDenied(
          "OIDC-Fae5w", "Errors.TokenExchange.Impersonation.PolicyDisabled");
    }
    List<String> audience = audience(call.all("audience"), subject.audience());
    List<String> requested = Scopes.of(call).stream().filter(name -> !name.isEmpty()).toList();
    List<String> scope = client.allowed(requested.isEmpty() ? subject.scope() : requested);
    return exchange(call, client, subject, audience, scope);
  }

  private static void requireParameters(OAuthCall call) {
    for (String name : new String[] {"subject_token", "subject_token_type"}) {
      if (call.parameter(name).isEmpty()) {
        throw OAuthFault.invalidRequest(name + " missing");
      }
    }
    for (String name :
        new String[] {"subject_token_type", "requested_token_type", "actor_token_type"}) {
      String type = call.parameter(name);
      if (!type.isEmpty() && !ExchangeTokens.TYPES.contains(type)) {
        throw OAuthFault.invalidRequest(name + " is not supported");
      }
    }
    if (call.has("resource")) {
      throw OAuthFault.invalidTarget("resource parameter not supported");
    }
  }

  private static List<String> audience(List<String> requested, List<String> subject) {
    if (requested.isEmpty()) {
      return subject;
    }
    for (String wanted : requested) {
      if (!subject.contains(wanted)) {
        throw OAuthFault.invalidTarget(
            "audience \"" + wanted + "\" not found in subject or actor token");
      }
    }
    return requested;
  }

  private HttpAnswer exchange(
      OAuthCall call,
      OidcClient client,
      ExchangeToken subject,
      List<String> audience,
      List<String> scope) {
    String type = call.parameter("requested_token_type");
    boolean jwt = type.equals(ExchangeTokens.JWT);
    TokenClient tokenClient = client.tokens().withJwtAccessTokens(jwt);
    Request wanted =
        new Request(
            tokenClient,
            subject.userId(),
            subject.orgId(),
            "",
            audience,
            scope,
            subject.authMethods(),
            subject.authTime(),
            "");
    if (type.equals(ExchangeTokens.ID_TOKEN)) {
      String idToken =
          tokens.idToken(call.issuer(), tokenClient, OidcSessions.unsaved(call.now(), wanted), "");
      long lifetime = tokenClient.idTokenLifetime().toSeconds();
      return answer(
          new NAAccessToken(idToken, lifetime, Scope.parse(scope), TokenTypeURI.ID_TOKEN), "", "");
    }
    if (!type.isEmpty() && !jwt && !type.equals(ExchangeTokens.ACCESS_TOKEN)) {
      throw Fault.invalidArgument("OIDC-wai5E", "Errors.TokenExchange.Token.TypeNotSupported");
    }
    boolean refreshable = scope.contains(Scopes.OFFLINE_ACCESS);
    Opened opened = call.instance().write(tx -> OidcSessions.open(tx, wanted, refreshable));
    String accessToken = tokens.accessToken(call.issuer(), tokenClient, opened);
    String idToken =
        scope.contains(Scopes.OPENID)
            ? tokens.idToken(call.issuer(), tokenClient, opened.session(), accessToken)
            : "";
    return answer(
        new BearerAccessToken(
            accessToken,
            TokenAnswer.lifetime(call.now(), opened.session()),
            Scope.parse(scope),
            jwt ? TokenTypeURI.JWT : TokenTypeURI.ACCESS_TOKEN),
        opened.refreshToken(),
        idToken);
  }

  private static HttpAnswer answer(AccessToken token, String refreshToken, String idToken) {
    Tokens both = new Tokens(token, refreshToken.isEmpty() ? null : new RefreshToken(refreshToken));
    Map<String, Object> further = idToken.isEmpty() ? Map.of() : Map.of("id_token", idToken);
    return Json.ok(Nimbus.plain(new AccessTokenResponse(both, further).toJSONObject()));
  }
}
