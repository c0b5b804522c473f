package io.zitadeltestkit.embedded.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers when something was removed: whoever removes it again is told that date, not refused.
 *
 * @param id table and id of what was removed
 * @param stamp when it was made and removed
 */
public record Tombstone(String id, Stamp stamp) implements Entity {
  /** The table. */
  public static final Table<Tombstone> TABLE = Table.of("tombstones", Tombstone.class);

  /** Removes an entity and remembers when. */
  public static <E extends Entity> Tombstone bury(Tx tx, Table<E> table, E entity) {
    tx.remove(table, entity.id());
    return tx.put(TABLE, new Tombstone(idOf(table, entity.id()), tx.changed(entity)));
  }

  /** Returns when an entity was removed; empty if there never was one. */
  public static Optional<Instant> removedAt(State state, Table<?> table, String id) {
    return state.find(TABLE, idOf(table, id)).map(stone -> stone.stamp().changedAt());
  }

  private static String idOf(Table<?> table, String id) {
    return table.name() + "/" + id;
  }
}
