package io.zitadeltestkit.backend;

import java.util.Locale;

/** Where a Zitadel comes from. */
public enum BackendKind {
  /** A real Zitadel, started in a container. */
  CONTAINER,
  /** The server of {@code zitadel-embedded}, in this JVM. */
  EMBEDDED,
  /** A Zitadel that is running already: {@code ZITADEL_HOST} and credentials. */
  EXTERNAL;

  /** The name in lower case, as settings and messages write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
