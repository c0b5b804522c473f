package io.zitadeltestkit.embedded.oidc;

import com.nimbusds.oauth2.sdk.GrantType;
import io.zitadeltestkit.embedded.http.HttpAnswer;
import java.util.Map;

/** Gives tokens for a grant. */
final class TokenEndpoint implements Endpoint {
  private final Map<String, Endpoint> grants;

  private TokenEndpoint(Map<String, Endpoint> grants) {
    this.grants = grants;
  }

  static TokenEndpoint withAllGrants(TokenIssuer issuer) {
    return new TokenEndpoint(
        Map.of(
            GrantType.CLIENT_CREDENTIALS.getValue(), new ClientCredentialsGrant(issuer),
            GrantType.JWT_BEARER.getValue(), new JwtProfileGrant(issuer)));
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    String grantType = call.parameter("grant_type");
    if (grantType.isEmpty()) {
      throw OAuthFault.invalidRequest("grant_type missing");
    }
    Endpoint grant = grants.get(grantType);
    if (grant == null) {
      throw OAuthFault.unsupportedGrantType(grantType);
    }
    return grant.answer(call);
  }
}
