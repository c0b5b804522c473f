package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.Entity;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists that can't be sorted, most of the first generation: entities are in creation order, in any
 * requested direction.
 */
public final class PagesV1 {
  private PagesV1() {}

  /** Makes a page of entities in creation order. */
  public static <E extends Entity> Listing<E> of(
      Stream<E> all, Predicate<? super E> filter, @Nullable Paging paging) {
    return asTheyStand(all.sorted(Orders.byCreation()), filter, paging);
  }

  /** Makes a page of entities in their given order. */
  public static <E> Listing<E> asTheyStand(
      Stream<E> all, Predicate<? super E> filter, @Nullable Paging paging) {
    return Listing.withoutMaximum(
        all, filter, Comparator.comparingInt(unused -> 0), Paging.unsorted(paging));
  }
}
