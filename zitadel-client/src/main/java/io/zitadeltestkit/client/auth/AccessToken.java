package io.zitadeltestkit.client.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token from the token endpoint.
 *
 * @param value the token
 * @param expiresAt when it stops working; null if the server did not send an expiry
 */
public record AccessToken(String value, @Nullable Instant expiresAt) {
  /** Without the token. */
  @Override
  public String toString() {
    return "AccessToken[value=***, expiresAt=" + expiresAt + "]";
  }
}
