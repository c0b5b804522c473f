package io.zitadeltestkit.embedded.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose rows are kept by their ids, against a sorted map. */
final class SortedTableTest {
  private record Thing(String id, int version) implements Entity {
    @Override
    public Stamp stamp() {
      return new Stamp(Instant.EPOCH, Instant.EPOCH, 1, 1);
    }
  }

  private static final Table<Thing> THINGS = Table.of("things", Thing.class).sortedById();

  private final Instance instance = new Instance("i", Clock.systemUTC());

  @Test
  void anEmptyTableHasNoRows() {
    assertThat(instance.state().sorted(THINGS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void afterEachChangeTheRowsAreInOrderAndOlderStatesAreAsTheyWere(long seed) {
    Random random = new Random(seed);
    TreeMap<String, Thing> expected = new TreeMap<>();
    Map<State, List<Thing>> older = new LinkedHashMap<>();
    for (int step = 0; step < 400; step++) {
      // Ids of different lengths, some of them used again: "9" comes after "10".
      String id = Integer.toString(random.nextInt(120));
      if (random.nextInt(3) == 0) {
        expected.remove(id);
        instance.write(
            tx -> {
              tx.remove(THINGS, id);
              return id;
            });
      } else {
        Thing thing = new Thing(id, step);
        expected.put(id, thing);
        instance.write(tx -> tx.put(THINGS, thing));
      }
      older.put(instance.state(), List.copyOf(expected.values()));
    }
    older.forEach((state, rows) -> assertThat(state.sorted(THINGS)).isEqualTo(rows));
  }
}
