package io.zitadeltestkit.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates user, database and tables if they are missing: the command {@code init}. */
public final class Initialisation {
  private static final Logger LOG = LoggerFactory.getLogger(Initialisation.class);

  private Initialisation() {}

  /**
   * Creates what is missing.
   *
   * @param settings the database
   * @throws StoreException if the database can't be reached, or reports an error
   */
  public static void run(PostgresSettings settings) throws StoreException {
    Connections connections = new Connections(settings);
    try {
      try (Connection admin = connections.openAsAdmin()) {
        verifyUser(admin, settings);
        verifyDatabase(admin, settings);
      }
      try (Connection user = connections.open()) {
        verifyTables(user);
      }
    } catch (SQLException e) {
      throw new StoreException(
          "The database at %s:%d could not be initialised: %s (SQLSTATE %s)."
              .formatted(
                  settings.host(),
                  settings.port(),
                  Connections.firstLine(e.getMessage()),
                  e.getSQLState()),
          e);
    }
  }

  private static void verifyUser(Connection admin, PostgresSettings settings) throws SQLException {
    String name = settings.user().name();
    LOG.info("verify user {}", name);
    if (exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      return;
    }
    String password = settings.user().password();
    execute(
        admin,
        "CREATE USER "
            + identifier(name)
            + (password.isEmpty() ? "" : " WITH PASSWORD " + literal(password)));
  }

  private static void verifyDatabase(Connection admin, PostgresSettings settings)
      throws SQLException {
    String name = settings.database();
    LOG.info("verify database {}", name);
    if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      execute(admin, "CREATE DATABASE " + identifier(name));
    }
    execute(
        admin,
        "GRANT ALL ON DATABASE " + identifier(name) + " TO " + identifier(settings.user().name()));
  }

  private static void verifyTables(Connection user) throws SQLException {
    LOG.info("verify zitadel");
    execute(user, "CREATE SCHEMA IF NOT EXISTS zitadel_embedded");
    execute(
        user,
        "CREATE TABLE IF NOT EXISTS zitadel_embedded.instances "
            + "(id TEXT PRIMARY KEY, document JSON NOT NULL)");
    execute(
        user,
        "CREATE TABLE IF NOT EXISTS zitadel_embedded.setup "
            + "(step TEXT PRIMARY KEY, state TEXT NOT NULL, masterkey_hash TEXT NOT NULL)");
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Names can't be parameters of a statement. */
  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Nor can the password of a new user. */
  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
