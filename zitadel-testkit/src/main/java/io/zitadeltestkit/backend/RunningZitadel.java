package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.settings.Features;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.message.MessageSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * An instance of a running Zitadel, with the credentials of its owner. Thread-safe.
 *
 * <p>On an external server the given credentials may allow less than an owner's.
 */
public interface RunningZitadel extends AutoCloseable {
  /** {@return the name of its backend, as in settings, such as {@code container}} */
  String backend();

  /**
   * {@return whether it was running before and is used by others, too} Then its credentials may
   * allow less than an owner's, and the toolkit changes only what it created.
   */
  default boolean isShared() {
    return false;
  }

  /**
   * {@return the version of the server, such as {@code v4.16.0}; {@code unknown} if the user may
   * not read it}
   */
  String version();

  /**
   * {@return the features of the instance, read from it by this call; without any if it does not
   * tell them}
   */
  default Features features() {
    return ServerFacts.features(this);
  }

  /** {@return the URL that clients use, with scheme, without a slash at the end} */
  String baseUrl();

  /**
   * {@return the issuer of its tokens, which is the URL that discovery announces for {@link
   * #baseUrl()}}
   */
  default String issuer() {
    return baseUrl();
  }

  /**
   * Returns a builder of clients of this instance, without credentials. It has the host name
   * resolution and certificates that the instance needs.
   *
   * @return a new builder
   */
  ZitadelClientBuilder clientBuilder();

  /** {@return a new builder of clients with the owner's credentials} */
  ZitadelClientBuilder ownerClientBuilder();

  /**
   * Opens another virtual instance on the same server.
   *
   * @return the instance, with its own owner; closing it removes it
   * @throws BackendException if this backend can't; the message says why and what to do
   */
  RunningZitadel openInstance();

  /**
   * {@return whether lists may lag behind writes} A real server's do, which is the default. If they
   * don't, the toolkit need not wait until what it has created is listed.
   */
  default boolean listsLag() {
    return true;
  }

  /**
   * {@return the clock of the server, which decides when tokens expire; the system's unless the
   * backend can move it}
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
   * @return whether the action was run; false if the clock of this backend can't be moved
   */
  default boolean at(Instant time, Runnable action) {
    return false;
  }

  /**
   * Returns the e-mails and text messages of the instance. The first call may have to set up
   * providers; earlier messages are missing then.
   *
   * @return the messages
   * @throws MessageException if this backend has none; the message says why and what to do
   */
  default MessageSource messages() {
    throw new MessageException(
        "The backend \"%s\" gives no access to messages. The backends \"embedded\" and \"container\" do."
            .formatted(backend()));
  }

  /**
   * {@return the server itself, with its clock and faults; empty if it does not run in this JVM}
   */
  default Optional<EmbeddedZitadel> embedded() {
    return Optional.empty();
  }

  /**
   * {@return the last lines of the server's log, without secrets; empty if there is no access to
   * the log}
   */
  default String logTail() {
    return "";
  }

  /**
   * Tells whether the server has ended without being closed: killed or crashed.
   *
   * @return a description; empty while it runs, or if that is unknown
   */
  default Optional<String> ended() {
    return Optional.empty();
  }

  /** Stops the server, or disconnects from it. */
  @Override
  void close();
}
