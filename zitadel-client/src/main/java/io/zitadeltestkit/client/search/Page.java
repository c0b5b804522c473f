package io.zitadeltestkit.client.search;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items of this page, in the requested order; empty past the end
 * @param total how many match in all, over every page. Zitadel counts before it drops items that
 *     the caller may not see, so the pages can contain fewer; past the end it is 0
 * @param timestamp how new the list is: changes made later may be missing. Zitadel sends it only
 *     for users, organizations and sessions; otherwise null
 * @param <T> the type of an item
 */
public record Page<T>(List<T> items, long total, @Nullable Instant timestamp)
    implements Iterable<T> {

  /**
   * A page.
   *
   * @param items the items of this page
   * @param total how many match in all
   * @param timestamp how new the list is
   */
  public Page {
    items = List.copyOf(items);
  }

  /** {@return whether this page has no items} */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /**
   * Iterates over the items of this page only.
   *
   * @return an iterator that can't remove
   */
  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
