package io.zitadeltestkit.container;

import com.github.dockerjava.api.model.ContainerNetwork;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL container that the user has made, on the server's network. */
final class GivenDatabase {
  private GivenDatabase() {}

  /**
   * Starts it unless it is running, and connects it to the network under the alias for databases.
   */
  static DatabaseAddress start(PostgreSQLContainer database, ServerNetwork shared) {
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

  private static DatabaseAddress address(PostgreSQLContainer database, String host) {
    return new DatabaseAddress(
        host, PostgreSQLContainer.POSTGRESQL_PORT, database.getUsername(), database.getPassword());
  }
}
