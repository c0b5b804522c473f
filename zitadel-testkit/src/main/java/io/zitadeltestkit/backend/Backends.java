package io.zitadeltestkit.backend;

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
   * @throws BackendException on CI if no container can be started
   */
  public static BackendChoice.Choice choose() {
    String ci = System.getenv("CI");
    return BackendChoice.choose(
        () -> new ContainerBackend().problem().orElse(null),
        ci != null && !ci.isEmpty() && !ci.equals("false"));
  }
}
