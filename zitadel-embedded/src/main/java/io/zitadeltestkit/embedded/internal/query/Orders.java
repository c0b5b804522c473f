package io.zitadeltestkit.embedded.internal.query;

import io.zitadeltestkit.embedded.internal.model.Entity;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * Ascending orders that lists share. What is equal otherwise stands in the order of its making, in
 * descending lists too: a database sorts by the column alone.
 */
public final class Orders {
  private Orders() {}

  /** By the time of making. */
  public static <E extends Entity> Comparator<E> byCreation() {
    return Comparator.comparing(entity -> entity.stamp().order());
  }

  /** By the time of the last change. */
  public static <E extends Entity> Comparator<E> byChange() {
    return Comparator.comparing(entity -> entity.stamp().sequence());
  }

  /**
   * As a list without a sorting column comes: the database reads it along the primary key, which
   * ends with this text. Where the key ends with an id, that is the order of creation.
   */
  public static <E extends Entity> Comparator<E> byKey(Function<E, String> key) {
    return byText(key);
  }

  /** By a text, as a database with an English collation sorts: letters before their case. */
  public static <E extends Entity> Comparator<E> byText(Function<E, String> text) {
    return tied(
        Comparator.comparing((E entity) -> text.apply(entity).toLowerCase(Locale.ROOT))
            .thenComparing(text, Comparator.reverseOrder()));
  }

  /** By a column that many may have alike. */
  public static <E extends Entity> Comparator<E> tied(Comparator<E> column) {
    return new Tied<>(column, byCreation());
  }

  /** Reversing it leaves the order of ties. */
  private record Tied<E>(Comparator<E> column, Comparator<E> ties) implements Comparator<E> {
    @Override
    public int compare(E one, E other) {
      int byColumn = column.compare(one, other);
      return byColumn != 0 ? byColumn : ties.compare(one, other);
    }

    @Override
    public Comparator<E> reversed() {
      return new Tied<>(column.reversed(), ties);
    }
  }
}
