package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.text.Quotable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gets access tokens with the client credentials of a service user. One thread requests a token,
 * the others wait for it; it is renewed before it expires and after a 401.
 */
public final class ClientCredentialsAuthenticator extends OAuthAuthenticator {
  private final String clientId;
  private final String clientSecret;

  private ClientCredentialsAuthenticator(
      String clientId, String clientSecret, Collection<String> furtherScopes) {
    super(furtherScopes);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
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
   * @param furtherScopes the scopes to request besides {@code openid} and {@code
   *     urn:zitadel:iam:org:project:id:zitadel:aud}
   * @return the authenticator
   */
  public static ClientCredentialsAuthenticator of(
      String clientId, String clientSecret, Collection<String> furtherScopes) {
    return new ClientCredentialsAuthenticator(
        required("client id", clientId), required("client secret", clientSecret), furtherScopes);
  }

  private static String required(String what, @Nullable String value) {
    String stripped = value == null ? "" : value.strip();
    if (stripped.isEmpty()) {
      throw new ConfigurationException(
          "The %s is %s. A service user's client id is its login name; its secret is made by UserService/AddSecret."
              .formatted(what, value == null ? "missing (null)" : "empty"));
    }
    return stripped;
  }

  @Override
  AccessToken requestToken(AuthorizationServer server) {
    return server.requestToken(
        Map.of(
            "grant_type",
            "client_credentials",
            "scope",
            scope(),
            "client_id",
            clientId,
            "client_secret",
            clientSecret));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "client credentials of " + Quotable.id(clientId);
  }
}
