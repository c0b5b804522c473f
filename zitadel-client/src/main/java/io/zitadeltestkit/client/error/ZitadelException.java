package io.zitadeltestkit.client.error;

import org.jspecify.annotations.Nullable;

/** The superclass of all exceptions of this library. */
public abstract class ZitadelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * For subclasses, also those of libraries that use the client.
   *
   * @param message what happened, why, and what to do; without secrets
   */
  protected ZitadelException(String message) {
    super(message);
  }

  /**
   * For subclasses, also those of libraries that use the client.
   *
   * @param message what happened, why, and what to do; without secrets
   * @param cause what it was made from; without secrets
   */
  protected ZitadelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
