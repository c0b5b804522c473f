package io.zitadeltestkit.client.error;

/** The request is valid, but the state of the object does not allow it. */
public final class FailedPreconditionException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public FailedPreconditionException(String message, ApiError error) {
    super(message, error);
  }
}
