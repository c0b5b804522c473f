package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.model.Entity;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists that cannot be sorted, most of the first generation: things come {@link
 * Orders#asStored() as they are stored}, whichever direction is asked for.
 */
public final class PagesV1 {
  private PagesV1() {}

  /** Makes a page of things as they are stored. */
  public static <E extends Entity> Listing<E> of(
      Stream<E> all, Predicate<? super E> filter, @Nullable Paging paging) {
    return asTheyStand(all.sorted(Orders.asStored()), filter, paging);
  }

  /** Makes a page of things in the order that they have. */
  public static <E> Listing<E> asTheyStand(
      Stream<E> all, Predicate<? super E> filter, @Nullable Paging paging) {
    return Listing.unlimited(
        all, filter, Comparator.comparingInt(unused -> 0), Paging.unsorted(paging));
  }
}
