package io.zitadeltestkit.embedded.internal.state;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of entity, and its indexes.
 *
 * @param name unique name, also used when the table is stored
 * @param type the entity's class
 * @param indexes the indexes
 * @param sorted whether its rows are kept by their ids, so that a page of many is not searched for
 * @param inEvents whether changes of a real server look its entities up by id in the events, in a
 *     database that takes no NUL
 * @param <E> the entity
 */
public record Table<E extends Entity>(
    String name, Class<E> type, List<Index<E>> indexes, boolean sorted, boolean inEvents) {
  /** A table without indexes. */
  public static <E extends Entity> Table<E> of(String name, Class<E> type) {
    return new Table<>(name, type, List.of(), false, false);
  }

  /** The same table with a further index. */
  public Table<E> with(Index<E> index) {
    var all = new java.util.ArrayList<>(indexes);
    all.add(index);
    return new Table<>(name, type, List.copyOf(all), sorted, inEvents);
  }

  /** The same table with its rows kept by their ids. */
  public Table<E> sortedById() {
    return new Table<>(name, type, indexes, true, inEvents);
  }

  /** The same table; changes of a real server look its entities up by id in the events. */
  public Table<E> foundInEvents() {
    return new Table<>(name, type, indexes, sorted, true);
  }

  /** Two tables are the same if they have the same name. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Table<?> table && table.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /**
   * Finds entities by keys that are computed from them.
   *
   * @param name unique name
   * @param keys computes an entity's keys
   * @param <E> the entity
   */
  public record Index<E extends Entity>(String name, Function<E, Collection<String>> keys) {
    /** An index with at most one key per entity; an empty key is left out. */
    public static <E extends Entity> Index<E> by(String name, Function<E, String> key) {
      return new Index<>(
          name,
          entity -> {
            String value = key.apply(entity);
            return value.isEmpty() ? List.of() : List.of(value);
          });
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Index<?> index && index.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }
}
