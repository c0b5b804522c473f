package io.zitadeltestkit.server.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.SeedTarget;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.server.container.ContainerPage;
import io.zitadeltestkit.server.container.ContainerZitadel;
import io.zitadeltestkit.server.remote.Remote;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A Zitadel in a container, with the page for it. */
final class ContainerDeskServer implements DeskServer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ContainerZitadel server;
  private final ContainerPage page;
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  /** For a running server. */
  ContainerDeskServer(ContainerZitadel server, int pagePort) {
    this.server = server;
    page = new ContainerPage(server, pagePort, id -> passwords.getOrDefault(id, ""));
  }

  @Override
  public String kind() {
    return "container, " + server.image();
  }

  @Override
  public Remote owner() {
    return server.owner();
  }

  @Override
  public String page() {
    return page.url();
  }

  @Override
  public String loginClientToken() {
    return server.loginClientToken();
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public boolean takesClientIds() {
    return false;
  }

  @Override
  public Seeded seed(Seed seed, UnaryOperator<SeedTarget> between) {
    Remote owner = server.owner();
    Seeded made =
        seed.plantIn(
            between.apply(
                (method, request) -> JSON.convertValue(owner.call(method, request), Map.class)));
    made.users().values().forEach(user -> passwords.put(user.id(), user.password()));
    return made;
  }

  @Override
  public void close() {
    page.close();
    server.close();
  }
}
