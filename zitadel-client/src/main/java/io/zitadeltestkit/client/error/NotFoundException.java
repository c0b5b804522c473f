package io.zitadeltestkit.client.error;

/** What was asked for does not exist, or the caller may not see it. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error what the server said
   */
  public NotFoundException(String message, ApiError error) {
    super(message, error);
  }
}
