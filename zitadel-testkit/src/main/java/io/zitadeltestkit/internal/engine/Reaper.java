package io.zitadeltestkit.internal.engine;

import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.utility.DockerImageName;

/**
 * The container that Testcontainers starts before any other, unless it is told not to, and that
 * removes what is left behind. The toolkit needs it for nothing, but no container starts without
 * it.
 */
public final class Reaper {
  /** How to do without; part of several messages. */
  public static final String HOW_TO_DO_WITHOUT =
      "TESTCONTAINERS_RYUK_DISABLED=true turns it off, and the toolkit removes its own containers"
          + " all the same.";

  private static final String WAITING =
      "Still waiting for Testcontainers' reaper, the container that removes what is left behind. To"
          + " do without it set the variable TESTCONTAINERS_RYUK_DISABLED=true, and the toolkit"
          + " removes its own containers itself; to do without an engine set backend=embedded.";

  private static final String CONTAINER = "/org/testcontainers/utility/RyukContainer.class";
  private static final Pattern IMAGE = Pattern.compile("testcontainers/ryuk:[\\w.-]+");

  private Reaper() {}

  /** {@return the image that it needs; empty if it is turned off} */
  public static Optional<DockerImageName> image() {
    return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
        ? Optional.empty()
        : imageOfThisVersion();
  }

  /** Each version of Testcontainers has another, and names it nowhere but in a private class. */
  private static Optional<DockerImageName> imageOfThisVersion() {
    try (InputStream code = DockerClientFactory.class.getResourceAsStream(CONTAINER)) {
      if (code == null) {
        return Optional.empty();
      }
      Matcher name = IMAGE.matcher(new String(code.readAllBytes(), StandardCharsets.ISO_8859_1));
      return name.find() ? Optional.of(DockerImageName.parse(name.group())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Starts it, unless it is turned off.
   *
   * @throws ContainerLaunchException if it can't be started
   */
  public static void require() {
    start(
        () -> {
          // Testcontainers would try for minutes to pull it.
          image().ifPresent(EngineImages::id);
          DockerClientFactory.instance().client();
        },
        Patience.ofThisJvm());
  }

  static void start(Runnable start, Patience patience) {
    try {
      patience.during(
          () -> {
            start.run();
            return true;
          },
          () -> Notices.warn(WAITING));
    } catch (ContainerLaunchException | ContainerFetchException e) {
      throw new ContainerLaunchException(
          "Zitadel can't be started in a container: the engine answers, but Testcontainers can't start the container that removes what is left behind: %s (%s). Look whether its image can be pulled, or do without: %s %s"
              .formatted(
                  e.getMessage(),
                  EngineErrors.reason(e),
                  HOW_TO_DO_WITHOUT,
                  Setting.EMBEDDED_INSTEAD),
          e);
    }
  }
}
