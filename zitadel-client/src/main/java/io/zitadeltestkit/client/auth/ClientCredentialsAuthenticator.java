package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gets access tokens with the client credentials of a service user. A token is fetched once however
 * many threads ask, renewed before it expires, and once more after a 401.
 */
public final class ClientCredentialsAuthenticator implements Authenticator {
  private final String clientId;
  private final TokenCache tokens;

  private ClientCredentialsAuthenticator(
      String clientId, String clientSecret, Collection<String> furtherScopes) {
    this.clientId = clientId;
    String scope = Scopes.with(furtherScopes);
    this.tokens =
        new TokenCache(
            server ->
                server.requestToken(
                    Map.of(
                        "grant_type", "client_credentials",
                        "scope", scope,
                        "client_id", clientId,
                        "client_secret", clientSecret)));
  }

  /**
   * An authenticator for a service user.
   *
   * @param clientId the login name of the service user (not its numeric id)
   * @param clientSecret the secret that Zitadel generated for it
   * @return the authenticator
   */
  public static ClientCredentialsAuthenticator of(String clientId, String clientSecret) {
    return of(clientId, clientSecret, List.of());
  }

  /**
   * An authenticator for a service user with more scopes than those that Zitadel's API needs.
   *
   * @param clientId the login name of the service user (not its numeric id)
   * @param clientSecret the secret that Zitadel generated for it
   * @param furtherScopes what to ask for besides {@code openid} and {@code
   *     urn:zitadel:iam:org:project:id:zitadel:aud}
   * @return the authenticator
   */
  public static ClientCredentialsAuthenticator of(
      String clientId, String clientSecret, Collection<String> furtherScopes) {
    return new ClientCredentialsAuthenticator(
        required("client id", clientId), required("client secret", clientSecret), furtherScopes);
  }

  private static String required(String what, String value) {
    String stripped = value.strip();
    if (stripped.isEmpty()) {
      throw new ConfigurationException(
          "The %s is empty. A service user's client id is its login name; its secret is made by UserService/AddSecret."
              .formatted(what));
    }
    return stripped;
  }

  @Override
  public Optional<String> authorization(AuthorizationServer server) {
    return Optional.of(tokens.header(server));
  }

  @Override
  public boolean refreshAfterUnauthorized(String rejected, AuthorizationServer server) {
    tokens.forget(rejected);
    return true;
  }

  @Override
  public Optional<Instant> expiresAt() {
    return tokens.expiresAt();
  }

  @Override
  public void close() {
    tokens.clear();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "client credentials of " + clientId;
  }
}
