package io.zitadeltestkit.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server answered with an error. The common errors are subclasses; the others (such as {@code
 * internal} or {@code aborted}) are this class itself.
 */
public class ApiException extends ZitadelException {
  private static final long serialVersionUID = 1L;

  /** The method that was called. */
  private final String method;

  /** The HTTP status. */
  private final int status;

  /** The Connect code. */
  private final String code;

  /** Zitadel's error id, which names the place in its code; null if the answer had none. */
  private final @Nullable String errorId;

  /** The server's message. */
  private final String serverMessage;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public ApiException(String message, ApiError error) {
    super(message);
    this.method = error.method();
    this.status = error.status();
    this.code = error.code();
    this.errorId = error.idOrNull();
    this.serverMessage = error.serverMessage();
  }

  /**
   * The server's error as one object.
   *
   * @return the error
   */
  public final ApiError error() {
    return new ApiError(method, status, code, errorId, serverMessage);
  }

  /**
   * The HTTP status.
   *
   * @return such as 404
   */
  public final int status() {
    return status;
  }

  /**
   * The Connect code in its wire form.
   *
   * @return such as {@code not_found}
   */
  public final String code() {
    return code;
  }

  /**
   * Zitadel's error id, which names the place in its code.
   *
   * @return such as {@code QUERY-Dfbg2}; empty if the answer had none
   */
  public final Optional<String> errorId() {
    return Optional.ofNullable(errorId);
  }

  /**
   * The server's message, without the id.
   *
   * @return such as {@code User could not be found}; empty if there was none
   */
  public final String serverMessage() {
    return serverMessage;
  }

  /**
   * The method that was called.
   *
   * @return service and method, such as {@code zitadel.user.v2.UserService/GetUserByID}, or verb
   *     and path
   */
  public final String method() {
    return method;
  }
}
