package io.zitadeltestkit.server.store;

import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables that store instances. One connection, reopened after it was lost. Thread-safe: one
 * call at a time.
 */
public final class PostgresStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresStore.class);
  private static final String STEP = "03_default_instance";

  private final PostgresSettings settings;
  private final Connections connections;
  private @Nullable Connection connection;

  /** The progress of the set-up. */
  public enum Setup {
    /** It was started, and failed or was interrupted. */
    STARTED,
    /** It is done. */
    DONE
  }

  private PostgresStore(PostgresSettings settings, Connection connection) {
    this.settings = settings;
    this.connections = new Connections(settings);
    this.connection = connection;
  }

  /**
   * Opens the store; waits for a database that is still starting.
   *
   * @param settings the database
   * @throws StoreException if the database can't be reached, or reports an error
   */
  public static PostgresStore open(PostgresSettings settings) throws StoreException {
    return new PostgresStore(settings, new Connections(settings).open());
  }

  /** Work on the database. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Returns the progress of the set-up; empty if it was not started.
   *
   * @param masterkey the key that the database was set up with
   * @throws StoreException if the key differs
   */
  public Optional<Setup> setup(String masterkey) throws StoreException {
    record Row(String state, String masterkeyHash) {}

    Optional<Row> row =
        run(
            on -> {
              if (!tablesExist(on)) {
                return Optional.empty();
              }
              try (PreparedStatement select =
                  on.prepareStatement(
                      "SELECT state, masterkey_hash FROM zitadel_embedded.setup WHERE step = ?")) {
                select.setString(1, STEP);
                try (ResultSet rows = select.executeQuery()) {
                  return rows.next()
                      ? Optional.of(new Row(rows.getString(1), rows.getString(2)))
                      : Optional.empty();
                }
              }
            });
    if (row.isPresent() && !row.get().masterkeyHash().equals(Hashes.of(masterkey))) {
      throw new StoreException(
          "The database '%s' was set up with another masterkey: cipher: message authentication failed. Start with the masterkey that it was set up with, or with an empty database."
              .formatted(settings.database()));
    }
    return row.map(found -> Setup.valueOf(found.state()));
  }

  /** Stores the progress of the set-up. */
  public void setup(Setup state, String masterkey) throws StoreException {
    run(
        on -> {
          try (PreparedStatement upsert =
              on.prepareStatement(
                  "INSERT INTO zitadel_embedded.setup VALUES (?, ?, ?) "
                      + "ON CONFLICT (step) DO UPDATE SET state = excluded.state")) {
            upsert.setString(1, STEP);
            upsert.setString(2, state.name());
            upsert.setString(3, Hashes.of(masterkey));
            return upsert.executeUpdate();
          }
        });
  }

  /**
   * Reads the stored instances.
   *
   * @param clock their clock
   * @param profile the release that the server emulates
   */
  public List<Instance> load(Clock clock, Profile profile) throws StoreException {
    record Row(String id, String document) {}

    List<Row> kept =
        run(
            on -> {
              try (Statement select = on.createStatement();
                  ResultSet rows =
                      select.executeQuery(
                          "SELECT id, document FROM zitadel_embedded.instances ORDER BY id")) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                  found.add(new Row(rows.getString(1), rows.getString(2)));
                }
                return found;
              }
            });
    List<Instance> instances = new ArrayList<>();
    for (Row row : kept) {
      instances.add(InstanceDocument.read(row.id(), clock, profile, row.document()));
    }
    return instances;
  }

  /** Stores the current state of an instance. */
  public void save(Instance instance) throws StoreException {
    String document = InstanceDocument.write(instance.keep());
    run(
        on -> {
          try (PreparedStatement upsert =
              on.prepareStatement(
                  "INSERT INTO zitadel_embedded.instances VALUES (?, ?::json) "
                      + "ON CONFLICT (id) DO UPDATE SET document = excluded.document")) {
            upsert.setString(1, instance.id());
            upsert.setString(2, document);
            return upsert.executeUpdate();
          }
        });
  }

  /** Removes an instance from the store. */
  public void remove(String id) throws StoreException {
    run(
        on -> {
          try (PreparedStatement delete =
              on.prepareStatement("DELETE FROM zitadel_embedded.instances WHERE id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate();
          }
        });
  }

  private static boolean tablesExist(Connection on) throws SQLException {
    try (Statement select = on.createStatement();
        ResultSet rows =
            select.executeQuery("SELECT to_regclass('zitadel_embedded.setup') IS NOT NULL")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private synchronized <T> T run(Work<T> work) throws StoreException {
    try {
      return work.on(connection());
    } catch (SQLException e) {
      String state = e.getSQLState();
      if (state == null || !(state.startsWith("08") || state.startsWith("57P"))) {
        throw failure(e);
      }
      LOG.warn("The connection to the database was lost, trying again: {}", e.getMessage());
      close();
      try {
        return work.on(connection());
      } catch (SQLException again) {
        throw failure(again);
      }
    }
  }

  private Connection connection() throws StoreException {
    Connection open = connection;
    if (open == null) {
      open = connections.open();
      connection = open;
    }
    return open;
  }

  private StoreException failure(SQLException e) {
    return new StoreException(
        "The database '%s' at %s:%d failed: %s (SQLSTATE %s)."
            .formatted(
                settings.database(),
                settings.host(),
                settings.port(),
                Connections.firstLine(e.getMessage()),
                e.getSQLState()),
        e);
  }

  @Override
  public synchronized void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("The connection could not be closed.", e);
      }
    }
  }
}
