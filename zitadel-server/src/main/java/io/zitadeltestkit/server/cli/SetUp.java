package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.state.Ids;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.server.store.PostgresStore;
import io.zitadeltestkit.server.store.PostgresStore.Setup;
import io.zitadeltestkit.server.store.StoreException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the first instance, once for a database: the command {@code setup}. */
final class SetUp {
  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
  private static final String ACTION = "migration failed";

  private final Settings settings;
  private final String externalDomain;
  private final MovableClock clock;
  private final Profile profile;

  SetUp(Settings settings, String externalDomain, MovableClock clock, Profile profile) {
    this.settings = settings;
    this.externalDomain = externalDomain;
    this.clock = clock;
    this.profile = profile;
  }

  /** Creates the first instance in memory. */
  Instance inMemory() throws FatalException {
    FirstInstance first = new FirstInstance(settings);
    Instance instance = new Instance(Ids.random(), clock, profile);
    first.write(first.setUp(instance, externalDomain));
    return instance;
  }

  /** Creates the first instance in a database, unless it exists. */
  void in(PostgresStore store, String masterkey) throws FatalException, StoreException {
    LOG.info("verify migration 03_default_instance");
    if (store.setup(masterkey).orElse(Setup.STARTED) == Setup.DONE) {
      followExternalDomain(store);
      return;
    }
    FirstInstance first = new FirstInstance(settings);
    requireFreeDomain(store.load(clock, profile));
    store.setup(Setup.STARTED, masterkey);
    Instance instance = new Instance(Ids.random(), clock, profile);
    FirstInstance.Secrets secrets = first.setUp(instance, externalDomain);
    // As in a real server, the instance exists from here on, even if its token can't be written.
    store.save(instance);
    first.write(secrets);
    store.setup(Setup.DONE, masterkey);
  }

  private void requireFreeDomain(List<Instance> kept) throws FatalException {
    if (kept.stream().anyMatch(this::hasExternalDomain)) {
      LOG.error(
          "An earlier set-up of this database did not come to its end, and its token is lost. Start"
              + " with an empty database.");
      throw new FatalException(ACTION, "ID=INST-i2nl Message=Errors.Instance.Domain.AlreadyExists");
    }
  }

  /** If the external domain has changed since, the first instance gets it as a domain. */
  private void followExternalDomain(PostgresStore store) throws StoreException {
    List<Instance> kept = store.load(clock, profile);
    if (kept.isEmpty() || kept.stream().anyMatch(this::hasExternalDomain)) {
      return;
    }
    Instance first = kept.get(0);
    first.write(
        tx ->
            tx.put(
                InstanceDomain.TABLE,
                new InstanceDomain(externalDomain, false, false, tx.created())));
    store.save(first);
  }

  private boolean hasExternalDomain(Instance instance) {
    return instance.state().has(InstanceDomain.TABLE, externalDomain);
  }
}
