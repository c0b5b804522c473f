package io.zitadeltestkit.client.error;

/**
 * Something answered, but not the Zitadel instance that was meant: no instance has this host name,
 * or it is no Zitadel.
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
