package io.zitadeltestkit.embedded.internal.secret;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was sent or returned, and can be used once.
 *
 * @param hash hash of the code
 * @param expiresAt when it expires; null for never
 */
public record OneTimeCode(String hash, @Nullable Instant expiresAt) {
  /** Returns whether the text is this code. */
  public boolean matches(String text) {
    return Hashes.of(text).equals(hash);
  }

  /** Returns whether the code has expired; at its last instant it has not. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && expiresAt.isBefore(now);
  }

  @Override
  public String toString() {
    return "OneTimeCode[expiresAt=" + expiresAt + "]";
  }
}
