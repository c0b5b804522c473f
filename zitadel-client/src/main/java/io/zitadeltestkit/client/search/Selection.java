package io.zitadeltestkit.client.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters, order and page of a query.
 *
 * @param filters an item has to pass all of them; if empty, all items pass
 * @param sort the sort column; null for Zitadel's default
 * @param offset how many items are skipped; 0 or more
 * @param limit how many items a page has at most; 0 for Zitadel's default, 100; the maximum is 1000
 *     unless configured otherwise
 * @param ascending smallest or oldest first; false for largest or newest first
 * @param <F> the filters
 * @param <S> the sort columns
 */
public record Selection<F, S extends Enum<S>>(
    List<F> filters, @Nullable S sort, long offset, int limit, boolean ascending) {

  /**
   * The filters, order and page of a query.
   *
   * @param filters an item has to pass all of them
   * @param sort the sort column
   * @param offset how many items are skipped
   * @param limit how many items a page has at most
   * @param ascending smallest or oldest first
   * @throws IllegalArgumentException for a negative offset or limit
   */
  public Selection {
    filters = List.copyOf(filters);
    if (offset < 0) {
      throw new IllegalArgumentException("offset must not be negative, but was " + offset);
    }
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative, but was " + limit);
    }
  }

  static <F, S extends Enum<S>> Selection<F, S> all() {
    return new Selection<>(List.of(), null, 0, 0, false);
  }

  Selection<F, S> filtered(List<F> further) {
    List<F> all = new ArrayList<>(filters);
    all.addAll(further);
    return new Selection<>(all, sort, offset, limit, ascending);
  }

  Selection<F, S> sorted(S by) {
    return new Selection<>(filters, by, offset, limit, ascending);
  }

  Selection<F, S> from(long first) {
    return new Selection<>(filters, sort, first, limit, ascending);
  }

  Selection<F, S> limited(int most) {
    return new Selection<>(filters, sort, offset, most, ascending);
  }

  Selection<F, S> directed(boolean up) {
    return new Selection<>(filters, sort, offset, limit, up);
  }
}
