package io.zitadeltestkit.client.error;

/** The server, or a proxy in front of it, can't answer at the moment. */
public final class UnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public UnavailableException(String message, ApiError error) {
    super(message, error);
  }
}
