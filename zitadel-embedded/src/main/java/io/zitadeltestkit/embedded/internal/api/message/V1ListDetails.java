package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.v1.ListDetails}.
 *
 * @param totalResult how many elements match the filter
 * @param viewTimestamp the time of the list's data; null if the list does not report it
 */
public record V1ListDetails(long totalResult, @Nullable Instant viewTimestamp) {
  /** Of a page. */
  public static V1ListDetails of(Call call, Listing<?> listing) {
    return new V1ListDetails(listing.total(), call.now());
  }

  /** Of a page without a timestamp. */
  public static V1ListDetails ofTotal(Listing<?> listing) {
    return new V1ListDetails(listing.total(), null);
  }
}
