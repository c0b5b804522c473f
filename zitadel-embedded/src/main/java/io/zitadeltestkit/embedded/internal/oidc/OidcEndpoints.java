package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthorizeEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.authorize.OldCallbackEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.device.DeviceAuthorizationEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.discovery.Discovery;
import io.zitadeltestkit.embedded.internal.oidc.discovery.KeysEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.discovery.OAuthPaths;
import io.zitadeltestkit.embedded.internal.oidc.exchange.ExchangeTokens;
import io.zitadeltestkit.embedded.internal.oidc.grant.TokenEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.logout.EndSessionEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.oidc.token.AccessTokens;
import io.zitadeltestkit.embedded.internal.oidc.token.IdTokens;
import io.zitadeltestkit.embedded.internal.oidc.token.IntrospectionEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.token.RevocationEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.oidc.token.UserinfoEndpoint;
import java.util.Map;

/** The endpoints by path. Made with the first request: their libraries take time to load. */
final class OidcEndpoints {
  private final Map<String, OAuthEndpoint> byPath;

  OidcEndpoints(SigningKeys keys) {
    AccessTokens accessTokens = new AccessTokens(keys);
    ExchangeTokens exchangeTokens = new ExchangeTokens(accessTokens, new IdTokens(keys));
    byPath =
        Map.of(
            OAuthPaths.DISCOVERY, Discovery::answer,
            OAuthPaths.KEYS, new KeysEndpoint(keys),
            OAuthPaths.AUTHORIZE, new AuthorizeEndpoint(keys),
            OAuthPaths.AUTHORIZE_CALLBACK, OldCallbackEndpoint::answer,
            OAuthPaths.TOKEN, TokenEndpoint.withAllGrants(new TokenIssuer(keys), exchangeTokens),
            OAuthPaths.INTROSPECT, new IntrospectionEndpoint(accessTokens),
            OAuthPaths.USERINFO, new UserinfoEndpoint(accessTokens),
            OAuthPaths.REVOKE, new RevocationEndpoint(accessTokens),
            OAuthPaths.END_SESSION, new EndSessionEndpoint(keys),
            OAuthPaths.DEVICE_AUTHORIZATION, DeviceAuthorizationEndpoint::answer);
  }

  OAuthEndpoint at(String path) {
    OAuthEndpoint endpoint = byPath.get(path);
    if (endpoint == null) {
      throw new IllegalArgumentException(path + " is no endpoint.");
    }
    return endpoint;
  }
}
