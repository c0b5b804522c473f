package io.zitadeltestkit.client.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many calls in too short a time, or a quota is used up. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** How long to wait; null if the server did not say. */
  private final @Nullable Duration retryAfter;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   * @param retryAfter how long the server asks to wait; null if it did not say
   */
  public RateLimitedException(String message, ApiError error, @Nullable Duration retryAfter) {
    super(message, error);
    this.retryAfter = retryAfter;
  }

  /**
   * How long the server asks to wait.
   *
   * @return the time from the answer on; empty if the server did not say
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
