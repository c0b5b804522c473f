package io.zitadeltestkit.embedded.internal.model;

import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The remains of recently deleted organizations. Immutable.
 *
 * <p>The real server removes an organization's users and projects from its read models, but not
 * from the event history that changes use: with the id, a caller can still lock the user or rename
 * the project, though no read shows it. See {@link State#known}.
 */
final class Remains {
  static final Remains NONE = new Remains(TreePVector.empty());

  /**
   * Limited, so that the memory of a long-running server does not grow with each deleted
   * organization.
   */
  private static final int MOST_ORGANIZATIONS = 100;

  private final PVector<PMap<Key, Entity>> organizations;

  private record Key(String table, String id) {
    static Key of(Table<?> table, String id) {
      return new Key(table.name(), id);
    }
  }

  private Remains(PVector<PMap<Key, Entity>> organizations) {
    this.organizations = organizations;
  }

  /** Adds the rows of an organization, by table. */
  Remains plus(Map<Table<?>, ? extends Iterable<Entity>> rows) {
    PMap<Key, Entity> all = HashTreePMap.empty();
    for (var entry : rows.entrySet()) {
      for (Entity entity : entry.getValue()) {
        all = all.plus(Key.of(entry.getKey(), entity.id()), entity);
      }
    }
    PVector<PMap<Key, Entity>> more = organizations.plus(all);
    return new Remains(more.size() > MOST_ORGANIZATIONS ? more.minus(0) : more);
  }

  <E extends Entity> Optional<E> find(Table<E> table, String id) {
    int index = indexOf(Key.of(table, id));
    return index < 0
        ? Optional.empty()
        : Optional.ofNullable(table.type().cast(organizations.get(index).get(Key.of(table, id))));
  }

  /** Replaces an existing row. */
  Remains with(Table<?> table, Entity entity) {
    Key key = Key.of(table, entity.id());
    int index = indexOf(key);
    return new Remains(organizations.with(index, organizations.get(index).plus(key, entity)));
  }

  Remains minus(Table<?> table, String id) {
    Key key = Key.of(table, id);
    int index = indexOf(key);
    return index < 0
        ? this
        : new Remains(organizations.with(index, organizations.get(index).minus(key)));
  }

  private int indexOf(Key key) {
    for (int i = 0; i < organizations.size(); i++) {
      if (organizations.get(i).containsKey(key)) {
        return i;
      }
    }
    return -1;
  }
}
