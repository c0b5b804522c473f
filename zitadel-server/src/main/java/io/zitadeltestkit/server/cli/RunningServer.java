package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.http.Endpoint;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.server.ServerOptions;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.server.store.Keeper;
import io.zitadeltestkit.server.store.PostgresStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves until the process is asked to end, and then stores pending changes. */
final class RunningServer {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

  private final Settings settings;
  private final ExternalAddress external;
  private final MovableClock clock;
  private final Profile profile;

  RunningServer(Settings settings, ExternalAddress external, MovableClock clock, Profile profile) {
    this.settings = settings;
    this.external = external;
    this.clock = clock;
    this.profile = profile;
  }

  /**
   * Serves; returns only if the thread is interrupted.
   *
   * @param instances the instances
   * @param store keeps them; null for memory only
   */
  void serve(Instances instances, @Nullable PostgresStore store)
      throws FatalException, InterruptedException {
    Traps traps = Traps.of(settings);
    int port = settings.port("PORT", 8080);
    ServerOptions options =
        ServerOptions.of(
                new Endpoint(
                    new InetSocketAddress(port),
                    external.secure(),
                    external.tls() ? Tls.of(settings) : null),
                external.domain())
            .with(b -> b.systemAudience(external.url()::equals).gatewayDelay(traps.restDelay()))
            .withSystemUsers(SystemApiUsers.of(settings))
            .withProfile(profile);
    traps.setIn(instances);
    DefaultInstance.of(settings).applyToNew(instances);
    Keeper keeper = store == null ? null : Keeper.start(store, instances);
    ZitadelServer server;
    try {
      server = ZitadelServer.serve(instances, clock, options);
    } catch (IOException e) {
      throw new FatalException(
          "unable to start zitadel", "listen tcp :" + port + ": " + e.getMessage(), e);
    }
    LOG.info("server is listening on [::]:{} as {}", server.port(), profile.release().tag());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(server, keeper, store), "zitadel-embedded-stop"));
    new CountDownLatch(1).await();
  }

  private static void stop(
      ZitadelServer server, @Nullable Keeper keeper, @Nullable PostgresStore store) {
    LOG.info("shutdown signal received");
    server.close();
    if (keeper != null) {
      keeper.close();
    }
    if (store != null) {
      store.close();
    }
    LOG.info("server shutdown complete");
    // A real server exits with 0 when it is asked to end.
    Runtime.getRuntime().halt(0);
  }
}
