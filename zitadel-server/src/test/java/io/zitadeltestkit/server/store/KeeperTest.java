package io.zitadeltestkit.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.server.NeedsDocker;
import io.zitadeltestkit.server.store.PostgresStore.Setup;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsDocker
class KeeperTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String KEY = "MasterkeyNeedsToHave32Characters";

  private final TestDatabase database = new TestDatabase();
  private final Instances instances = new Instances();
  private PostgresStore store;

  KeeperTest() throws StoreException {
    Initialisation.run(database.settings());
    store = PostgresStore.open(database.settings());
  }

  @BeforeEach
  void addAnInstance() {
    instances.add(new Instance("1", CLOCK));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void storesExistingInstancesAndChanges() throws StoreException {
    addOrganization(instance("1"), "before");
    Keeper keeper = Keeper.start(store, instances);
    for (int count = 0; count < 100; count++) {
      addOrganization(instance("1"), "acme" + count);
    }
    keeper.close();

    assertThat(organizations(loaded("1"))).hasSize(101).contains("before", "acme0", "acme99");
  }

  @Test
  void storesAddedInstancesAndDeletesRemovedOnes() throws StoreException {
    Keeper keeper = Keeper.start(store, instances);
    instances.add(new Instance("2", CLOCK));
    addOrganization(instance("2"), "acme");
    instances.remove("1");
    keeper.close();

    assertThat(store.load(CLOCK, Profile.NEWEST)).extracting(Instance::id).containsExactly("2");
    assertThat(organizations(loaded("2"))).containsExactly("acme");
  }

  @Test
  void continuesAfterALostConnection() throws Exception {
    Keeper keeper = Keeper.start(store, instances);
    addOrganization(instance("1"), "before");
    database.cutConnections();
    addOrganization(instance("1"), "after");
    keeper.close();

    assertThat(organizations(loaded("1"))).containsExactlyInAnyOrder("before", "after");
  }

  @Test
  void storeKnowsHowFarTheSetupHasCome() throws StoreException {
    assertThat(store.setup(KEY)).isEmpty();
    store.setup(Setup.STARTED, KEY);
    assertThat(store.setup(KEY)).contains(Setup.STARTED);
    store.setup(Setup.DONE, KEY);
    assertThat(store.setup(KEY)).contains(Setup.DONE);
  }

  @Test
  void storeRefusesAnotherMasterkey() throws StoreException {
    store.setup(Setup.DONE, KEY);

    assertThatThrownBy(() -> store.setup("12345678901234567890123456789012"))
        .isInstanceOf(StoreException.class)
        .message()
        .matches(
            "The database 'zitadel\\d+' was set up with another masterkey: cipher: message"
                + " authentication failed\\. Start with the masterkey that it was set up with, or"
                + " with an empty database\\.");
  }

  @Test
  void initialisationCanBeRepeated() throws StoreException {
    store.setup(Setup.DONE, KEY);
    Initialisation.run(database.settings());

    assertThat(store.setup(KEY)).contains(Setup.DONE);
  }

  private Instance instance(String id) {
    return instances.byId(id).orElseThrow();
  }

  private Instance loaded(String id) throws StoreException {
    return store.load(CLOCK, Profile.NEWEST).stream()
        .filter(instance -> instance.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> organizations(Instance instance) {
    return instance.state().all(Organization.TABLE).map(Organization::name).toList();
  }

  private static void addOrganization(Instance instance, String name) {
    instance.write(
        tx ->
            tx.put(Organization.TABLE, new Organization(tx.newId(), name, true, "", tx.created())));
  }
}
