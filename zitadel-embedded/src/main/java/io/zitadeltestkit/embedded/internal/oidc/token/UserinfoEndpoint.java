package io.zitadeltestkit.embedded.internal.oidc.token;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.claim.RoleClaims;
import io.zitadeltestkit.embedded.internal.oidc.claim.UserClaims;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Map;
import java.util.Optional;

/** What the bearer of an access token may know of its user. */
public final class UserinfoEndpoint implements OAuthEndpoint {
  private static final String BEARER = "Bearer ";

  private final AccessTokens tokens;

  public UserinfoEndpoint(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    String header = call.http().header("authorization");
    String token =
        header.startsWith(BEARER)
            ? header.substring(BEARER.length())
            : call.parameter("access_token");
    if (token.isEmpty()) {
      throw OAuthFault.invalidRequest("access token missing").withStatus(401);
    }
    AccessToken found =
        tokens
            .find(call.issuer(), token)
            .orElseThrow(() -> OAuthFault.accessDenied("access token invalid").withStatus(401));
    User user =
        call.state()
            .find(User.TABLE, found.userId())
            .orElseThrow(() -> OAuthFault.accessDenied("no active user").withStatus(401));
    return Json.ok(
        UserClaims.of(call.state(), user, found.scope(), true)
            .with(roles(call.listed(), found))
            .all());
  }

  /** The client and its project need not be active any more. */
  private static Map<String, Object> roles(State state, AccessToken token) {
    Optional<OidcClient> client = OidcClient.any(state, token.clientId());
    return RoleClaims.of(
        state,
        token.userId(),
        token.scope(),
        client.map(found -> found.app().projectId()).orElse(""),
        client.map(found -> found.project().roleAssertion()).orElse(false),
        false);
  }
}
