package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.instance.InstanceException;
import io.zitadeltestkit.instance.VirtualInstance;
import io.zitadeltestkit.internal.Setting;
import java.util.Map;
import java.util.function.Supplier;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * Starts a real Zitadel in a container. The settings {@code image}, {@code postgres-image}, {@code
 * snapshot} and {@code reuse} say how, each as a property {@code zitadel.testkit.…} or a variable
 * {@code ZITADEL_TESTKIT_…}.
 */
public final class ContainerBackend implements ZitadelBackend {
  private final Supplier<ZitadelContainer> containers;

  /** A backend as the settings say; it starts nothing yet. */
  public ContainerBackend() {
    this(() -> new ZitadelContainer().withReuse(Setting.isOn("reuse")));
  }

  /**
   * A backend with containers of one's own making.
   *
   * @param containers makes a container that is not started, a new one each time
   */
  public ContainerBackend(Supplier<ZitadelContainer> containers) {
    this.containers = containers;
  }

  @Override
  public BackendKind kind() {
    return BackendKind.CONTAINER;
  }

  @Override
  public RunningZitadel start() {
    ZitadelContainer container = containers.get();
    try {
      container.start();
      return new First(container, version(container));
    } catch (ContainerLaunchException e) {
      throw new BackendException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String version(ZitadelContainer container) {
    try (ZitadelClient client = container.client()) {
      Map<?, ?> answer =
          client.call("zitadel.instance.v2.InstanceService/GetInstance", Map.of(), Map.class);
      return answer.get("instance") instanceof Map<?, ?> instance
              && instance.get("version") instanceof String version
          ? version
          : "unknown";
    } catch (ZitadelException e) {
      return "unknown";
    }
  }

  private static RunningZitadel open(ZitadelContainer container, String version) {
    try {
      return new Further(container, container.openInstance(), version);
    } catch (InstanceException e) {
      throw new BackendException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The server's first instance; closing it stops the server. */
  private record First(ZitadelContainer container, String version) implements RunningZitadel {
    @Override
    public BackendKind backend() {
      return BackendKind.CONTAINER;
    }

    @Override
    public String baseUrl() {
      return container.getHttpUrl();
    }

    @Override
    public ZitadelClientBuilder clientBuilder() {
      return container.clientBuilder();
    }

    @Override
    public ZitadelClientBuilder ownerClientBuilder() {
      return clientBuilder().accessToken(container.getAdminToken());
    }

    @Override
    public RunningZitadel openInstance() {
      return open(container, version);
    }

    @Override
    public String logTail() {
      return container.logTail();
    }

    @Override
    public void close() {
      if (!container.isToBeReused()) {
        container.stop();
      }
    }
  }

  /** A virtual instance; closing it removes it. */
  private record Further(ZitadelContainer container, VirtualInstance instance, String version)
      implements RunningZitadel {
    @Override
    public BackendKind backend() {
      return BackendKind.CONTAINER;
    }

    @Override
    public String baseUrl() {
      return instance.baseUrl();
    }

    @Override
    public ZitadelClientBuilder clientBuilder() {
      return instance.clientBuilder();
    }

    @Override
    public ZitadelClientBuilder ownerClientBuilder() {
      return clientBuilder().accessToken(instance.adminToken());
    }

    @Override
    public RunningZitadel openInstance() {
      return open(container, version);
    }

    @Override
    public String logTail() {
      return container.logTail();
    }

    @Override
    public void close() {
      instance.close();
    }
  }
}
