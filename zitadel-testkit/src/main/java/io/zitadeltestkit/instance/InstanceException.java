package io.zitadeltestkit.instance;

import org.jspecify.annotations.Nullable;

/** A virtual instance could not be created or removed; the message says why and what to do. */
public final class InstanceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InstanceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
