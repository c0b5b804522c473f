package io.zitadeltestkit.backend;

import org.jspecify.annotations.Nullable;

/**
 * A backend can't provide a Zitadel. The message says what was tried, why it failed and what to do.
 */
public class BackendException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message what was tried, why it failed and what to do
   */
  public BackendException(String message) {
    super(message);
  }

  /**
   * With a cause.
   *
   * @param message what was tried, why it failed and what to do
   * @param cause the cause
   */
  public BackendException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
