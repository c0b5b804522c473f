package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.text.TokenText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one personal access token (PAT) with every request. Immutable. */
public final class PersonalAccessTokenAuthenticator implements Authenticator {
  private final String header;
  private final @Nullable Instant expiresAt;

  private PersonalAccessTokenAuthenticator(String header, @Nullable Instant expiresAt) {
    this.header = header;
    this.expiresAt = expiresAt;
  }

  /**
   * An authenticator for a token whose expiry isn't known.
   *
   * @param token the token; white space and line breaks around it are removed
   * @return the authenticator
   * @throws ConfigurationException if the token is empty or has a blank inside
   */
  public static PersonalAccessTokenAuthenticator of(String token) {
    return new PersonalAccessTokenAuthenticator("Bearer " + TokenText.checked(token), null);
  }

  /**
   * The same token with its expiration date, so that a refusal after it is reported as expired.
   *
   * @param expiry the expiration date that the token was made with
   * @return another authenticator
   */
  public PersonalAccessTokenAuthenticator expiringAt(Instant expiry) {
    if (expiry == null) {
      throw new ConfigurationException(
          "The expiry of the access token is missing (null). Leave it out if it is not known.");
    }
    return new PersonalAccessTokenAuthenticator(header, expiry);
  }

  @Override
  public Optional<String> authorization(AuthorizationServer server) {
    return Optional.of(header);
  }

  @Override
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "personal access token" + (expiresAt == null ? "" : " until " + expiresAt);
  }
}
