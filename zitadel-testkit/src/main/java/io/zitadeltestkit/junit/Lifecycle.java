package io.zitadeltestkit.junit;

/** How often a fresh organization or instance is created. */
public enum Lifecycle {
  /**
   * Inherited: {@code zitadel.testkit.lifecycle}, then {@code ZITADEL_TESTKIT_LIFECYCLE}, then
   * {@link #PER_CLASS}.
   */
  INHERIT,
  /** Once for a test class; its nested classes share it. */
  PER_CLASS,
  /** For each test method, and each invocation of a repeated or parameterized test. */
  PER_METHOD
}
