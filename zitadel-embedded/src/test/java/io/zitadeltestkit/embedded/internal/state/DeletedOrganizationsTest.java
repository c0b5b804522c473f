package io.zitadeltestkit.embedded.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeletedOrganizationsTest {
  private record Thing(String id, String name) implements Entity {
    @Override
    public Stamp stamp() {
      return new Stamp(Instant.EPOCH, Instant.EPOCH, 1, 1);
    }
  }

  private static final Table<Thing> THINGS = Table.of("things", Thing.class);

  private static DeletedOrganizations with(
      DeletedOrganizations deleted, Thing... ofAnOrganization) {
    return deleted.plus(Map.of(THINGS, List.<Entity>of(ofAnOrganization)));
  }

  private static DeletedOrganizations withOthers(DeletedOrganizations deleted, int organizations) {
    DeletedOrganizations more = deleted;
    for (int i = 0; i < organizations; i++) {
      more = with(more, new Thing("other-" + i, ""));
    }
    return more;
  }

  @Test
  void rowsOfTheLastHundredOrganizationsAreFound() {
    DeletedOrganizations deleted =
        with(DeletedOrganizations.NONE, new Thing("1", "one"), new Thing("2", "two"));

    assertThat(withOthers(deleted, 99).find(THINGS, "2")).contains(new Thing("2", "two"));
    assertThat(withOthers(deleted, 100).find(THINGS, "2")).isEmpty();
    assertThat(withOthers(deleted, 100).find(THINGS, "other-0")).isPresent();
    assertThat(withOthers(deleted, 101).find(THINGS, "other-0")).isEmpty();
  }

  @Test
  void changedRowIsFoundAsLongAsItsOrganization() {
    DeletedOrganizations changed =
        with(DeletedOrganizations.NONE, new Thing("1", "one"))
            .with(THINGS, new Thing("1", "changed"));

    assertThat(changed.find(THINGS, "1")).contains(new Thing("1", "changed"));
    assertThat(withOthers(changed, 100).find(THINGS, "1")).isEmpty();
  }

  @Test
  void idThatWasUsedAgainIsFoundAsLongAsTheLaterOrganization() {
    DeletedOrganizations deleted = with(DeletedOrganizations.NONE, new Thing("1", "one"));
    DeletedOrganizations again = with(withOthers(deleted, 50), new Thing("1", "again"));

    assertThat(withOthers(again, 99).find(THINGS, "1")).contains(new Thing("1", "again"));
    assertThat(withOthers(again, 100).find(THINGS, "1")).isEmpty();
  }

  @Test
  void removedRowIsNotFound() {
    DeletedOrganizations deleted =
        with(DeletedOrganizations.NONE, new Thing("1", "one"), new Thing("2", "two"));

    assertThat(deleted.minus(THINGS, "1").find(THINGS, "1")).isEmpty();
    assertThat(deleted.minus(THINGS, "1").find(THINGS, "2")).isPresent();
    assertThat(deleted.minus(THINGS, "3")).isSameAs(deleted);
  }
}
