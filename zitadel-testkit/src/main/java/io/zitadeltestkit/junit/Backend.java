package io.zitadeltestkit.junit;

/** The Zitadel that a test class runs against. */
public enum Backend {
  /**
   * Inherited: the JUnit configuration parameter or system property {@code
   * zitadel.testkit.backend}, then the variable {@code ZITADEL_TESTKIT_BACKEND}, then {@link
   * #AUTO}.
   */
  INHERIT,
  /**
   * A container if a Docker engine answers, otherwise the embedded server; on CI it fails instead
   * of falling back.
   */
  AUTO,
  /** A real Zitadel in a container. */
  CONTAINER,
  /** The server of {@code zitadel-embedded}, in this JVM. */
  EMBEDDED,
  /** A running Zitadel, see {@link io.zitadeltestkit.backend.ExternalBackend}. */
  EXTERNAL
}
