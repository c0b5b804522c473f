package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.Setting;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

/** The Docker engine, as far as it has to be there and be new enough. */
public final class Engine {
  /** That of Docker 18.09, the first that Testcontainers is tested with. */
  private static final int OLDEST_MINOR = 39;

  private static final String WAITING =
      "Still waiting for the Docker engine to answer. Tests can do without one: backend=embedded.";

  private static final String WAITING_FOR_REAPER =
      "Still waiting for the Docker engine and for Testcontainers' reaper, the container that removes what is left behind: its image (testcontainers/ryuk) may have to be pulled, which takes minutes to fail without a network. "
          + "To do without it set the variable TESTCONTAINERS_RYUK_DISABLED=true, and the toolkit removes its own containers itself; to do without an engine set backend=embedded.";

  private Engine() {}

  /**
   * Asks for an engine.
   *
   * @return why there is none to use; empty if one answers
   * @throws ContainerLaunchException if one answers, but Testcontainers can't work with it
   */
  public static Optional<String> problem() {
    DockerClientFactory factory = DockerClientFactory.instance();
    if (!isAvailable(factory) || EngineSearch.isSubstitute(factory)) {
      return Optional.of(EngineSearch.problem());
    }
    String version = String.valueOf(factory.client().versionCmd().exec().getApiVersion());
    return tooOld(version)
        ? Optional.of(
            "the engine is too old: it speaks version %s of the API, and 1.%d (Docker 18.09) is needed"
                .formatted(version, OLDEST_MINOR))
        : Optional.empty();
  }

  /** Testcontainers begins with a container of its own, its reaper, unless it is told not to. */
  private static boolean isAvailable(DockerClientFactory factory) {
    return isAvailable(
        factory::isDockerAvailable,
        Patience.ofThisJvm(),
        !Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")));
  }

  static boolean isAvailable(BooleanSupplier engine, Patience patience, boolean reaper) {
    try {
      return patience.during(
          engine::getAsBoolean, () -> Notices.warn(reaper ? WAITING_FOR_REAPER : WAITING));
    } catch (ContainerLaunchException | ContainerFetchException e) {
      throw new ContainerLaunchException(
          "Zitadel can't be started in a container: the engine answers, but Testcontainers can't start the container that removes what is left behind: %s (%s). Look whether its image can be pulled, or do without: TESTCONTAINERS_RYUK_DISABLED=true turns it off, and the toolkit removes its own containers all the same. %s"
              .formatted(e.getMessage(), Failures.reason(e), Setting.EMBEDDED_INSTEAD),
          e);
    }
  }

  static boolean tooOld(String apiVersion) {
    String[] parts = apiVersion.split("\\.", -1);
    try {
      return parts.length == 2
          && Integer.parseInt(parts[0]) == 1
          && Integer.parseInt(parts[1]) < OLDEST_MINOR;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static void require() {
    problem()
        .ifPresent(
            problem -> {
              throw new ContainerLaunchException(
                  "Zitadel can't be started in a container: %s. Start or install Docker, or point DOCKER_HOST to an engine; tests can also run with the backend \"embedded\", which needs none."
                      .formatted(problem));
            });
  }
}
