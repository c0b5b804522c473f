package io.zitadeltestkit.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * The server's own PostgreSQL: fast rather than durable, with its data outside of volumes, so that
 * a snapshot contains them.
 */
final class DatabaseContainer extends GenericContainer<DatabaseContainer> {
  private static final int PORT = 5432;
  private static final String USER = "postgres";
  private static final String PASSWORD = "postgres";

  /** Outside the volume that the official image declares: a commit does not contain volumes. */
  private static final String DATA = "/var/lib/zitadel-testkit/data";

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final String alias;
  private boolean joined;

  private DatabaseContainer(RemoteDockerImage image, String alias) {
    super(image);
    this.alias = alias;
    withEnv(Map.of("POSTGRES_USER", USER, "POSTGRES_PASSWORD", PASSWORD, "PGDATA", DATA));
    withCommand(
        "postgres",
        "-c",
        "fsync=off",
        "-c",
        "full_page_writes=off",
        "-c",
        "synchronous_commit=off");
    withStartupCheckStrategy(new AnyState());
    withCreateContainerCmdModifier(command -> command.withAliases(alias));
  }

  /** With an empty database; its start returns when it accepts connections. */
  static DatabaseContainer empty(DockerImageName image, String alias) {
    DatabaseContainer database = new DatabaseContainer(new RemoteDockerImage(image), alias);
    database.setWaitStrategy(new DatabaseReadiness(database).withStartupTimeout(TIMEOUT));
    return database;
  }

  /** With the data of a snapshot; its start does not wait, the server does. */
  static DatabaseContainer of(Snapshot snapshot, String alias) {
    RemoteDockerImage image =
        new RemoteDockerImage(DockerImageName.parse(snapshot.image()))
            .withImageNameSubstitutor(ImageNameSubstitutor.noop())
            .withImagePullPolicy(name -> false);
    return new DatabaseContainer(image, alias).waitingFor(new NoWait());
  }

  /**
   * For a database that becomes an image: the image would inherit the labels, and the reaper would
   * remove it.
   */
  DatabaseContainer withoutTestcontainersLabels() {
    return withCreateContainerCmdModifier(
        command -> command.withLabels(new OwnLabels(command.getLabels())));
  }

  DatabaseAddress address() {
    return new DatabaseAddress(alias, PORT, USER, PASSWORD);
  }

  /** How it ended, if it was started and has stopped. */
  Optional<String> problem() {
    if (getContainerId() == null) {
      return Optional.empty();
    }
    return ServerState.of(this)
        .end()
        .map(
            end ->
                "The database (%s) has ended: %s. Its last error: %s."
                    .formatted(
                        getDockerImageName(),
                        end,
                        LogLines.lastError(getLogs()).orElse("none, it has logged nothing")));
  }

  /** Returns whether it was running before. */
  boolean joined() {
    return joined;
  }

  @Override
  protected void containerIsStarted(InspectContainerResponse info, boolean reused) {
    joined = reused;
  }
}
