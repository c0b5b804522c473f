package io.zitadeltestkit.client.auth;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Adds the {@code Authorization} header to each request. A client calls it for every request, from
 * any number of threads at once, so an implementation may return a different token each time.
 */
@FunctionalInterface
public interface Authenticator extends AutoCloseable {
  /**
   * The value of the {@code Authorization} header of the next request.
   *
   * @param server the server that the request goes to
   * @return such as {@code Bearer …}; empty for no header
   */
  Optional<String> authorization(AuthorizationServer server);

  /**
   * Called when a request was answered with 401. An implementation that can get another token
   * forgets the rejected one and returns true: then {@link #authorization} is called again and the
   * request repeated, once.
   *
   * @param rejected the header value that was refused; another thread may have replaced it already
   * @param server the server that refused it
   * @return whether to try again
   */
  default boolean refreshAfterUnauthorized(String rejected, AuthorizationServer server) {
    return false;
  }

  /**
   * The expiry of the token that {@link #authorization} currently returns, if it is known. Without
   * it a client can't tell an <em>expired</em> token from an invalid one.
   *
   * @return the expiry, or empty
   */
  default Optional<Instant> expiresAt() {
    return Optional.empty();
  }

  /**
   * Forgets its token. A client closes the authenticators that it made itself, not those passed in.
   */
  @Override
  default void close() {}

  /**
   * An authenticator that reads the current token for each request.
   *
   * @param token returns the token; called for every request, from any thread
   * @return the authenticator
   */
  static Authenticator bearer(Supplier<String> token) {
    return new SuppliedTokenAuthenticator(token);
  }
}
