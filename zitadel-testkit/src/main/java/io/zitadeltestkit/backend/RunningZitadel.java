package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClientBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * An instance of a running Zitadel, with the credentials of its owner. Thread-safe.
 *
 * <p>What the given credentials allow is the server's business: those of an external one may be
 * less than an owner's.
 */
public interface RunningZitadel extends AutoCloseable {
  /**
   * Returns where it comes from.
   *
   * @return the kind of backend
   */
  BackendKind backend();

  /**
   * Returns the version of the server.
   *
   * @return such as {@code v4.13.1}; {@code unknown} if the server does not tell the given user
   */
  String version();

  /**
   * Returns the URL that clients use.
   *
   * @return with scheme, without a slash at the end
   */
  String baseUrl();

  /**
   * Returns the issuer of its tokens.
   *
   * @return the URL that discovery announces for {@link #baseUrl()}
   */
  default String issuer() {
    return baseUrl();
  }

  /**
   * Returns a builder of clients that reach this instance, without credentials. It knows the way
   * (host name resolution, certificates) where that takes more than the URL.
   *
   * @return a new builder
   */
  ZitadelClientBuilder clientBuilder();

  /**
   * Returns a builder of clients that have the owner's credentials.
   *
   * @return a new builder
   */
  ZitadelClientBuilder ownerClientBuilder();

  /**
   * Opens a further virtual instance on the same server, all to itself.
   *
   * @return the instance, with an owner of its own; closing it removes it
   * @throws BackendException if this backend can't; the message says why and what to do
   */
  RunningZitadel openInstance();

  /**
   * Returns the clock that the server's tokens expire by.
   *
   * @return the system's, unless the server's can be moved
   */
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Runs an action while the server's clock shows another time, and sets it back. Other requests at
   * the same time see that clock as well.
   *
   * @param time the time at the beginning
   * @param action what to do
   * @return whether it was done; not if the clock of this backend can't be moved
   */
  default boolean at(Instant time, Runnable action) {
    return false;
  }

  /**
   * Returns the last lines of the server's log, without secrets.
   *
   * @return the lines; empty if the log is not to be had
   */
  default String logTail() {
    return "";
  }

  /**
   * Tells whether the server has ended although nobody has closed it: killed, or crashed.
   *
   * @return how, in words; empty as long as it runs, or if that is not to be known
   */
  default Optional<String> ended() {
    return Optional.empty();
  }

  /** Stops the server, or takes leave of it. */
  @Override
  void close();
}
