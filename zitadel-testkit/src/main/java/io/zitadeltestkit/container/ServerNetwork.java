package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import io.zitadeltestkit.internal.engine.Engine;
import java.util.Map;
import org.testcontainers.containers.Network;

/**
 * The network that a server and its database share.
 *
 * @param network the network
 * @param databaseAlias the database's name in it
 * @param owned whether it is removed with the server
 */
record ServerNetwork(Network network, String databaseAlias, boolean owned)
    implements AutoCloseable {
  private static final String DATABASE_ALIAS = "zitadel-database";
  private static final String REUSED_NAME = "zitadel-testkit-reuse";

  /** The user's network, which may contain databases of other servers, too. */
  static ServerNetwork of(Network network, String suffix) {
    return new ServerNetwork(network, DATABASE_ALIAS + "-" + suffix, false);
  }

  /** A new network for this server only. */
  static ServerNetwork fresh(Run run) {
    Network network =
        Network.builder()
            .createNetworkCmdModifier(command -> command.withLabels(Map.of(Run.LABEL, run.id())))
            .build();
    return new ServerNetwork(network, DATABASE_ALIAS, true);
  }

  /**
   * A network that outlives the JVM. It always has the same name, because reusable containers are
   * found by it; servers with other configurations use it, too.
   */
  static ServerNetwork reused(String suffix) {
    return new ServerNetwork(new Lasting(idByName()), DATABASE_ALIAS + "-" + suffix, false);
  }

  private static String idByName() {
    DockerClient docker = Engine.client();
    return docker.listNetworksCmd().withNameFilter(REUSED_NAME).exec().stream()
        .filter(network -> network.getName().equals(REUSED_NAME))
        .findFirst()
        .map(com.github.dockerjava.api.model.Network::getId)
        .orElseGet(
            () ->
                docker
                    .createNetworkCmd()
                    .withName(REUSED_NAME)
                    .withLabels(Map.of("io.zitadeltestkit.reuse", "true"))
                    .exec()
                    .getId());
  }

  @Override
  public void close() {
    if (owned) {
      network.close();
    }
  }

  private record Lasting(String id) implements Network {
    @Override
    public String getId() {
      return id;
    }

    @Override
    public void close() {
      // It outlives the JVM.
    }
  }
}
