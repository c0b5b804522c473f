package io.zitadeltestkit.client.error;

/** The name is taken, or the object exists already. */
public final class AlreadyExistsException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public AlreadyExistsException(String message, ApiError error) {
    super(message, error);
  }
}
