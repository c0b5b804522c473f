package io.zitadeltestkit.client.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A query for a list: filters, order and page. Queries are immutable, each method returns a changed
 * copy. By default a list has no filter, starts at the first item, has Zitadel's default page size
 * (100), and is in descending order.
 *
 * @param <F> the filters
 * @param <S> the sort columns
 * @param <Q> the query itself
 */
public abstract class ListQuery<F, S extends Enum<S>, Q extends ListQuery<F, S, Q>> {
  private final Selection<F, S> selection;

  /** A query for everything. */
  protected ListQuery() {
    this(Selection.all());
  }

  /**
   * A query for a selection.
   *
   * @param selection filters, order and page
   */
  protected ListQuery(Selection<F, S> selection) {
    this.selection = selection;
  }

  /**
   * A copy with another selection.
   *
   * @param changed the selection of the copy
   * @return the copy
   */
  protected abstract Q with(Selection<F, S> changed);

  /** {@return the filters, order and page} */
  public final Selection<F, S> selection() {
    return selection;
  }

  /**
   * Narrows the list: an item has to pass these filters and the previous ones.
   *
   * @param filters at least one
   * @return a changed copy
   * @throws IllegalArgumentException if there is no filter, or one is null
   */
  @SafeVarargs
  public final Q where(F... filters) {
    if (filters == null || filters.length == 0) {
      throw new IllegalArgumentException("filters must not be empty");
    }
    List<F> further = new ArrayList<>();
    for (F filter : filters) {
      if (filter == null) {
        throw new IllegalArgumentException("Each of filters must not be null");
      }
      further.add(filter);
    }
    return with(selection.filtered(further));
  }

  /**
   * Sorts the list.
   *
   * @param sort the sort column
   * @return a changed copy
   */
  public final Q sortedBy(S sort) {
    return with(selection.sorted(sort));
  }

  /**
   * Skips items.
   *
   * @param offset how many; 0 or more
   * @return a changed copy
   * @throws IllegalArgumentException for a negative number
   */
  public final Q offset(long offset) {
    return with(selection.from(offset));
  }

  /**
   * Sets the size of a page. Zitadel refuses more than its configured limit (1000 by default).
   *
   * @param limit how many items a page has at most; 1 or more
   * @return a changed copy
   * @throws IllegalArgumentException for zero or a negative number
   */
  public final Q limit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
    }
    return with(selection.limited(limit));
  }

  /**
   * Smallest or oldest first.
   *
   * @return a changed copy
   */
  public final Q ascending() {
    return with(selection.directed(true));
  }

  /**
   * Largest or newest first, the default.
   *
   * @return a changed copy
   */
  public final Q descending() {
    return with(selection.directed(false));
  }

  /** The filters, order and page. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + ": " + selection;
  }
}
