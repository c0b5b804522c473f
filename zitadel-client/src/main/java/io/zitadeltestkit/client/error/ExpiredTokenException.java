package io.zitadeltestkit.client.error;

import java.time.Instant;

/**
 * The token was rejected, and the client knows that it has expired. If the client does not know the
 * expiry, it throws a plain {@link UnauthenticatedException}.
 */
public final class ExpiredTokenException extends UnauthenticatedException {
  private static final long serialVersionUID = 1L;

  /** When the token stopped working. */
  private final Instant expiredAt;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   * @param expiredAt when the token stopped working
   */
  public ExpiredTokenException(String message, ApiError error, Instant expiredAt) {
    super(message, error);
    this.expiredAt = expiredAt;
  }

  /**
   * When the token stopped working.
   *
   * @return the expiry
   */
  public Instant expiredAt() {
    return expiredAt;
  }
}
