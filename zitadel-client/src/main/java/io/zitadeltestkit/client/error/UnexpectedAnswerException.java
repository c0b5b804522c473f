package io.zitadeltestkit.client.error;

/** The server accepted the call, but its answer can't be read as the type that was asked for. */
public final class UnexpectedAnswerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public UnexpectedAnswerException(String message, ApiError error) {
    super(message, error);
  }
}
