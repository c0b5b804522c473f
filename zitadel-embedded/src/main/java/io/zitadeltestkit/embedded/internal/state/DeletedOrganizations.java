package io.zitadeltestkit.embedded.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * the project, though no read shows it. See {@link State#withDeleted}.
 */
final class DeletedOrganizations {
  static final DeletedOrganizations NONE =
      new DeletedOrganizations(HashTreePMap.empty(), TreePVector.empty(), 0);

  /**
   * Limited, so that the memory of a long-running server does not grow with each deleted
   * organization.
   */
  private static final int MAX_ORGANIZATIONS = 100;

  private final PMap<Key, Row> rows;

  /** The keys of each organization, oldest first. */
  private final PVector<List<Key>> organizations;

  /** How many organizations were dropped; added to an index, it is the number in a {@link Row}. */
  private final long dropped;

  private record Key(String table, String id) {
    static Key of(Table<?> table, String id) {
      return new Key(table.name(), id);
    }
  }

  /** A row, and the number of the deleted organization that it belonged to. */
  private record Row(Entity entity, long organization) {}

  private DeletedOrganizations(
      PMap<Key, Row> rows, PVector<List<Key>> organizations, long dropped) {
    this.rows = rows;
    this.organizations = organizations;
    this.dropped = dropped;
  }

  /** Adds the rows of an organization, by table. */
  DeletedOrganizations plus(Map<Table<?>, ? extends Iterable<Entity>> added) {
    long number = dropped + organizations.size();
    PMap<Key, Row> all = rows;
    List<Key> keys = new ArrayList<>();
    for (var entry : added.entrySet()) {
      for (Entity entity : entry.getValue()) {
        Key key = Key.of(entry.getKey(), entity.id());
        keys.add(key);
        all = all.plus(key, new Row(entity, number));
      }
    }
    DeletedOrganizations more =
        new DeletedOrganizations(all, organizations.plus(List.copyOf(keys)), dropped);
    return organizations.size() < MAX_ORGANIZATIONS ? more : more.withoutOldest();
  }

  private DeletedOrganizations withoutOldest() {
    PMap<Key, Row> all = rows;
    for (Key key : organizations.get(0)) {
      Row row = all.get(key);
      // An id that was used again may have come with a later organization.
      if (row != null && row.organization() == dropped) {
        all = all.minus(key);
      }
    }
    return new DeletedOrganizations(all, organizations.minus(0), dropped + 1);
  }

  <E extends Entity> Optional<E> find(Table<E> table, String id) {
    return Optional.ofNullable(rows.get(Key.of(table, id)))
        .map(row -> table.type().cast(row.entity()));
  }

  /** Replaces an existing row. */
  DeletedOrganizations with(Table<?> table, Entity entity) {
    Key key = Key.of(table, entity.id());
    Row row = Objects.requireNonNull(rows.get(key), key::toString);
    return new DeletedOrganizations(
        rows.plus(key, new Row(entity, row.organization())), organizations, dropped);
  }

  DeletedOrganizations minus(Table<?> table, String id) {
    PMap<Key, Row> left = rows.minus(Key.of(table, id));
    return left == rows ? this : new DeletedOrganizations(left, organizations, dropped);
  }
}
