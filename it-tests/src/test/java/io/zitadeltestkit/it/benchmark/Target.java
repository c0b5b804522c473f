package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.embedded.EmbeddedZitadel;

/** A running embedded server as the provisioner sees it. */
record Target(EmbeddedZitadel server) implements RunningZitadel {
  @Override
  public String backend() {
    return "embedded";
  }

  @Override
  public String version() {
    return EmbeddedZitadel.VERSION;
  }

  @Override
  public String baseUrl() {
    return server.baseUrl();
  }

  @Override
  public ZitadelClientBuilder clientBuilder() {
    return ZitadelClient.builder(server.baseUrl());
  }

  @Override
  public ZitadelClientBuilder ownerClientBuilder() {
    return clientBuilder().accessToken(server.adminToken());
  }

  @Override
  public RunningZitadel openInstance() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    server.close();
  }
}
