package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.server.store.PostgresSettings;
import io.zitadeltestkit.server.store.PostgresSettings.Login;
import java.time.Duration;
import java.util.Optional;

/** Reads the settings of the database for the state. */
final class DatabaseSettings {
  private static final String PREFIX = "DATABASE_POSTGRES_";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private DatabaseSettings() {}

  /** {@return the database; empty if none is set, and the state is only kept in memory} */
  static Optional<PostgresSettings> of(Settings settings) throws FatalException {
    String host = settings.text(PREFIX + "HOST");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PostgresSettings(
            host,
            settings.port(PREFIX + "PORT", 5432),
            settings.text(PREFIX + "DATABASE", "zitadel"),
            login(settings, "USER", "zitadel"),
            login(settings, "ADMIN", "postgres"),
            settings.text(PREFIX + "ADMIN_EXISTINGDATABASE", "postgres"),
            settings.duration(PREFIX + "AWAITINITIALCONN", PATIENCE)));
  }

  private static Login login(Settings settings, String who, String name) {
    return new Login(
        settings.text(PREFIX + who + "_USERNAME", name),
        settings.text(PREFIX + who + "_PASSWORD"),
        settings.text(PREFIX + who + "_SSL_MODE", "disable"));
  }
}
