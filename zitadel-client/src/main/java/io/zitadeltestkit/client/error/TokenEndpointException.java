package io.zitadeltestkit.client.error;

/** The token endpoint refused to issue an access token. */
public final class TokenEndpointException extends ZitadelException {
  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The OAuth error. */
  private final String error;

  /** The OAuth error description. */
  private final String description;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param status the HTTP status
   * @param error the OAuth error, such as {@code invalid_client}
   * @param description the OAuth error description; empty if there was none
   */
  public TokenEndpointException(String message, int status, String error, String description) {
    super(message);
    this.status = status;
    this.error = error;
    this.description = description;
  }

  /**
   * The HTTP status.
   *
   * @return such as 400
   */
  public int status() {
    return status;
  }

  /**
   * The OAuth error.
   *
   * @return such as {@code invalid_client}
   */
  public String error() {
    return error;
  }

  /**
   * The OAuth error description.
   *
   * @return the server's description; empty if there was none
   */
  public String description() {
    return description;
  }
}
