package io.zitadeltestkit.embedded.internal.oidc;

import com.nimbusds.oauth2.sdk.GrantType;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import java.util.Map;
import java.util.stream.Collectors;

/** The token endpoint: selects the grant. */
final class TokenEndpoint implements Endpoint {
  private final Map<String, Endpoint> grants;

  TokenEndpoint(Map<GrantType, Endpoint> grants) {
    this.grants =
        grants.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().getValue(), Map.Entry::getValue));
  }

  static TokenEndpoint withAllGrants(TokenIssuer tokens, ExchangeTokens exchangeTokens) {
    return new TokenEndpoint(
        Map.of(
            GrantType.AUTHORIZATION_CODE, new AuthorizationCodeGrant(tokens),
            GrantType.REFRESH_TOKEN, new RefreshTokenGrant(tokens),
            GrantType.CLIENT_CREDENTIALS, new ClientCredentialsGrant(tokens),
            GrantType.JWT_BEARER, new JwtProfileGrant(tokens),
            GrantType.DEVICE_CODE, new DeviceCodeGrant(tokens),
            GrantType.TOKEN_EXCHANGE, new TokenExchangeGrant(tokens, exchangeTokens)));
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    String grantType = call.grantType();
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
