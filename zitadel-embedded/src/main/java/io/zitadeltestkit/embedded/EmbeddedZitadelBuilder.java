package io.zitadeltestkit.embedded;

import io.zitadeltestkit.seed.Seed;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of an {@link EmbeddedZitadel}. Not thread-safe. */
public final class EmbeddedZitadelBuilder {
  int port;
  String externalDomain = "localhost";
  Clock clock = Clock.systemUTC();
  Instant firstPatExpiresAt = Instant.parse("2099-01-01T00:00:00Z");
  final Map<String, RSAPublicKey> systemUsers = new LinkedHashMap<>();
  final List<Seed> seeds = new ArrayList<>();

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
   * Lets the server begin with what a file says, see {@link Seed}. Several are made one after the
   * other.
   *
   * @param file the file, in YAML or JSON
   * @return this builder
   * @throws io.zitadeltestkit.seed.SeedException if it can't be used; the message names line and
   *     field of each problem
   * @throws java.io.UncheckedIOException if there is no such file
   */
  public EmbeddedZitadelBuilder seed(Path file) {
    seeds.add(Seed.read(file));
    return this;
  }

  /**
   * Lets the server begin with what a resource of the class path says, see {@link Seed}.
   *
   * @param resource the resource, such as {@code acme.yaml}
   * @return this builder
   * @throws io.zitadeltestkit.seed.SeedException if it can't be used; the message names line and
   *     field of each problem
   * @throws java.io.UncheckedIOException if there is no such resource
   */
  public EmbeddedZitadelBuilder seed(String resource) {
    seeds.add(Seed.resource(resource));
    return this;
  }

  /**
   * Starts the server.
   *
   * @return the running server
   * @throws io.zitadeltestkit.seed.SeedException if a seed was refused
   */
  public EmbeddedZitadel start() {
    return EmbeddedZitadel.start(this);
  }
}
