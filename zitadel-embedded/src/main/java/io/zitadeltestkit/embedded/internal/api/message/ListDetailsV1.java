package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.v1.ListDetails}.
 *
 * @param totalResult how many elements match the filter
 * @param viewTimestamp the time of the list's data; null if there was none yet
 */
@ProtoName("ListDetails")
public record ListDetailsV1(long totalResult, @Nullable Instant viewTimestamp) {
  /** Of a page. */
  public static ListDetailsV1 of(Call call, Listing<?> listing) {
    return new ListDetailsV1(listing.total(), call.now());
  }
}
