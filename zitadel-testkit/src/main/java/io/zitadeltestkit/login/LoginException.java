package io.zitadeltestkit.login;

/** A person could not be signed in. The message names the step, the reason and what to do. */
public final class LoginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoginException(String message) {
    super(message);
  }

  LoginException(String message, Throwable cause) {
    super(message, cause);
  }
}
