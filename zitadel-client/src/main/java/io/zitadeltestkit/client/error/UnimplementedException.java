package io.zitadeltestkit.client.error;

/** The server does not have this method. */
public final class UnimplementedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public UnimplementedException(String message, ApiError error) {
    super(message, error);
  }
}
