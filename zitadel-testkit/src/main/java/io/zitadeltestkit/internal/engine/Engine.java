package io.zitadeltestkit.internal.engine;

import com.github.dockerjava.api.DockerClient;
import io.zitadeltestkit.internal.Notices;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** The Docker engine, as far as it has to be there and be new enough. */
public final class Engine {
  /** That of Docker 18.09, the first that Testcontainers is tested with. */
  private static final int OLDEST_MINOR = 39;

  private static final String WAITING =
      "Still waiting for the Docker engine to answer. Tests can do without one: backend=embedded.";

  private static @Nullable DockerClient client;

  private Engine() {}

  /**
   * Asks for an engine. It starts nothing there.
   *
   * @return why there is none to use, as a sentence that could follow a colon; empty if one answers
   */
  public static Optional<String> problem() {
    if (!answers(Engine::isFound, Patience.ofThisJvm())) {
      return Optional.of(EngineSearch.problem());
    }
    String version = String.valueOf(connected().versionCmd().exec().getApiVersion());
    return isTooOld(version)
        ? Optional.of(
            "the engine is too old: it speaks version %s of the API, and 1.%d (Docker 18.09) is needed"
                .formatted(version, OLDEST_MINOR))
        : Optional.empty();
  }

  /**
   * {@return a client of the engine} Unlike that of Testcontainers it can be had without starting a
   * container, the reaper, whose image may be missing.
   *
   * @throws ContainerLaunchException if no engine answers
   */
  public static DockerClient client() {
    if (!isFound()) {
      throw new ContainerLaunchException(
          capitalized(EngineSearch.problem())
              + ". Start or install Docker, or point DOCKER_HOST to an engine.");
    }
    return connected();
  }

  private static synchronized DockerClient connected() {
    DockerClient known = client;
    if (known == null) {
      known =
          DockerClientProviderStrategy.getClientForConfig(
              DockerClientFactory.instance().getTransportConfig());
      client = known;
    }
    return known;
  }

  /** Testcontainers throws if it finds none, and looks again at the next call. */
  private static boolean isFound() {
    DockerClientFactory factory = DockerClientFactory.instance();
    try {
      factory.getTransportConfig();
      return !EngineSearch.isSubstitute(factory);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  static boolean answers(BooleanSupplier engine, Patience patience) {
    return patience.during(engine::getAsBoolean, () -> Notices.warn(WAITING));
  }

  static boolean isTooOld(String apiVersion) {
    String[] parts = apiVersion.split("\\.", -1);
    try {
      return parts.length == 2
          && Integer.parseInt(parts[0]) == 1
          && Integer.parseInt(parts[1]) < OLDEST_MINOR;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
