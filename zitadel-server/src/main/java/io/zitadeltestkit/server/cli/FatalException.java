package io.zitadeltestkit.server.cli;

/** The server can't start. The message says what happened and what to do. */
final class FatalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * A reason to end with status 1.
   *
   * @param action what was tried, in the real server's words
   * @param message why it failed, and what to do
   */
  FatalException(String action, String message) {
    super(message);
    this.action = action;
  }

  FatalException(String action, String message, Throwable cause) {
    super(message, cause);
    this.action = action;
  }

  /**
   * {@return the last line of the log, in the real server's format, so that programs can read both}
   */
  String line(java.time.Instant now) {
    return "time=\"%s\" level=fatal msg=\"%s\" error=\"%s\""
        .formatted(
            now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
            action,
            String.valueOf(getMessage()).replace("\"", "\\\""));
  }
}
