package io.zitadeltestkit.internal.engine;

import com.github.dockerjava.api.exception.DockerException;
import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.utility.DockerImageName;

/**
 * The containers that Testcontainers starts before any other: its reaper, which removes leftovers,
 * and, in a JVM that runs in a container itself, one that finds the engine's address. The toolkit
 * needs neither, but no container starts without them unless they are turned off.
 */
public final class HelperContainers {
  private static final String WAITING =
      "Still waiting for Testcontainers' reaper, the container that removes what is left behind. To"
          + " do without it set the variable TESTCONTAINERS_RYUK_DISABLED=true, and the toolkit"
          + " removes its own containers itself; to do without an engine set backend=embedded.";

  private static final String REAPER =
      "Testcontainers can't start the container that removes what is left behind: %s (%s). Look"
          + " whether its image can be pulled, or do without: TESTCONTAINERS_RYUK_DISABLED=true"
          + " turns it off, and the toolkit removes its own containers all the same.";

  private static final String ADDRESS =
      "this JVM runs in a container itself, where Testcontainers can't start the container that"
          + " looks for the engine's address: %s (%s). Set TESTCONTAINERS_HOST_OVERRIDE to the host"
          + " where the engine publishes its ports.";

  private static final String REAPER_CLASS = "/org/testcontainers/utility/RyukContainer.class";
  private static final Pattern REAPER_IMAGE = Pattern.compile("testcontainers/ryuk:[\\w.-]+");

  /** Testcontainers uses this file, too, to detect that it runs in a container. */
  private static final Path IN_CONTAINER = Path.of("/.dockerenv");

  private static final Set<String> LOCAL_SCHEMES = Set.of("unix", "npipe");

  private HelperContainers() {}

  /** {@return the images of the helpers that are not turned off} */
  public static List<DockerImageName> images() {
    return Stream.concat(reaper().stream(), addressLookup().stream()).toList();
  }

  static Optional<DockerImageName> reaper() {
    return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
        ? Optional.empty()
        : reaperOfThisVersion();
  }

  /** Each version of Testcontainers has a different one, and names it only in a private class. */
  private static Optional<DockerImageName> reaperOfThisVersion() {
    try (InputStream code = DockerClientFactory.class.getResourceAsStream(REAPER_CLASS)) {
      if (code == null) {
        return Optional.empty();
      }
      Matcher name =
          REAPER_IMAGE.matcher(new String(code.readAllBytes(), StandardCharsets.ISO_8859_1));
      return name.find() ? Optional.of(DockerImageName.parse(name.group())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The image of the helper that finds the engine's address. */
  private static Optional<DockerImageName> addressLookup() {
    String override = System.getenv("TESTCONTAINERS_HOST_OVERRIDE");
    String scheme =
        String.valueOf(
            DockerClientFactory.instance().getTransportConfig().getDockerHost().getScheme());
    boolean isNeeded =
        (override == null || override.isBlank())
            && Files.exists(IN_CONTAINER)
            && LOCAL_SCHEMES.contains(scheme)
            && !knowsItsGateway();
    return isNeeded ? Optional.of(DockerImageName.parse("alpine:3.17")) : Optional.empty();
  }

  /** Newer engines report it, so no container is needed. */
  private static boolean knowsItsGateway() {
    try {
      return Engine.client()
          .inspectNetworkCmd()
          .withNetworkId("bridge")
          .exec()
          .getIpam()
          .getConfig()
          .stream()
          .anyMatch(config -> config.getGateway() != null);
    } catch (DockerException e) {
      return false;
    }
  }

  /**
   * Starts them, unless they are turned off.
   *
   * @throws ContainerLaunchException if one can't be started
   */
  public static void require() {
    start(
        () -> {
          // Testcontainers would try for minutes to pull them.
          pull(addressLookup(), ADDRESS);
          pull(reaper(), REAPER);
          DockerClientFactory.instance().client();
        },
        Patience.ofThisJvm());
  }

  private static void pull(Optional<DockerImageName> image, String problem) {
    try {
      image.ifPresent(EngineImages::id);
    } catch (ContainerFetchException e) {
      throw failure(problem, e);
    }
  }

  static void start(Runnable start, Patience patience) {
    try {
      patience.during(
          () -> {
            start.run();
            return true;
          },
          () -> Notices.warn(WAITING));
    } catch (ContainerFetchException e) {
      throw failure(REAPER, e);
    }
  }

  private static ContainerLaunchException failure(String problem, ContainerFetchException cause) {
    return new ContainerLaunchException(
        "Zitadel can't be started in a container: the engine answers, but "
            + problem.formatted(cause.getMessage(), EngineErrors.reason(cause))
            + " "
            + Setting.EMBEDDED_INSTEAD,
        cause);
  }
}
