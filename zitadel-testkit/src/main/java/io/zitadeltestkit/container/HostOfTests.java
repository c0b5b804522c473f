package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.engine.Engine;
import org.testcontainers.containers.GenericContainer;

/**
 * The machine that the tests run on, as seen from a container. Testcontainers' own solution needs a
 * helper container with another image; engines have a name for their host since Docker 20.10.
 */
final class HostOfTests {
  /** The name that Docker Desktop, Podman and others define by default. */
  private static final String NAME = "host.docker.internal";

  private static final String GATEWAY = "host-gateway";

  private HostOfTests() {}

  static String name() {
    return Setting.of("messages-host").orElse(NAME);
  }

  static void addTo(GenericContainer<?> container) {
    boolean isNamed =
        container.getExtraHosts().stream().anyMatch(host -> host.startsWith(NAME + ":"));
    if (!isNamed && Engine.knowsHostGateway()) {
      container.withExtraHost(NAME, GATEWAY);
    }
  }
}
