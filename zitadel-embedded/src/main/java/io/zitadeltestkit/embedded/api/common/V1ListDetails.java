package io.zitadeltestkit.embedded.api.common;

import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import java.time.Instant;

/**
 * {@code zitadel.v1.ListDetails}.
 *
 * @param totalResult how many elements fit the filter
 * @param viewTimestamp as of when the list is
 */
public record V1ListDetails(long totalResult, Instant viewTimestamp) {
  /** Of a page. */
  public static V1ListDetails of(Call call, Listing<?> listing) {
    return new V1ListDetails(listing.total(), call.now());
  }
}
