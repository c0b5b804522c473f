package io.zitadeltestkit.embedded.internal.state;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * All data of an instance at one moment. Immutable: a change makes a new state that shares the
 * unchanged parts, so readers keep a consistent view without locks, and an older state costs next
 * to nothing.
 */
public final class State {
  static final State EMPTY =
      new State(
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          DeletedOrganizations.NONE,
          false);

  private final PMap<Table<?>, PMap<String, Entity>> tables;
  private final PMap<Table.Index<?>, PMap<String, PSet<String>>> indexes;

  /** The ids of each sorted table, in order: a map finds no element by its place. */
  private final PMap<Table<?>, PVector<String>> orders;

  private final DeletedOrganizations deleted;
  private final boolean findsDeleted;

  private State(
      PMap<Table<?>, PMap<String, Entity>> tables,
      PMap<Table.Index<?>, PMap<String, PSet<String>>> indexes,
      PMap<Table<?>, PVector<String>> orders,
      DeletedOrganizations deleted,
      boolean findsDeleted) {
    this.tables = tables;
    this.indexes = indexes;
    this.orders = orders;
    this.deleted = deleted;
    this.findsDeleted = findsDeleted;
  }

  /** {@return this state for reads: what deleted organizations owned is not found} */
  public State withoutDeleted() {
    return findsDeleted ? new State(tables, indexes, orders, deleted, false) : this;
  }

  /**
   * {@return this state for changes: entities of a deleted organization are still found by id, as
   * on the real server}
   */
  State withDeleted() {
    return findsDeleted ? this : new State(tables, indexes, orders, deleted, true);
  }

  /** Finds an entity by its id. */
  public <E extends Entity> Optional<E> find(Table<E> table, String id) {
    Optional<E> found = Optional.ofNullable(table.type().cast(rows(table).get(id)));
    return found.isEmpty() && findsDeleted ? deleted.find(table, id) : found;
  }

  /** Returns whether there is an entity of this id. */
  public boolean has(Table<?> table, String id) {
    return find(table, id).isPresent();
  }

  /** Returns all entities of a table, in no particular order. */
  public <E extends Entity> Stream<E> all(Table<E> table) {
    return rows(table).values().stream().map(table.type()::cast);
  }

  /** Returns the entities of a table that a condition holds for, in no particular order. */
  public <E extends Entity> Stream<E> all(Table<E> table, Predicate<? super E> condition) {
    return all(table).filter(condition);
  }

  /** Returns all entities of a sorted table by their ids; each is found by its place. */
  public <E extends Entity> List<E> sorted(Table<E> table) {
    PMap<String, Entity> rows = rows(table);
    PVector<String> ids = order(table);
    return new AbstractList<>() {
      @Override
      public E get(int place) {
        String id = ids.get(place);
        return table.type().cast(Objects.requireNonNull(rows.get(id), id));
      }

      @Override
      public int size() {
        return ids.size();
      }
    };
  }

  /** Returns one entity for each key of an index. */
  public <E extends Entity> Stream<E> oneOfEach(Table<E> table, Table.Index<E> index) {
    PMap<String, PSet<String>> keys = indexes.get(index);
    return keys == null
        ? Stream.empty()
        : keys.values().stream()
            .map(ids -> table.type().cast(rows(table).get(ids.iterator().next())));
  }

  /** Returns the entities that an index has under a key. */
  public <E extends Entity> Stream<E> lookup(Table<E> table, Table.Index<E> index, String key) {
    PMap<String, PSet<String>> keys = indexes.get(index);
    PSet<String> ids = keys == null ? null : keys.get(key);
    return ids == null
        ? Stream.empty()
        : ids.stream().map(id -> table.type().cast(rows(table).get(id)));
  }

  /** Finds the entity with a key of a unique index. */
  public <E extends Entity> Optional<E> findBy(Table<E> table, Table.Index<E> index, String key) {
    return lookup(table, index, key).findFirst();
  }

  /** Returns the tables that are not empty. */
  public Collection<Table<?>> tables() {
    return tables.keySet();
  }

  private PMap<String, Entity> rows(Table<?> table) {
    PMap<String, Entity> rows = tables.get(table);
    return rows != null ? rows : table.sorted() ? TreePMap.empty() : HashTreePMap.empty();
  }

  <E extends Entity> State put(Table<E> table, E entity) {
    E before = table.type().cast(rows(table).get(entity.id()));
    if (before == null && deleted.find(table, entity.id()).isPresent()) {
      return new State(tables, indexes, orders, deleted.with(table, entity), findsDeleted);
    }
    return new State(
        tables.plus(table, rows(table).plus(entity.id(), entity)),
        reindex(table, before, entity, entity.id()),
        before == null
            ? reorder(table, entity.id(), (ids, place) -> ids.plus(place, entity.id()))
            : orders,
        deleted,
        findsDeleted);
  }

  <E extends Entity> State remove(Table<E> table, String id) {
    E before = table.type().cast(rows(table).get(id));
    return before == null
        ? withDeletedOrganizations(deleted.minus(table, id))
        : new State(
            tables.plus(table, rows(table).minus(id)),
            reindex(table, before, null, id),
            reorder(table, id, (ids, place) -> ids.minus((int) place)),
            deleted,
            findsDeleted);
  }

  /** Removes the rows of a deleted organization, so that only changes find them. */
  State keepDeleted(Map<Table<?>, ? extends Collection<Entity>> rows) {
    State left = this;
    for (var entry : rows.entrySet()) {
      for (Entity entity : entry.getValue()) {
        left = left.remove(entry.getKey(), entity.id());
      }
    }
    return left.withDeletedOrganizations(left.deleted.plus(rows));
  }

  private State withDeletedOrganizations(DeletedOrganizations left) {
    return left == deleted ? this : new State(tables, indexes, orders, left, findsDeleted);
  }

  private <E extends Entity> PMap<Table.Index<?>, PMap<String, PSet<String>>> reindex(
      Table<E> table, @Nullable E before, @Nullable E after, String id) {
    PMap<Table.Index<?>, PMap<String, PSet<String>>> result = indexes;
    for (Table.Index<E> index : table.indexes()) {
      PMap<String, PSet<String>> known = result.get(index);
      PMap<String, PSet<String>> keys = known == null ? HashTreePMap.empty() : known;
      if (before != null) {
        for (String key : index.keys().apply(before)) {
          PSet<String> ids = keys.getOrDefault(key, HashTreePSet.empty()).minus(id);
          keys = ids.isEmpty() ? keys.minus(key) : keys.plus(key, ids);
        }
      }
      if (after != null) {
        for (String key : index.keys().apply(after)) {
          keys = keys.plus(key, keys.getOrDefault(key, HashTreePSet.empty()).plus(id));
        }
      }
      result = result.plus(index, keys);
    }
    return result;
  }

  private PVector<String> order(Table<?> table) {
    return orders.getOrDefault(table, TreePVector.empty());
  }

  /** Changes the order at the place where an id is, or belongs. */
  private PMap<Table<?>, PVector<String>> reorder(
      Table<?> table, String id, BiFunction<PVector<String>, Integer, PVector<String>> change) {
    if (!table.sorted()) {
      return orders;
    }
    int place = ((PSortedMap<String, Entity>) rows(table)).headMap(id).size();
    return orders.plus(table, change.apply(order(table), place));
  }
}
