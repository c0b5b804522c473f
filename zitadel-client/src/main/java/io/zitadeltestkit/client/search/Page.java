package io.zitadeltestkit.client.search;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on this page, in the order asked for; empty past the end
 * @param total how many match in all, over every page. Zitadel counts before it drops what the
 *     caller may not see, so that this can be more than the pages hold; past the end it is 0
 * @param timestamp how new the list is: changes made later may be missing. Null where Zitadel
 *     doesn't tell, which is everywhere but with users, organizations and sessions
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, long total, @Nullable Instant timestamp)
    implements Iterable<T> {

  /**
   * A page.
   *
   * @param items what is on this page
   * @param total how many match in all
   * @param timestamp how new the list is
   */
  public Page {
    items = List.copyOf(items);
  }

  /** {@return whether nothing is on this page} */
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
