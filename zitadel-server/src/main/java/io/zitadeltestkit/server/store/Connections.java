package io.zitadeltestkit.server.store;

import io.zitadeltestkit.server.store.PostgresSettings.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections, and waits for a database that is still starting. */
final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PostgresSettings settings;

  Connections(PostgresSettings settings) {
    this.settings = settings;
  }

  /** Opens a connection as the user that owns the state. */
  Connection open() throws StoreException {
    return open(settings.database(), settings.user());
  }

  /** Opens a connection as the administrator to the database that exists before the set-up. */
  Connection openAsAdmin() throws StoreException {
    return open(settings.adminDatabase(), settings.admin());
  }

  private Connection open(String database, Login login) throws StoreException {
    long begin = System.nanoTime();
    long lastLine = begin - BETWEEN_LINES.toNanos();
    while (true) {
      try {
        return connect(database, login);
      } catch (SQLException e) {
        long now = System.nanoTime();
        if (!isStarting(e)) {
          throw new StoreException(refusal(database, login, e), e);
        }
        if (now - begin >= settings.patience().toNanos()) {
          throw new StoreException(
              "No database answered at %s:%d within %s s: %s. Check ZITADEL_DATABASE_POSTGRES_HOST and _PORT, and whether both containers are in one network."
                  .formatted(
                      settings.host(),
                      settings.port(),
                      settings.patience().toSeconds(),
                      e.getMessage()),
              e);
        }
        if (now - lastLine >= BETWEEN_LINES.toNanos()) {
          LOG.info(
              "waiting for the database at {}:{}: {}",
              settings.host(),
              settings.port(),
              e.getMessage());
          lastLine = now;
        }
        pause();
      }
    }
  }

  private Connection connect(String database, Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.name());
    properties.setProperty("password", login.password());
    properties.setProperty("sslmode", login.sslMode());
    // Kerberos is not used here, and its classes are missing in a small runtime image.
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("ApplicationName", "zitadel-embedded");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(settings.url(database), properties);
  }

  /** Connection exceptions, and "the database system is starting up". */
  private static boolean isStarting(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("08") || state.equals("57P03"));
  }

  private String refusal(String database, Login login, SQLException e) {
    return "The database at %s:%d refuses the user '%s' for the database '%s': %s (SQLSTATE %s)."
        .formatted(
            settings.host(),
            settings.port(),
            login.name(),
            database,
            firstLine(e.getMessage()),
            e.getSQLState());
  }

  static String firstLine(@Nullable String message) {
    String text = message == null ? "" : message;
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static void pause() throws StoreException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while waiting for the database.", e);
    }
  }
}
