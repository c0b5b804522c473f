package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.server.remote.Remote;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The embedded server, which serves its page itself. */
final class EmbeddedDeskServer implements DeskServer {
  private final EmbeddedZitadel server;

  EmbeddedDeskServer(int port, String version) {
    server = EmbeddedZitadel.builder().port(port).version(version).start();
  }

  @Override
  public String kind() {
    return "embedded, answers as " + server.version();
  }

  @Override
  public Remote owner() {
    return new Remote(server.baseUrl(), server.adminToken());
  }

  @Override
  public String page() {
    return server.baseUrl() + "/";
  }

  @Override
  public String loginClientToken() {
    return server.loginClientToken();
  }

  @Override
  public Instant now() {
    return server.clock().now();
  }

  @Override
  public boolean takesClientIds() {
    return true;
  }

  @Override
  public Seeded seed(Seed seed, UnaryOperator<SeedTarget> between) {
    return server.seed(seed, between);
  }

  @Override
  public void close() {
    server.close();
  }
}
