package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.ContainerBackend;
import io.zitadeltestkit.backend.EmbeddedBackend;
import io.zitadeltestkit.backend.ExternalBackend;
import io.zitadeltestkit.backend.ZitadelBackend;
import io.zitadeltestkit.container.ZitadelContainer;
import java.util.function.Supplier;

/** The Zitadel that a test class runs against. */
public enum Backend {
  /**
   * Inherited: the JUnit configuration parameter or system property {@code
   * zitadel.testkit.backend}, then the variable {@code ZITADEL_TESTKIT_BACKEND}, then {@link
   * #AUTO}.
   */
  INHERIT(Backend::noServer),
  /**
   * A container if a Docker engine answers that has the images or can pull them, otherwise the
   * embedded server; on CI it fails instead of falling back.
   */
  AUTO(Backend::noServer),
  /** A real Zitadel in a container. */
  CONTAINER(() -> new ContainerBackend()),
  /** The server of {@code zitadel-embedded}, in this JVM. */
  EMBEDDED(() -> new EmbeddedBackend()),
  /** A running Zitadel, see {@link io.zitadeltestkit.backend.ExternalBackend}. */
  EXTERNAL(() -> new ExternalBackend());

  /** Not a reference to the constructor, which would load the classes of all backends. */
  @SuppressWarnings("ImmutableEnumChecker") // holds no state
  private final Supplier<ZitadelBackend> factory;

  Backend(Supplier<ZitadelBackend> factory) {
    this.factory = factory;
  }

  ZitadelBackend create() {
    return factory.get();
  }

  /** {@return a backend whose server nobody else joins, whatever the setting "reuse" says} */
  ZitadelBackend createUnshared() {
    return this == CONTAINER ? new ContainerBackend(ZitadelContainer::new) : create();
  }

  private static ZitadelBackend noServer() {
    throw new IllegalStateException("This is resolved to another backend first.");
  }
}
