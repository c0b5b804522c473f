package io.zitadeltestkit.client.auth;

import java.time.Clock;
import java.util.Map;

/**
 * The authorization server, as an {@link Authenticator} sees it. Requests use the client's
 * configuration: certificates, proxy, time-outs, retries.
 */
public interface AuthorizationServer {
  /**
   * The base URL of the server.
   *
   * @return such as {@code https://my-instance.zitadel.cloud}, without a slash at the end
   */
  String host();

  /**
   * The clock of the client.
   *
   * @return the clock that decides whether a token has expired
   */
  Clock clock();

  /**
   * Issuer and endpoints, from {@code /.well-known/openid-configuration}; fetched once.
   *
   * @return the discovery document
   */
  Discovery discovery();

  /**
   * Requests a token from the token endpoint.
   *
   * @param form the form that is sent, such as {@code grant_type} and {@code scope}
   * @return the access token
   * @throws io.zitadeltestkit.client.error.TokenEndpointException if it is refused
   */
  AccessToken requestToken(Map<String, String> form);
}
