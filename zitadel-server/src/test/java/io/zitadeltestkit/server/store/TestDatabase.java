package io.zitadeltestkit.server.store;

import io.zitadeltestkit.server.container.ImageNames;
import io.zitadeltestkit.server.store.PostgresSettings.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A new database in a PostgreSQL that all tests of this JVM share. The variable {@code
 * ZITADEL_TESTKIT_POSTGRES_IMAGE} sets another image, as for the toolkit.
 */
public final class TestDatabase {
  private static final String IMAGE = ImageNames.of(System.getenv()).database();
  private static final String PASSWORD = "user-password";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final int number = NUMBERS.incrementAndGet();

  private static final class Shared {
    @SuppressWarnings("resource") // stopped at the end of the JVM
    static final PostgreSQLContainer SERVER =
        new PostgreSQLContainer(image()).withCommand("postgres", "-c", "fsync=off");

    static {
      SERVER.start();
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop));
    }
  }

  /** {@return the image of the database} */
  public static DockerImageName image() {
    return DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres");
  }

  private static PostgreSQLContainer server() {
    return Shared.SERVER;
  }

  /** Returns the settings of a server, by the names of its environment variables. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    String prefix = "ZITADEL_DATABASE_POSTGRES_";
    environment.put(prefix + "HOST", server().getHost());
    environment.put(prefix + "PORT", Integer.toString(server().getFirstMappedPort()));
    environment.put(prefix + "DATABASE", "zitadel" + number);
    environment.put(prefix + "USER_USERNAME", "user" + number);
    environment.put(prefix + "USER_PASSWORD", PASSWORD);
    environment.put(prefix + "ADMIN_USERNAME", server().getUsername());
    environment.put(prefix + "ADMIN_PASSWORD", server().getPassword());
    environment.put(prefix + "ADMIN_EXISTINGDATABASE", server().getDatabaseName());
    return environment;
  }

  /** Returns the same as {@link #environment} as a settings file. */
  public String yaml() {
    StringBuilder yaml = new StringBuilder();
    environment()
        .forEach(
            (name, value) ->
                yaml.append(name.substring("ZITADEL_".length()))
                    .append(": '")
                    .append(value)
                    .append("'\n"));
    return yaml.toString();
  }

  PostgresSettings settings() {
    return new PostgresSettings(
        server().getHost(),
        server().getFirstMappedPort(),
        "zitadel" + number,
        new Login("user" + number, PASSWORD, "disable"),
        new Login(server().getUsername(), server().getPassword(), "disable"),
        server().getDatabaseName(),
        Duration.ofSeconds(10));
  }

  /** Cuts all connections to this database, as a restart of the server would. */
  void cutConnections() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server().getJdbcUrl(), server().getUsername(), server().getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'zitadel"
              + number
              + "'");
    }
  }
}
