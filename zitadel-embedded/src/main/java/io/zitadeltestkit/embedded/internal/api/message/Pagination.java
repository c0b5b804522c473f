package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.filter.v2.PaginationResponse}.
 *
 * @param totalResult how many elements match the filter
 * @param appliedLimit the limit of the page
 */
public record Pagination(long totalResult, long appliedLimit) {
  /** Makes the pagination of a page. */
  public static Pagination of(Listing<?> listing, @Nullable Paging paging) {
    return new Pagination(
        listing.total(), (paging == null ? Paging.DEFAULT : paging).appliedLimit());
  }

  /** Makes that of a page of a list without a maximum. */
  public static Pagination withoutMaximum(Listing<?> listing, @Nullable Paging paging) {
    return new Pagination(listing.total(), paging == null ? 0 : paging.limit());
  }

  /** Throws a fault if a request's limit is too large. */
  public static void requireAllowed(@Nullable Paging paging) {
    if (paging != null) {
      paging.requireAllowed();
    }
  }
}
