package io.zitadeltestkit.container;

import com.github.dockerjava.api.model.ContainerNetwork;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/**
 * A PostgreSQL container that the user has made, on the server's network. Testcontainers' own class
 * for it is in another module, whose name and package differ between its versions 1 and 2.
 */
final class GivenDatabase {
  private static final int PORT = 5432;

  private GivenDatabase() {}

  /** Starts it if necessary, and connects it to the network under the alias for databases. */
  static DatabaseAddress start(GenericContainer<?> database, ServerNetwork shared) {
    database.start();
    String id = shared.network().getId();
    Network own = database.getNetwork();
    if (own != null && own.getId().equals(id)) {
      return address(database, database.getNetworkAliases().get(0));
    }
    database
        .getDockerClient()
        .connectToNetworkCmd()
        .withContainerId(database.getContainerId())
        .withNetworkId(id)
        .withContainerNetwork(new ContainerNetwork().withAliases(shared.databaseAlias()))
        .exec();
    return address(database, shared.databaseAlias());
  }

  private static DatabaseAddress address(GenericContainer<?> database, String host) {
    return new DatabaseAddress(
        host,
        PORT,
        variable(database, "POSTGRES_USER", "postgres"),
        variable(database, "POSTGRES_PASSWORD", ""));
  }

  /** Read from the container: its image may set values of its own. */
  private static String variable(GenericContainer<?> database, String name, String otherwise) {
    String[] environment = database.getContainerInfo().getConfig().getEnv();
    return Stream.of(environment == null ? new String[0] : environment)
        .filter(entry -> entry.startsWith(name + "="))
        .map(entry -> entry.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }
}
