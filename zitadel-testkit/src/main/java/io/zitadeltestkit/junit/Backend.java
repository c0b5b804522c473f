package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.ContainerBackend;
import io.zitadeltestkit.backend.EmbeddedBackend;
import io.zitadeltestkit.backend.ExternalBackend;
import io.zitadeltestkit.backend.ZitadelBackend;
import java.util.function.Function;

/** The Zitadel that a test class runs against. */
public enum Backend {
  /**
   * Inherited: the JUnit configuration parameter or system property {@code
   * zitadel.testkit.backend}, then the variable {@code ZITADEL_TESTKIT_BACKEND}, then {@link
   * #AUTO}.
   */
  INHERIT(unused -> noServer()),
  /**
   * A container if there is a Docker engine that has the images or can pull them, otherwise the
   * embedded server; on CI it fails instead of falling back.
   */
  AUTO(unused -> noServer()),
  /** A real Zitadel in a container. */
  CONTAINER(version -> new ContainerBackend(version)),
  /** The server of {@code zitadel-embedded}, in this JVM. */
  EMBEDDED(version -> new EmbeddedBackend(version)),
  /** A running Zitadel, see {@link io.zitadeltestkit.backend.ExternalBackend}. */
  EXTERNAL(unused -> new ExternalBackend());

  /** Not a reference to the constructor, which would load the classes of all backends. */
  @SuppressWarnings("ImmutableEnumChecker") // holds no state
  private final Function<String, ZitadelBackend> factory;

  Backend(Function<String, ZitadelBackend> factory) {
    this.factory = factory;
  }

  /** {@return a backend for a version; an empty version is the default} */
  ZitadelBackend create(String version) {
    return factory.apply(version);
  }

  /** {@return a backend whose server is not shared, even with the setting "reuse"} */
  ZitadelBackend createUnshared(String version) {
    return this == CONTAINER ? ContainerBackend.unshared(version) : create(version);
  }

  private static ZitadelBackend noServer() {
    throw new IllegalStateException("This is resolved to another backend first.");
  }
}
