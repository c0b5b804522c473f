package io.zitadeltestkit.backend;

import io.zitadeltestkit.container.Engine;

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
      case CONTAINER -> new ContainerBackend();
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
        () -> Engine.problem().orElse(null), ci != null && !ci.isEmpty() && !ci.equals("false"));
  }
}
