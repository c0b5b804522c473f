package io.zitadeltestkit.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.internal.model.Tables;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceDocumentTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @ParameterizedTest(name = "with what may be null: {0}")
  @ValueSource(booleans = {true, false})
  void everyKindOfEntityComesBackAsItWas(boolean withNullable) throws StoreException {
    Samples samples = new Samples(withNullable);
    Instance instance = new Instance("1", CLOCK);
    instance.write(
        tx -> {
          for (int count = 0; count < 5; count++) {
            Tables.all().forEach(table -> putSample(tx, table, samples));
          }
          return true;
        });

    Instance again =
        InstanceDocument.read("1", CLOCK, Profile.NEWEST, InstanceDocument.write(instance.keep()));

    for (Table<?> table : Tables.all()) {
      assertThat(rows(again, table))
          .as(table.name())
          .hasSize(5)
          .containsExactlyInAnyOrderElementsOf(rows(instance, table));
    }
  }

  @Test
  void indexesAndSequenceComeBack() throws StoreException {
    Instance instance = new Instance("1", CLOCK);
    Organization acme =
        instance.write(
            tx ->
                tx.put(
                    Organization.TABLE,
                    new Organization("7", "acme", true, "acme.localhost", tx.created())));

    Instance again =
        InstanceDocument.read("1", CLOCK, Profile.NEWEST, InstanceDocument.write(instance.keep()));

    assertThat(again.state().findBy(Organization.TABLE, Organization.BY_NAME, "acme"))
        .contains(acme);
    assertThat(again.<Long>write(tx -> tx.changed(acme).sequence())).isEqualTo(2);
  }

  @Test
  void refusesARowThatLacksSomething() {
    assertThatThrownBy(
            () ->
                InstanceDocument.read(
                    "1",
                    CLOCK,
                    Profile.NEWEST,
                    "{\"sequence\":1,\"tables\":{\"organizations\":[{\"id\":\"7\"}]}}"))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "The instance 1 in the database was written by another version of zitadel-embedded: A"
                + " Organization has no name. Start with an empty database.");
  }

  @Test
  void refusesARowWithSomethingUnknown() {
    assertThatThrownBy(
            () ->
                InstanceDocument.read(
                    "1",
                    CLOCK,
                    Profile.NEWEST,
                    "{\"sequence\":1,\"tables\":{\"organizations\":[{\"colour\":\"red\"}]}}"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(
            "The instance 1 in the database was written by another version of zitadel-embedded:"
                + " Unrecognized field \"colour\"");
  }

  @Test
  void refusesATableThatIsUnknown() {
    assertThatThrownBy(
            () ->
                InstanceDocument.read("1", CLOCK, Profile.NEWEST, "{\"tables\":{\"unicorns\":[]}}"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("There is no table unicorns in this version");
  }

  @Test
  void leavesOutWhatIsDerived() {
    Instance instance = new Instance("1", CLOCK);
    instance.write(tx -> tx.put(User.TABLE, new Samples(true).of(User.class)));

    assertThat(InstanceDocument.write(instance.keep())).doesNotContain("isMachine");
  }

  private static <E extends Entity> void putSample(Tx tx, Table<E> table, Samples samples) {
    tx.put(table, samples.of(table.type()));
  }

  private static List<Entity> rows(Instance instance, Table<?> table) {
    return instance.state().all(table).<Entity>map(row -> row).toList();
  }
}
