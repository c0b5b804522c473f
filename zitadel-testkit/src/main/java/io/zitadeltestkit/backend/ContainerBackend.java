package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.internal.Causes;
import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.message.MessageRoute;
import io.zitadeltestkit.message.MessageSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * Starts a real Zitadel in a container. The settings {@code version}, {@code image}, {@code
 * postgres-image}, {@code snapshot} and {@code reuse} configure it, each as a property {@code
 * zitadel.testkit.…} or a variable {@code ZITADEL_TESTKIT_…}.
 */
public final class ContainerBackend implements ZitadelBackend {
  private final Supplier<ZitadelContainer> containers;

  /** A backend with the image from the settings; it starts nothing yet. */
  public ContainerBackend() {
    this("");
  }

  /**
   * A backend with the image of a version; it starts nothing yet.
   *
   * @param version such as {@code 4.13} or the tag of an image; the setting {@code image} takes
   *     precedence. If it is empty, the setting {@code version} is used, or else the newest tested
   *     version
   */
  public ContainerBackend(String version) {
    this(() -> container(version).withReuse(Setting.isOn("reuse")));
  }

  /**
   * A backend whose server is not shared, even with the setting {@code reuse}.
   *
   * @param version as for {@link #ContainerBackend(String)}
   * @return a backend; it starts nothing yet
   */
  public static ContainerBackend unshared(String version) {
    return new ContainerBackend(() -> container(version));
  }

  /** The server posts its messages to this JVM. */
  private static ZitadelContainer container(String version) {
    return ZitadelContainer.ofVersion(version).allowOutgoingCalls();
  }

  /**
   * A backend with the caller's containers.
   *
   * @param containers makes a container that is not started, a new one each time
   */
  public ContainerBackend(Supplier<ZitadelContainer> containers) {
    this.containers = containers;
  }

  /**
   * Checks within seconds, and without starting anything, whether a container can be started.
   *
   * @return the problem, as a sentence that could follow a colon; empty if there is none
   */
  public Optional<String> problem() {
    try (ZitadelContainer container = containers.get()) {
      return container.problem();
    }
  }

  @Override
  public RunningZitadel start() {
    ZitadelContainer container = containers.get();
    try {
      container.start();
      try (ZitadelClient client = container.client()) {
        return new First(
            container,
            ServerFacts.version(client),
            new MessageRoute(container::client, container::hostForMessages));
      }
    } catch (ContainerLaunchException e) {
      throw failure(e);
    }
  }

  static BackendException failure(ContainerLaunchException e) {
    String text = String.valueOf(e.getMessage());
    return new BackendException(
        Causes.find(e, ContainerFetchException.class).isPresent()
                && !text.endsWith(Setting.EMBEDDED_INSTEAD)
            ? text + " " + Setting.EMBEDDED_INSTEAD
            : text,
        e);
  }

  /** The server's first instance; closing it stops the server. */
  private record First(ZitadelContainer container, String version, MessageRoute route)
      implements RunningZitadel {
    @Override
    public String backend() {
      return "container";
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
      return FurtherInstance.open(this, container.instances(), container::hostForMessages);
    }

    @Override
    public String logTail() {
      return container.logTail();
    }

    @Override
    public Optional<String> ended() {
      return container.ended();
    }

    @Override
    public MessageSource messages() {
      return route.messages();
    }

    @Override
    public void close() {
      if (container.isToBeReused()) {
        route.close();
      } else {
        route.forget();
        container.stop();
      }
    }
  }
}
