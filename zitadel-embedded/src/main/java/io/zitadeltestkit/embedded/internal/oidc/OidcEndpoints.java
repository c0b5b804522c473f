package io.zitadeltestkit.embedded.internal.oidc;

import java.util.Map;

/** The endpoints by path. Made with the first request: their libraries take time to load. */
final class OidcEndpoints {
  private final Map<String, Endpoint> byPath;

  OidcEndpoints(SigningKeys keys) {
    AccessTokens accessTokens = new AccessTokens(keys);
    ExchangeTokens exchangeTokens = new ExchangeTokens(accessTokens, new IdTokens(keys));
    byPath =
        Map.of(
            Paths.DISCOVERY, Discovery::answer,
            Paths.KEYS, new KeysEndpoint(keys),
            Paths.AUTHORIZE, new AuthorizeEndpoint(keys),
            Paths.AUTHORIZE_CALLBACK, OldCallbackEndpoint::answer,
            Paths.TOKEN, TokenEndpoint.withAllGrants(new TokenIssuer(keys), exchangeTokens),
            Paths.INTROSPECT, new IntrospectionEndpoint(accessTokens),
            Paths.USERINFO, new UserinfoEndpoint(accessTokens),
            Paths.REVOKE, new RevocationEndpoint(accessTokens),
            Paths.END_SESSION, new EndSessionEndpoint(keys),
            Paths.DEVICE_AUTHORIZATION, DeviceAuthorizationEndpoint::answer);
  }

  Endpoint at(String path) {
    Endpoint endpoint = byPath.get(path);
    if (endpoint == null) {
      throw new IllegalArgumentException(path + " is no endpoint.");
    }
    return endpoint;
  }
}
