package io.zitadeltestkit.junit;

/** Which Zitadel a test class wants. */
public enum Backend {
  /**
   * What is set elsewhere: the JUnit configuration parameter or system property {@code
   * zitadel.testkit.backend}, then the variable {@code ZITADEL_TESTKIT_BACKEND}, then {@link
   * #AUTO}.
   */
  INHERIT,
  /**
   * A container if a Docker engine answers, else the embedded server; on CI it does not fall back
   * but fails.
   */
  AUTO,
  /** A real Zitadel in a container. */
  CONTAINER,
  /** The server of {@code zitadel-embedded}, in this JVM. */
  EMBEDDED,
  /** A Zitadel that is running already, see {@link io.zitadeltestkit.backend.ExternalBackend}. */
  EXTERNAL
}
