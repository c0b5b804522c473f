package io.zitadeltestkit.embedded.internal.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Records that an entity was removed, for calls that answer with the time of an earlier removal.
 *
 * @param id the name of the entity's table and its id there
 * @param stamp when it was removed
 */
public record Removal(String id, Stamp stamp) implements Entity {
  /** The table. */
  public static final Table<Removal> TABLE = Table.of("removals", Removal.class);

  /** Removes an entity and records that. */
  public static Stamp of(Tx tx, Table<?> table, String id) {
    tx.remove(table, id);
    return remember(tx, table, id);
  }

  /** Records a removal under any id. */
  public static Stamp remember(Tx tx, Table<?> table, String id) {
    return tx.put(TABLE, new Removal(idOf(table, id), tx.created())).stamp();
  }

  /** Returns the stamp of a removal; empty if the entity never existed. */
  public static Optional<Stamp> find(State state, Table<?> table, String id) {
    return state.find(TABLE, idOf(table, id)).map(Removal::stamp);
  }

  /** Returns when an entity was removed; empty if it never existed, or exists. */
  public static Optional<Instant> when(State state, Table<?> table, String id) {
    return state.find(TABLE, idOf(table, id)).map(removal -> removal.stamp().changedAt());
  }

  private static String idOf(Table<?> table, String id) {
    return table.name() + "/" + id;
  }
}
