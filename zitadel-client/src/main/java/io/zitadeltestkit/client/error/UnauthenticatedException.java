package io.zitadeltestkit.client.error;

/** The token is missing, invalid, expired or revoked; the server does not say which. */
public class UnauthenticatedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public UnauthenticatedException(String message, ApiError error) {
    super(message, error);
  }
}
