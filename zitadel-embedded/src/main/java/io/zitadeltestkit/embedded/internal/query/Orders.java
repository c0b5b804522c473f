package io.zitadeltestkit.embedded.internal.query;

import io.zitadeltestkit.embedded.internal.state.Entity;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * Ascending orders that lists share. Ties are in creation order, in descending lists too: a
 * database sorts only by the column.
 */
public final class Orders {
  private Orders() {}

  /** By creation time. */
  public static <E extends Entity> Comparator<E> byCreation() {
    return Comparator.comparing(entity -> entity.stamp().order());
  }

  /** By the time of the last change. */
  public static <E extends Entity> Comparator<E> byChange() {
    return Comparator.comparing(entity -> entity.stamp().sequence());
  }

  /**
   * The order of a list without a sort column: the database reads it by the primary key, which ends
   * with this text. If the key ends with an id, that is the creation order.
   */
  public static <E extends Entity> Comparator<E> byKey(Function<E, String> key) {
    return byText(key);
  }

  /** By a text, with a database's English collation: letters before case. */
  public static <E extends Entity> Comparator<E> byText(Function<E, String> text) {
    return tied(
        Comparator.comparing((E entity) -> text.apply(entity).toLowerCase(Locale.ROOT))
            .thenComparing(text, Comparator.reverseOrder()));
  }

  /** By a column with ties. */
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
