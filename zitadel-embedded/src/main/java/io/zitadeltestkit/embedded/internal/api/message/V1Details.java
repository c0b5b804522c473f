package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.model.Stamp;
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
public record V1Details(
    long sequence,
    @Nullable Instant creationDate,
    @Nullable Instant changeDate,
    String resourceOwner) {
  /** Of an object that was read. */
  public static V1Details of(Stamp stamp, String resourceOwner) {
    return new V1Details(stamp.sequence(), stamp.createdAt(), stamp.changedAt(), resourceOwner);
  }

  /** Of an object that was created. */
  public static V1Details ofMaking(Stamp stamp, String resourceOwner) {
    return new V1Details(stamp.sequence(), stamp.changedAt(), null, resourceOwner);
  }

  /** Of an object that was changed or removed. */
  public static V1Details ofChange(Stamp stamp, String resourceOwner) {
    return new V1Details(stamp.sequence(), null, stamp.changedAt(), resourceOwner);
  }

  /** Of a setting that may never have been set. */
  public static V1Details ofSetting(@Nullable Stamp stamp, String resourceOwner) {
    return stamp == null ? ofNothing("") : of(stamp, resourceOwner);
  }

  /** Of an operation without a time, such as on several objects at once. */
  public static V1Details ofNothing(String resourceOwner) {
    return new V1Details(0, null, null, resourceOwner);
  }
}
