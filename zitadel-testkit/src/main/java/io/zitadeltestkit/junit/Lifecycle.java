package io.zitadeltestkit.junit;

/** How often a fresh organisation or instance is made. */
public enum Lifecycle {
  /**
   * What is set elsewhere: {@code zitadel.testkit.lifecycle}, then {@code
   * ZITADEL_TESTKIT_LIFECYCLE}, then {@link #PER_CLASS}.
   */
  INHERIT,
  /** Once for a test class; its nested classes share it. */
  PER_CLASS,
  /** For each test method, and each invocation of a repeated or parameterised test. */
  PER_METHOD
}
