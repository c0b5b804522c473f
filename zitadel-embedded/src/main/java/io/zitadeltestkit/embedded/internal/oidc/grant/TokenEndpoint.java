package io.zitadeltestkit.embedded.internal.oidc.grant;

import com.nimbusds.oauth2.sdk.GrantType;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.oidc.device.DeviceCodeGrant;
import io.zitadeltestkit.embedded.internal.oidc.exchange.ExchangeTokens;
import io.zitadeltestkit.embedded.internal.oidc.exchange.TokenExchangeGrant;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives tokens for a grant. */
public final class TokenEndpoint implements OAuthEndpoint {
  private final Map<String, OAuthEndpoint> grants;

  TokenEndpoint(Map<GrantType, OAuthEndpoint> grants) {
    this.grants =
        grants.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().getValue(), Map.Entry::getValue));
  }

  public static TokenEndpoint withAllGrants(TokenIssuer tokens, ExchangeTokens exchangeTokens) {
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
    OAuthEndpoint grant = grants.get(grantType);
    if (grant == null) {
      throw OAuthFault.unsupportedGrantType(grantType);
    }
    return grant.answer(call);
  }
}
