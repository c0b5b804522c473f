package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.v1.ObjectDetails}: an object's creation and last change.
 *
 * @param sequence number of the last change
 * @param creationDate when the object was created; left out of answers to changes
 * @param changeDate when it was changed; left out of answers to creations
 * @param resourceOwner the organization that owns the object
 */
public record DetailsV1(
    long sequence,
    @Nullable Instant creationDate,
    @Nullable Instant changeDate,
    String resourceOwner) {
  /** Of an object that was read. */
  public static DetailsV1 of(Stamp stamp, String resourceOwner) {
    return new DetailsV1(stamp.sequence(), stamp.createdAt(), stamp.changedAt(), resourceOwner);
  }

  /** Of an object that was made. */
  public static DetailsV1 ofMaking(Stamp stamp, String resourceOwner) {
    return new DetailsV1(stamp.sequence(), stamp.changedAt(), null, resourceOwner);
  }

  /** The same details, of those of the second generation. */
  public static DetailsV1 ofMaking(Details details) {
    return new DetailsV1(details.sequence(), details.changeDate(), null, details.resourceOwner());
  }

  /** Of an object that was changed or removed. */
  public static DetailsV1 ofChange(Stamp stamp, String resourceOwner) {
    return new DetailsV1(stamp.sequence(), null, stamp.changedAt(), resourceOwner);
  }

  /** Of a setting that may never have been set. */
  public static DetailsV1 ofSetting(@Nullable Stamp stamp, String resourceOwner) {
    return stamp == null ? ofNothing("") : of(stamp, resourceOwner);
  }

  /** Of what was done without telling when, such as to several objects at once. */
  public static DetailsV1 ofNothing(String resourceOwner) {
    return new DetailsV1(0, null, null, resourceOwner);
  }
}
