package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.instance.InstanceException;
import io.zitadeltestkit.instance.VirtualInstance;
import io.zitadeltestkit.instance.VirtualInstances;
import io.zitadeltestkit.internal.message.MessageRoute;
import io.zitadeltestkit.message.MessageSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A virtual instance on a running server; closing it removes it.
 *
 * @param server the server's first instance
 * @param instance the instance itself
 * @param route receives its messages
 */
record FurtherInstance(RunningZitadel server, VirtualInstance instance, MessageRoute route)
    implements RunningZitadel {
  static RunningZitadel open(
      RunningZitadel server, VirtualInstances instances, Supplier<String> hostForMessages) {
    try {
      VirtualInstance instance = instances.open();
      return new FurtherInstance(
          server,
          instance,
          new MessageRoute(
              () -> instance.clientBuilder().accessToken(instance.adminToken()).build(),
              hostForMessages));
    } catch (InstanceException e) {
      throw new BackendException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String backend() {
    return server.backend();
  }

  @Override
  public boolean isShared() {
    return server.isShared();
  }

  @Override
  public String version() {
    return server.version();
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
    return server.openInstance();
  }

  @Override
  public MessageSource messages() {
    return route.messages();
  }

  @Override
  public String logTail() {
    return server.logTail();
  }

  @Override
  public Optional<String> ended() {
    return server.ended();
  }

  /** If the server has stopped, its instances are gone, too. */
  @Override
  public void close() {
    route.forget();
    if (ended().isEmpty()) {
      instance.close();
    }
  }
}
