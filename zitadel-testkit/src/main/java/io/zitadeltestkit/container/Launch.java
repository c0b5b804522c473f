package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.UnknownSettings;
import io.zitadeltestkit.internal.UserDirectory;
import io.zitadeltestkit.internal.engine.Engine;
import io.zitadeltestkit.internal.engine.EngineImages;
import io.zitadeltestkit.internal.engine.HelperContainers;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** One start of a server, and its resources until it is stopped. */
final class Launch implements AutoCloseable {
  private static final int SUFFIX_LENGTH = 12;

  private final ZitadelContainer server;
  private final Configuration configuration;
  private final Stages stages = new Stages();
  private volatile Startup.Kind kind = Startup.Kind.COLD;
  private volatile @Nullable String token;
  private volatile @Nullable Pair pair;
  private volatile boolean starting = true;

  Launch(ZitadelContainer server, Configuration configuration) {
    this.server = server;
    this.configuration = configuration;
  }

  Stages stages() {
    return stages;
  }

  Startup startup() {
    return stages.as(kind);
  }

  Optional<String> token() {
    return Optional.ofNullable(token);
  }

  void token(String known) {
    token = known;
    server.secrets().add(known);
  }

  /** Called before a new database is set up, which creates another token. */
  void forgetToken() {
    kind = Startup.Kind.COLD;
    token = null;
  }

  /** Called if both containers were running already. */
  void joined() {
    kind = Startup.Kind.JOINED;
  }

  Optional<String> databaseProblem() {
    Pair current = pair;
    return current == null ? Optional.empty() : current.databaseProblem();
  }

  boolean isWarm() {
    return kind == Startup.Kind.WARM;
  }

  boolean isStarting() {
    return starting;
  }

  /** Why the first token is not known. */
  Optional<String> tokenProblem() {
    if (token().isPresent()) {
      return Optional.empty();
    }
    Optional<String> written = FirstToken.read(server);
    written.ifPresent(this::token);
    return written.isPresent()
        ? Optional.empty()
        : Optional.of(
            "the server has written none, which it does only when it sets an empty database up:"
                + " this one was set up before. Give it an empty one");
  }

  void run() {
    UnknownSettings.ofThisJvm().warn();
    Readiness.prepare();
    requireEngine();
    HelperContainers.require();
    try {
      start();
    } catch (RuntimeException e) {
      close();
      throw new ContainerLaunchException(new Failures(server).of(e), e);
    } finally {
      starting = false;
    }
    Notices.info(
        "Zitadel (%s) is ready at %s; %s"
            .formatted(server.imageName(), server.getHttpUrl(), startup()));
  }

  private static void requireEngine() {
    Engine.problem()
        .ifPresent(
            problem -> {
              throw new ContainerLaunchException(
                  "Zitadel can't be started in a container: %s. Start or install Docker, or point DOCKER_HOST to an engine; tests can also run with the backend \"embedded\", which needs none."
                      .formatted(problem));
            });
  }

  private void start() {
    GenericContainer<?> given = configuration.database;
    if (given != null) {
      EngineImages.id(server.image());
      stages.reached("images");
      startOn(given);
      return;
    }
    String key =
        SnapshotKey.of(
            EngineImages.ids(server.image(), configuration.databaseImage),
            server.settings(),
            configuration.inputs());
    stages.reached("images");
    if (!server.isToBeReused()) {
      start(key);
      return;
    }
    // Two concurrent starts would both find no container and start one.
    UserDirectory.ofThisUser()
        .locked(
            "reuse/" + key + ".lock",
            () -> {},
            () -> {
              start(key);
              return key;
            });
  }

  private void start(String key) {
    if (configuration.snapshots) {
      new WarmStart(this, server, configuration, key).run();
    } else {
      startCold(key);
    }
  }

  private void startOn(GenericContainer<?> given) {
    String suffix = UUID.randomUUID().toString().substring(0, SUFFIX_LENGTH);
    Network theirs = given.getNetwork();
    Network ours = server.usersNetwork();
    ServerNetwork network =
        ours != null
            ? ServerNetwork.of(ours, suffix)
            : theirs != null
                ? ServerNetwork.of(theirs, suffix)
                : ServerNetwork.fresh(Run.current());
    use(Pair.of(server, network, GivenDatabase.start(given, network), server.isToBeReused()))
        .start(ServerSettings.Command.START_FROM_INIT);
  }

  /** Starts on an empty database of its own. */
  void startCold(String key) {
    kind = Startup.Kind.COLD;
    Pair cold = use(emptyPair(key));
    try {
      cold.start(ServerSettings.Command.START_FROM_INIT);
    } catch (RuntimeException e) {
      if (!cold.joinedDatabase()) {
        throw e;
      }
      // The server is gone, and with it the token that was written when the database was set up.
      Notices.warn("The database to be reused has lost its server; both are made anew.");
      cold.close();
      Pair fresh = use(emptyPair(key));
      fresh.start(ServerSettings.Command.START_FROM_INIT);
    }
  }

  private Pair emptyPair(String key) {
    ServerNetwork network = network(key);
    return Pair.of(
        server,
        network,
        DatabaseContainer.empty(configuration.databaseImage, network.databaseAlias()),
        server.isToBeReused());
  }

  /** Starts on a database that is set up already. */
  void startWarm(Snapshot snapshot, String adminToken) {
    kind = Startup.Kind.WARM;
    token(adminToken);
    ServerNetwork network = network(snapshot.key());
    use(Pair.of(
            server,
            network,
            DatabaseContainer.of(snapshot, network.databaseAlias()),
            server.isToBeReused()))
        .start(ServerSettings.Command.START);
  }

  private ServerNetwork network(String key) {
    String suffix = key.substring(0, SUFFIX_LENGTH);
    Network users = server.usersNetwork();
    if (users != null) {
      return ServerNetwork.of(
          users,
          server.isToBeReused()
              ? suffix
              : UUID.randomUUID().toString().substring(0, SUFFIX_LENGTH));
    }
    return server.isToBeReused()
        ? ServerNetwork.reused(suffix)
        : ServerNetwork.fresh(Run.current());
  }

  /** Sets the pair that is closed with this launch. */
  Pair use(Pair next) {
    pair = next;
    return next;
  }

  @Override
  public void close() {
    Pair current = pair;
    if (current != null) {
      pair = null;
      current.close();
    }
  }
}
