package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.server.store.Initialisation;
import io.zitadeltestkit.server.store.PostgresSettings;
import io.zitadeltestkit.server.store.PostgresStore;
import io.zitadeltestkit.server.store.PostgresStore.Setup;
import io.zitadeltestkit.server.store.StoreException;
import java.time.Clock;
import java.util.Optional;

/** The stages of a start, in the order of a real server's: init, set-up, serve. */
final class Launch {
  private static final String START = "unable to start zitadel";

  private final Settings settings;
  private final ExternalAddress external;
  private final Optional<PostgresSettings> database;
  private final Profile profile;
  private final MovableClock clock = new MovableClock(Clock.systemUTC());

  Launch(CommonOptions options) throws FatalException {
    settings = options.settings();
    profile = options.profile(settings);
    external = ExternalAddress.of(settings, options.tlsMode());
    database = DatabaseSettings.of(settings);
  }

  /** Creates user, database and tables if they are missing. */
  Launch init() throws FatalException {
    if (database.isPresent()) {
      try {
        Initialisation.run(database.get());
      } catch (StoreException e) {
        throw fatal("unable to initialize the database", e);
      }
    }
    return this;
  }

  /** Creates the first instance in the database, unless it exists. */
  Launch setUp(MasterKey masterKey) throws FatalException {
    String key = masterKey.read(System.getenv());
    try (PostgresStore store = open()) {
      new SetUp(settings, external.domain(), clock, profile).in(store, key);
    } catch (StoreException e) {
      throw fatal("migration failed", e);
    }
    return this;
  }

  /** Sets up what is missing, and serves; in memory if there is no database. */
  void startFromInit(MasterKey masterKey) throws FatalException, InterruptedException {
    masterKey.read(System.getenv());
    if (database.isPresent()) {
      init().setUp(masterKey).start(masterKey);
      return;
    }
    Instances instances = new Instances();
    instances.add(new SetUp(settings, external.domain(), clock, profile).inMemory());
    new RunningServer(settings, external, clock, profile).serve(instances, null);
  }

  /** Serves the instances in the database. */
  void start(MasterKey masterKey) throws FatalException, InterruptedException {
    String key = masterKey.read(System.getenv());
    try (PostgresStore store = open()) {
      if (store.setup(key).orElse(Setup.STARTED) != Setup.DONE) {
        throw new FatalException(
            START,
            "the database '%s' is not set up: start it once with start-from-init"
                .formatted(database.orElseThrow().database()));
      }
      Instances instances = new Instances();
      store.load(clock, profile).forEach(instances::add);
      new RunningServer(settings, external, clock, profile).serve(instances, store);
    } catch (StoreException e) {
      throw fatal(START, e);
    }
  }

  private PostgresStore open() throws FatalException, StoreException {
    return PostgresStore.open(
        database.orElseThrow(
            () ->
                new FatalException(
                    START,
                    "there is no database to start with: set ZITADEL_DATABASE_POSTGRES_HOST, or"
                        + " serve from memory with start-from-init")));
  }

  private static FatalException fatal(String action, StoreException e) {
    return new FatalException(action, String.valueOf(e.getMessage()), e);
  }
}
