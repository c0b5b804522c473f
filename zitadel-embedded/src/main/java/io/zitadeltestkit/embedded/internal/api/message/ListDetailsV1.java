package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.v1.ListDetails}.
 *
 * @param totalResult how many elements fit the filter
 * @param viewTimestamp as of when the list is; null if there never was anything in it, or for a
 *     list that does not tell
 */
@ProtoName("ListDetails")
public record ListDetailsV1(long totalResult, @Nullable Instant viewTimestamp) {
  /** Of a page. */
  public static ListDetailsV1 of(Call call, Listing<?> listing) {
    return new ListDetailsV1(listing.total(), call.now());
  }

  /** Of a page that does not tell as of when it is. */
  public static ListDetailsV1 ofTotal(Listing<?> listing) {
    return new ListDetailsV1(listing.total(), null);
  }
}
