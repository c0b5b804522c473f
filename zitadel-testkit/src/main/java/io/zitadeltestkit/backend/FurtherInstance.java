package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.instance.InstanceException;
import io.zitadeltestkit.instance.VirtualInstance;
import io.zitadeltestkit.instance.VirtualInstances;
import java.util.Optional;

/**
 * A virtual instance on a server that runs; closing it removes it.
 *
 * @param server the server's first instance
 * @param instance the instance itself
 */
record FurtherInstance(RunningZitadel server, VirtualInstance instance) implements RunningZitadel {
  static RunningZitadel open(RunningZitadel server, VirtualInstances instances) {
    try {
      return new FurtherInstance(server, instances.open());
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
  public String logTail() {
    return server.logTail();
  }

  @Override
  public Optional<String> ended() {
    return server.ended();
  }

  /** If the server has ended, its instances have, too. */
  @Override
  public void close() {
    if (ended().isEmpty()) {
      instance.close();
    }
  }
}
