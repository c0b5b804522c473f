package io.zitadeltestkit.backend;

import org.testcontainers.DockerClientFactory;

/** The backends that there are. */
public final class Backends {
  private Backends() {}

  /**
   * Returns a backend.
   *
   * @param kind which
   * @return the backend, not started
   */
  public static ZitadelBackend of(BackendKind kind) {
    return switch (kind) {
      case EMBEDDED -> new EmbeddedBackend();
      case EXTERNAL -> new ExternalBackend();
      case CONTAINER ->
          throw new BackendException(
              "The backend \"container\" is not there yet. Use \"embedded\" or \"external\".");
    };
  }

  /**
   * Chooses a backend where none was pinned.
   *
   * @return the choice
   * @throws BackendException on CI without a Docker engine
   */
  public static BackendChoice.Choice choose() {
    String ci = System.getenv("CI");
    return BackendChoice.choose(
        () ->
            DockerClientFactory.instance().isDockerAvailable()
                ? null
                : "Testcontainers found no valid Docker environment",
        ci != null && !ci.isEmpty() && !ci.equals("false"));
  }
}
