package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.embedded.EmbeddedInstance;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.SentMessages;
import io.zitadeltestkit.embedded.ServerClock;
import io.zitadeltestkit.internal.Lag;
import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.message.EmbeddedMessages;
import io.zitadeltestkit.message.MessageSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Starts the server of {@code zitadel-embedded} in this JVM. The setting {@code lag}, such as
 * {@code 300ms}, makes its lists lag behind writes, as those of a real server do.
 */
public final class EmbeddedBackend implements ZitadelBackend {
  private final String version;

  /** A backend with the version from the settings; it starts nothing yet. */
  public EmbeddedBackend() {
    this("");
  }

  /**
   * A backend of a version.
   *
   * @param version such as {@code 4.13}; empty for the setting {@code version}, or else the newest
   *     tested version
   */
  public EmbeddedBackend(String version) {
    this.version = version.isEmpty() ? Setting.of("version").orElse("") : version;
  }

  @Override
  public RunningZitadel start() {
    Duration lag = lag();
    EmbeddedZitadel server = EmbeddedZitadel.builder().version(version).start();
    server.lag(lag);
    return new Running(server, server.baseUrl(), server.adminToken(), server.messages(), server);
  }

  private static Duration lag() {
    try {
      return Lag.configured();
    } catch (IllegalArgumentException e) {
      throw new BackendException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The server's first instance, or a further one; closing it closes {@code owned}. */
  private record Running(
      EmbeddedZitadel server,
      String baseUrl,
      String adminToken,
      SentMessages sent,
      AutoCloseable owned)
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
    public boolean listsLag() {
      return !server.lag().isZero();
    }

    @Override
    public RunningZitadel openInstance() {
      EmbeddedInstance instance = server.openInstance();
      server.lag(lag());
      return new Running(
          server, instance.baseUrl(), instance.adminToken(), instance.messages(), instance);
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
    public MessageSource messages() {
      return new EmbeddedMessages(sent);
    }

    @Override
    public Optional<EmbeddedZitadel> embedded() {
      return Optional.of(server);
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
