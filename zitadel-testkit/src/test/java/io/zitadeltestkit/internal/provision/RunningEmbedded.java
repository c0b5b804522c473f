package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A test's own embedded server as a backend. */
record RunningEmbedded(EmbeddedZitadel server) implements RunningZitadel {
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
  public Clock clock() {
    InstantSource source = server.clock()::now;
    return source.withZone(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    // The test closes it.
  }
}
