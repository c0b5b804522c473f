package io.zitadeltestkit.internal.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import io.zitadeltestkit.internal.Notices;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** Checks that there is a Docker engine and that it is new enough. */
public final class Engine {
  /** The API of Docker 18.09, the oldest version that Testcontainers is tested with. */
  private static final int OLDEST_MINOR = 39;

  /** The API of Docker 20.10. */
  private static final int OLDEST_WITH_HOST_GATEWAY = 41;

  private static final String WAITING =
      "Still waiting for the Docker engine to answer. Tests can do without one: backend=embedded.";

  /** On a busy machine Testcontainers itself takes several seconds. */
  private static final Duration USUAL = Duration.ofSeconds(10);

  /** For an engine that answers, but on an overloaded machine. */
  private static final Duration MAX = Duration.ofMinutes(3);

  private static volatile boolean isFound;
  private static @Nullable CompletableFuture<Boolean> search;
  private static @Nullable DockerClient client;

  private Engine() {}

  /** Starts looking for an engine in the background. */
  @SuppressWarnings("FutureReturnValueIgnored") // later calls report the failure
  public static void prepare() {
    if (!isFound) {
      search();
    }
  }

  /**
   * Looks for an engine, without starting anything there.
   *
   * @return why there is none, as a sentence that could follow a colon; empty if one answers
   */
  public static Optional<String> problem() {
    Optional<String> absence = absence();
    if (absence.isPresent()) {
      return absence;
    }
    String version = String.valueOf(connected().versionCmd().exec().getApiVersion());
    return isTooOld(version)
        ? Optional.of(
            "the engine is too old: it speaks version %s of the API, and 1.%d (Docker 18.09) is needed"
                .formatted(version, OLDEST_MINOR))
        : Optional.empty();
  }

  /**
   * {@return whether a container may be given a name for the engine's host} An older Docker refuses
   * to create it; Podman has a name of its own.
   */
  public static boolean knowsHostGateway() {
    Version version = client().versionCmd().exec();
    return !isOlder(String.valueOf(version.getApiVersion()), OLDEST_WITH_HOST_GATEWAY)
        && !String.valueOf(version).contains("Podman");
  }

  /**
   * {@return a client of the engine} Unlike Testcontainers' own client it does not start a
   * container (the reaper), whose image may be missing.
   *
   * @throws ContainerLaunchException if no engine answers
   */
  public static DockerClient client() {
    absence()
        .ifPresent(
            absence -> {
              throw new ContainerLaunchException(
                  capitalized(absence)
                      + ". Start or install Docker, or point DOCKER_HOST to an engine.");
            });
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

  private static Optional<String> absence() {
    if (isFound) {
      return Optional.empty();
    }
    CompletableFuture<Boolean> search = search();
    return answers(search, Patience.ofThisJvm(), USUAL)
        // Is the engine slow, or this JVM?
        .or(() -> EngineSearch.isSilent() ? Optional.empty() : await(search, MAX))
        .map(found -> found ? Optional.<String>empty() : Optional.of(EngineSearch.problem()))
        .orElseGet(() -> Optional.of(EngineSearch.silence()));
  }

  /**
   * If a server accepts connections but does not answer, Testcontainers waits for ever and blocks
   * all later calls. So there is one search at a time, in a thread that can be abandoned.
   */
  private static synchronized CompletableFuture<Boolean> search() {
    CompletableFuture<Boolean> current = search;
    if (current == null || current.isDone()) {
      CompletableFuture<Boolean> fresh = new CompletableFuture<>();
      Thread thread =
          new Thread(() -> fresh.complete(find()), "zitadel-testkit-search-for-an-engine");
      thread.setDaemon(true);
      thread.start();
      search = fresh;
      return fresh;
    }
    return current;
  }

  /** Testcontainers throws if it finds none, and searches again in the next call. */
  private static boolean find() {
    DockerClientFactory factory = DockerClientFactory.instance();
    try {
      factory.getTransportConfig();
      isFound = !EngineSearch.isSubstitute(factory);
      return isFound;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Returns whether an engine was found; empty if that is not known in time. */
  static Optional<Boolean> answers(
      CompletableFuture<Boolean> search, Patience patience, Duration longest) {
    return patience.during(() -> await(search, longest), () -> Notices.warn(WAITING));
  }

  private static Optional<Boolean> await(CompletableFuture<Boolean> search, Duration longest) {
    try {
      return Optional.of(search.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  static boolean isTooOld(String apiVersion) {
    return isOlder(apiVersion, OLDEST_MINOR);
  }

  private static boolean isOlder(String apiVersion, int oldestMinor) {
    String[] parts = apiVersion.split("\\.", -1);
    try {
      return parts.length == 2
          && Integer.parseInt(parts[0]) == 1
          && Integer.parseInt(parts[1]) < oldestMinor;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
