package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.lifecycle.Startables;

/** A server, its own database and the network that they share. */
final class Pair implements AutoCloseable {
  /**
   * A killed database can't become a snapshot, and the default of 10 s may be too short on a busy
   * machine.
   */
  private static final int STOP_SECONDS = 60;

  private final ZitadelContainer server;
  private final ServerNetwork network;
  private final @Nullable DatabaseContainer database;

  private Pair(
      ZitadelContainer server, ServerNetwork network, @Nullable DatabaseContainer database) {
    this.server = server;
    this.network = network;
    this.database = database;
  }

  /** With a database of its own. */
  static Pair of(
      ZitadelContainer server, ServerNetwork network, DatabaseContainer database, boolean reused) {
    database.withNetwork(network.network()).withReuse(reused);
    if (!reused) {
      database.withLabel(Run.LABEL, Run.current().id());
      Run.current().started();
    }
    server.prepare(network, database.address(), reused);
    return new Pair(server, network, database);
  }

  /** With a database that the user starts and stops. */
  static Pair of(
      ZitadelContainer server, ServerNetwork network, DatabaseAddress database, boolean reused) {
    server.prepare(network, database, reused);
    return new Pair(server, network, null);
  }

  /** Starts both at the same time: the server waits for a database that is still starting. */
  void start(ServerSettings.Command command) {
    // The network first: otherwise each of the two would create one.
    network.network().getId();
    CompletableFuture<Void> starting =
        database == null ? CompletableFuture.completedFuture(null) : Startables.deepStart(database);
    try {
      server.startServer(command);
    } finally {
      settle(starting);
    }
  }

  private static void settle(CompletableFuture<Void> starting) {
    try {
      starting.join();
    } catch (CompletionException e) {
      throw new ContainerLaunchException("The database did not start.", e.getCause());
    }
  }

  /** Whether the database was running before. */
  boolean joinedDatabase() {
    return database != null && database.joined();
  }

  /** Stops both cleanly; returns the id of the database's container. */
  String stopCleanly() {
    if (database == null) {
      throw new IllegalStateException("The database is somebody else's.");
    }
    DockerClient docker = server.getDockerClient();
    docker.stopContainerCmd(server.getContainerId()).exec();
    docker.stopContainerCmd(database.getContainerId()).withTimeout(STOP_SECONDS).exec();
    Long status = database.getCurrentContainerInfo().getState().getExitCodeLong();
    if (status == null || status != 0) {
      throw new IllegalStateException(
          "the database did not stop cleanly, but with status " + status);
    }
    return database.getContainerId();
  }

  /** How the database ended, if it is not running. */
  Optional<String> databaseProblem() {
    return database == null ? Optional.empty() : database.problem();
  }

  /** Removes both, and the network if it is their own. */
  @Override
  public void close() {
    server.stopServer();
    if (database != null) {
      database.stop();
    }
    network.close();
  }
}
