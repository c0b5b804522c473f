package io.zitadeltestkit.junit;

/** Whether classes share a server, or have one each. */
public enum Server {
  /**
   * Inherited: {@code zitadel.testkit.server}, then {@code ZITADEL_TESTKIT_SERVER}, then {@link
   * #SHARED}.
   */
  INHERIT,
  /** All classes with the same backend use the same server. */
  SHARED,
  /**
   * The class has a server of its own (the method, with {@link Lifecycle#PER_METHOD}). On the
   * backend {@link Backend#EMBEDDED} its clock can be moved and faults can be injected: {@link
   * io.zitadeltestkit.embedded.EmbeddedZitadel}, {@link io.zitadeltestkit.embedded.ServerClock},
   * {@link io.zitadeltestkit.embedded.Faults} and {@link io.zitadeltestkit.embedded.Requests} are
   * injected. After each test the clock, faults and lag are reset. Such a server starts in
   * milliseconds; a container takes its usual time.
   */
  OWN
}
