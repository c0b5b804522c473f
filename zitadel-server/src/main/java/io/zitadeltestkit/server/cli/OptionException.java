package io.zitadeltestkit.server.cli;

/** An option is invalid. The message says which, why, and what to write. */
final class OptionException extends Exception {
  private static final long serialVersionUID = 1L;

  OptionException(String message) {
    super(message);
  }

  OptionException(String message, Throwable cause) {
    super(message, cause);
  }
}
