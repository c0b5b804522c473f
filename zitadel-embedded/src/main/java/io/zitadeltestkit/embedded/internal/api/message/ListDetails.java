package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.time.Instant;

/**
 * {@code zitadel.object.v2.ListDetails}.
 *
 * @param totalResult how many elements match the filter
 * @param timestamp the time of the list's data
 */
public record ListDetails(long totalResult, Instant timestamp) {
  /** Of a page. */
  public static ListDetails of(Call call, Listing<?> listing) {
    return new ListDetails(listing.total(), call.now());
  }
}
