package io.zitadeltestkit.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that an application gets for a person who has signed in.
 *
 * @param accessToken the access token: opaque or a JWT, depending on the application
 * @param idToken the ID token, a JWT
 * @param refreshToken the refresh token; empty unless the scope {@code offline_access} was
 *     requested and the application has the grant {@code refresh_token}
 * @param lifetime the lifetime of the access token, from the response on
 * @param scopes the granted scopes; the requested ones if the server does not send them
 */
public record LoginTokens(
    String accessToken,
    String idToken,
    Optional<String> refreshToken,
    Duration lifetime,
    List<String> scopes) {
  /**
   * Copies the scopes.
   *
   * @param accessToken the access token
   * @param idToken the ID token
   * @param refreshToken the refresh token, if there is one
   * @param lifetime how long the access token works
   * @param scopes the scopes
   */
  public LoginTokens {
    scopes = List.copyOf(scopes);
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "LoginTokens[lifetime=" + lifetime + ", scopes=" + scopes + "]";
  }
}
