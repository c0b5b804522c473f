package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.RateLimitedException;
import io.zitadeltestkit.client.error.TokenEndpointException;
import org.jspecify.annotations.Nullable;

/**
 * A failure that several waiting threads get. Each throws an exception of its own: a shared one
 * would have the stack trace of another thread, and a suppressed exception added by one thread
 * would show in all.
 */
final class SharedFailure {
  private SharedFailure() {}

  /** An exception of the same type and content, with the other thread's as its cause. */
  static RuntimeException forThisThread(@Nullable Throwable failure) {
    RuntimeException copy = copy(failure);
    if (copy.getCause() == null && failure != null) {
      copy.initCause(failure);
    }
    return copy;
  }

  private static RuntimeException copy(@Nullable Throwable failure) {
    String message = failure == null ? "" : String.valueOf(failure.getMessage());
    if (failure instanceof TokenEndpointException e) {
      return new TokenEndpointException(message, e.status(), e.error(), e.description());
    }
    if (failure instanceof ConnectionException e) {
      return new ConnectionException(e.kind(), message, e);
    }
    if (failure instanceof ConfigurationException) {
      return new ConfigurationException(message);
    }
    if (failure instanceof RateLimitedException e) {
      return new RateLimitedException(message, e.error(), e.retryAfter().orElse(null));
    }
    if (failure instanceof ApiException e) {
      return copy(e, message);
    }
    return new IllegalStateException("The access token could not be fetched.", failure);
  }

  private static ApiException copy(ApiException failure, String message) {
    try {
      return failure
          .getClass()
          .getConstructor(String.class, ApiError.class)
          .newInstance(message, failure.error());
    } catch (ReflectiveOperationException e) {
      return new ApiException(message, failure.error());
    }
  }
}
