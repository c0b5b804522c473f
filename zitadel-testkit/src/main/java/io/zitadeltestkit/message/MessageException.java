package io.zitadeltestkit.message;

import org.jspecify.annotations.Nullable;

/** The messages of a server can't be received. The message says why and what to do. */
public class MessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Without a cause.
   *
   * @param message what was tried, why it failed and what to do
   */
  public MessageException(String message) {
    super(message);
  }

  /**
   * With a cause.
   *
   * @param message what was tried, why it failed and what to do
   * @param cause the cause
   */
  public MessageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
