package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import io.zitadeltestkit.client.error.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches an OAuth token. One thread fetches it and the others wait; it is renewed before it
 * expires, and until then the other threads use the token that is still valid.
 */
final class TokenCache {
  private static final Duration MAX_MARGIN = Duration.ofMinutes(1);

  private final Function<AuthorizationServer, AccessToken> fetch;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<Held>> inFlight =
      new AtomicReference<>();
  private final AtomicReference<@Nullable String> boundTo = new AtomicReference<>();

  /**
   * @param fetch requests a token from the token endpoint
   */
  TokenCache(Function<AuthorizationServer, AccessToken> fetch) {
    this.fetch = fetch;
  }

  /** {@return the header with a token that is valid by the client's clock} */
  String header(AuthorizationServer server) {
    bindTo(server.host());
    while (true) {
      Held now = held.get();
      Instant time = server.clock().instant();
      if (now != null && !now.isDue(time)) {
        return now.header();
      }
      CompletableFuture<Held> mine = new CompletableFuture<>();
      CompletableFuture<Held> others = inFlight.compareAndExchange(null, mine);
      if (others == null) {
        return fetchAs(mine, server, now).header();
      }
      if (now != null && now.isValid(time)) {
        return now.header();
      }
      Held fetched = await(others);
      if (fetched != null) {
        return fetched.header();
      }
      // The thread that was fetching it was interrupted, so this thread tries itself.
    }
  }

  /** Forgets the token if it is still the one that was rejected. */
  void forget(String rejectedHeader) {
    Held now = held.get();
    if (now != null && now.header().equals(rejectedHeader)) {
      held.compareAndSet(now, null);
    }
  }

  Optional<Instant> expiresAt() {
    Held now = held.get();
    return now == null ? Optional.empty() : Optional.ofNullable(now.expiresAt());
  }

  void clear() {
    held.set(null);
  }

  // A token must not be sent to another server, even if clients share the authenticator.
  private void bindTo(String host) {
    String first = boundTo.compareAndExchange(null, host);
    if (first != null && !first.equals(host)) {
      throw new ConfigurationException(
          "This authenticator holds a token of %s and can't be used for %s too. Make one authenticator for each server."
              .formatted(first, host));
    }
  }

  private Held fetchAs(
      CompletableFuture<Held> flight, AuthorizationServer server, @Nullable Held before) {
    try {
      // Another thread may have finished fetching since this one looked at the token.
      Held landed = held.get();
      Held fresh =
          landed != null && !landed.isDue(server.clock().instant())
              ? landed
              : Held.of(fetch.apply(server), server.clock().instant());
      held.set(fresh);
      inFlight.set(null);
      flight.complete(fresh);
      return fresh;
    } catch (Throwable failure) {
      inFlight.set(null);
      flight.completeExceptionally(failure);
      boolean passing =
          failure instanceof ConnectionException || failure instanceof UnavailableException;
      if (passing && before != null && before.isValid(server.clock().instant())) {
        return before;
      }
      throw failure;
    }
  }

  /** {@return the token that another thread fetches; null if that thread was interrupted} */
  private static @Nullable Held await(CompletableFuture<Held> flight) {
    try {
      return flight.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException(
          Kind.INTERRUPTED,
          "The thread was interrupted while it waited for an access token that another thread is fetching.",
          e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectionException failure
          && failure.kind() == Kind.INTERRUPTED) {
        return null;
      }
      throw SharedFailure.forThisThread(e.getCause());
    }
  }

  private record Held(String header, @Nullable Instant expiresAt, @Nullable Instant dueAt) {
    static Held of(AccessToken token, Instant now) {
      Instant expiry = token.expiresAt();
      if (expiry == null) {
        return new Held("Bearer " + token.value(), null, null);
      }
      Duration fifth = Duration.between(now, expiry).dividedBy(5);
      Duration margin = fifth.compareTo(MAX_MARGIN) < 0 ? fifth : MAX_MARGIN;
      return new Held("Bearer " + token.value(), expiry, expiry.minus(margin));
    }

    boolean isDue(Instant time) {
      return dueAt != null && !time.isBefore(dueAt);
    }

    boolean isValid(Instant time) {
      return expiresAt == null || time.isBefore(expiresAt);
    }

    @Override
    public String toString() {
      return "Held[expiresAt=" + expiresAt + "]";
    }
  }
}
