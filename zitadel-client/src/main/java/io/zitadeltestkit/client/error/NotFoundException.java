package io.zitadeltestkit.client.error;

/** The requested object does not exist, or the caller may not see it. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public NotFoundException(String message, ApiError error) {
    super(message, error);
  }
}
