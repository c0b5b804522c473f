package io.zitadeltestkit.embedded.internal.oidc;

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
