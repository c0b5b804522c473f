package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.embedded.EmbeddedInstance;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ServerClock;
import io.zitadeltestkit.embedded.UsedPermissions;
import io.zitadeltestkit.internal.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** Starts the server of {@code zitadel-embedded} in this JVM. */
public final class EmbeddedBackend implements ZitadelBackend {
  private final String version;

  /** A backend of the version that the setting {@code version} names; it starts nothing yet. */
  public EmbeddedBackend() {
    this("");
  }

  /**
   * A backend of a version.
   *
   * @param version such as {@code 4.13}; empty for the one that the setting {@code version} names,
   *     or else the newest tested one
   */
  public EmbeddedBackend(String version) {
    this.version = version.isEmpty() ? Setting.of("version").orElse("") : version;
  }

  @Override
  public RunningZitadel start() {
    EmbeddedZitadel server = EmbeddedZitadel.builder().version(version).start();
    return new Running(server, server.baseUrl(), server.adminToken(), server);
  }

  /** The server's first instance, or a further one; {@code owned} is what closing it ends. */
  private record Running(
      EmbeddedZitadel server, String baseUrl, String adminToken, AutoCloseable owned)
      implements RunningZitadel {
    @Override
    public String backend() {
      return "embedded";
    }

    @Override
    public String version() {
      return server.version();
    }

    @Override
    public ZitadelClientBuilder clientBuilder() {
      return ZitadelClient.builder(baseUrl);
    }

    @Override
    public ZitadelClientBuilder ownerClientBuilder() {
      return clientBuilder().accessToken(adminToken);
    }

    @Override
    public RunningZitadel openInstance() {
      EmbeddedInstance instance = server.openInstance();
      return new Running(server, instance.baseUrl(), instance.adminToken(), instance);
    }

    @Override
    public Clock clock() {
      ServerClock clock = server.clock();
      InstantSource source = clock::now;
      return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public boolean at(Instant time, Runnable action) {
      ServerClock clock = server.clock();
      synchronized (server) {
        Duration moved = Duration.between(clock.now(), time);
        clock.advance(moved);
        try {
          action.run();
        } finally {
          clock.advance(moved.negated());
        }
      }
      return true;
    }

    @Override
    public Optional<UsedPermissions> usedPermissions() {
      return Optional.of(server.usedPermissions());
    }

    @Override
    public void close() {
      try {
        owned.close();
      } catch (Exception e) {
        throw new BackendException("The embedded Zitadel at " + baseUrl + " did not stop.", e);
      }
    }

    @Override
    public String toString() {
      return "embedded Zitadel at " + baseUrl + " as of " + Instant.now(clock());
    }
  }
}
