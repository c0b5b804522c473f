package io.zitadeltestkit.client.error;

/**
 * The answer did not come from the expected Zitadel instance: no instance has this host name, or
 * the server is not a Zitadel.
 */
public final class WrongHostException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public WrongHostException(String message, ApiError error) {
    super(message, error);
  }
}
