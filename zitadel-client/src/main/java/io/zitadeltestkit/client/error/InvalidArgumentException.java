package io.zitadeltestkit.client.error;

/** The request breaks a rule that does not depend on the state of the server. */
public final class InvalidArgumentException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public InvalidArgumentException(String message, ApiError error) {
    super(message, error);
  }
}
