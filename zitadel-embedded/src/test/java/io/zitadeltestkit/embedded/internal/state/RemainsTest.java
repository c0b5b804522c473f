package io.zitadeltestkit.embedded.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemainsTest {
  private record Thing(String id, String name) implements Entity {
    @Override
    public Stamp stamp() {
      return new Stamp(Instant.EPOCH, Instant.EPOCH, 1, 1);
    }
  }

  private static final Table<Thing> THINGS = Table.of("things", Thing.class);

  private static Remains with(Remains remains, Thing... ofAnOrganization) {
    return remains.plus(Map.of(THINGS, List.<Entity>of(ofAnOrganization)));
  }

  private static Remains withOthers(Remains remains, int organizations) {
    Remains more = remains;
    for (int i = 0; i < organizations; i++) {
      more = with(more, new Thing("other-" + i, ""));
    }
    return more;
  }

  @Test
  void rowsOfTheLastHundredOrganizationsAreFound() {
    Remains remains = with(Remains.NONE, new Thing("1", "one"), new Thing("2", "two"));

    assertThat(withOthers(remains, 99).find(THINGS, "2")).contains(new Thing("2", "two"));
    assertThat(withOthers(remains, 100).find(THINGS, "2")).isEmpty();
    assertThat(withOthers(remains, 100).find(THINGS, "other-0")).isPresent();
    assertThat(withOthers(remains, 101).find(THINGS, "other-0")).isEmpty();
  }

  @Test
  void changedRowIsFoundAsLongAsItsOrganization() {
    Remains changed =
        with(Remains.NONE, new Thing("1", "one")).with(THINGS, new Thing("1", "changed"));

    assertThat(changed.find(THINGS, "1")).contains(new Thing("1", "changed"));
    assertThat(withOthers(changed, 100).find(THINGS, "1")).isEmpty();
  }

  @Test
  void idThatWasUsedAgainIsFoundAsLongAsTheLaterOrganization() {
    Remains remains = with(Remains.NONE, new Thing("1", "one"));
    Remains again = with(withOthers(remains, 50), new Thing("1", "again"));

    assertThat(withOthers(again, 99).find(THINGS, "1")).contains(new Thing("1", "again"));
    assertThat(withOthers(again, 100).find(THINGS, "1")).isEmpty();
  }

  @Test
  void removedRowIsNotFound() {
    Remains remains = with(Remains.NONE, new Thing("1", "one"), new Thing("2", "two"));

    assertThat(remains.minus(THINGS, "1").find(THINGS, "1")).isEmpty();
    assertThat(remains.minus(THINGS, "1").find(THINGS, "2")).isPresent();
    assertThat(remains.minus(THINGS, "3")).isSameAs(remains);
  }
}
