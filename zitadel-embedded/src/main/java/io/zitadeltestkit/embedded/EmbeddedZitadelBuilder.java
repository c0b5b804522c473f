package io.zitadeltestkit.embedded;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of an {@link EmbeddedZitadel}. Not thread-safe. */
public final class EmbeddedZitadelBuilder {
  int port;
  String externalDomain = "localhost";
  Clock clock = Clock.systemUTC();
  Instant firstPatExpiresAt = Instant.parse("2099-01-01T00:00:00Z");
  final Map<String, RSAPublicKey> systemUsers = new LinkedHashMap<>();

  EmbeddedZitadelBuilder() {}

  /**
   * Sets the port.
   *
   * @param newPort the port; 0, the default, picks a free one
   * @return this builder
   */
  public EmbeddedZitadelBuilder port(int newPort) {
    if (newPort < 0 || newPort > 65535) {
      throw new IllegalArgumentException(
          "The port has to be between 0 and 65535, and is " + newPort + ".");
    }
    port = newPort;
    return this;
  }

  /**
   * Sets the clock that the server's starts from.
   *
   * @param newClock the clock; the system's unless said
   * @return this builder
   */
  public EmbeddedZitadelBuilder clock(Clock newClock) {
    clock = newClock;
    return this;
  }

  /**
   * Adds a user of the system API, who may make and remove virtual instances.
   *
   * @param name the name, which is issuer and subject of the user's tokens
   * @param key the key that the user's tokens are verified with
   * @return this builder
   */
  public EmbeddedZitadelBuilder systemUser(String name, RSAPublicKey key) {
    systemUsers.put(name, key);
    return this;
  }

  /**
   * Starts the server.
   *
   * @return the running server
   */
  public EmbeddedZitadel start() {
    return EmbeddedZitadel.start(this);
  }
}
