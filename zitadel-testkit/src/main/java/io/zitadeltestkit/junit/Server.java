package io.zitadeltestkit.junit;

/** Whether classes use one server, or one each. */
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
   * backend {@link Backend#EMBEDDED} its clock can be moved, and it can be told to fail: {@link
   * io.zitadeltestkit.embedded.EmbeddedZitadel}, {@link io.zitadeltestkit.embedded.ServerClock},
   * {@link io.zitadeltestkit.embedded.Faults} and {@link io.zitadeltestkit.embedded.Requests} are
   * injected. After each test the clock is right again, faults and lag are gone. Such a server is
   * there in milliseconds; a container takes its usual time.
   */
  OWN
}
