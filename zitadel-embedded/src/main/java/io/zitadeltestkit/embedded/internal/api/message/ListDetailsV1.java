package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.v1.ListDetails}.
 *
 * @param totalResult how many elements fit the filter
 * @param processedSequence the number of the last event that the list is made of; only one list
 *     tells
 * @param viewTimestamp as of when the list is; null if the server has not looked yet whether there
 *     is anything in it, or for a list that does not tell
 */
@ProtoName("ListDetails")
public record ListDetailsV1(
    long totalResult, long processedSequence, @Nullable Instant viewTimestamp) {
  /** How often the real server polls for changes that it was not notified of. */
  private static final Duration LOOK = Duration.ofMinutes(1);

  /** Of a list that does not tell which event was the last. */
  public ListDetailsV1(long totalResult, @Nullable Instant viewTimestamp) {
    this(totalResult, 0, viewTimestamp);
  }

  /** Of a page. */
  public static ListDetailsV1 of(Call call, Listing<?> listing) {
    return new ListDetailsV1(listing.total(), call.now());
  }

  /**
   * Of a list of what many instances never have: the real server knows of none only when it has
   * looked for the first time.
   *
   * @param everAny whether there was anything
   * @param processedSequence the number of the last event; 0 for none
   */
  public static ListDetailsV1 ofRare(
      Call call, long totalResult, boolean everAny, long processedSequence) {
    Instant firstLook = InstanceInfo.of(call.state()).stamp().createdAt().plus(LOOK);
    boolean looked = everAny || !call.now().isBefore(firstLook);
    return new ListDetailsV1(totalResult, processedSequence, looked ? call.now() : null);
  }

  /** Of a page that does not tell as of when it is. */
  public static ListDetailsV1 ofTotal(Listing<?> listing) {
    return new ListDetailsV1(listing.total(), null);
  }
}
