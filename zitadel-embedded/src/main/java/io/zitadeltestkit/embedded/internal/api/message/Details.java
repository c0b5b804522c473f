package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.object.v2.Details}: an object's last change.
 *
 * @param sequence number of the last change
 * @param changeDate when it was
 * @param resourceOwner the organization that owns the object
 * @param creationDate when the object was created; left out of answers to writes
 */
public record Details(
    long sequence,
    @Nullable Instant changeDate,
    String resourceOwner,
    @Nullable Instant creationDate) {
  /** Of an object that was read. */
  public static Details of(Stamp stamp, String resourceOwner) {
    return new Details(stamp.sequence(), stamp.changedAt(), resourceOwner, stamp.createdAt());
  }

  /** Of an object that was written. */
  public static Details ofWrite(Stamp stamp, String resourceOwner) {
    return new Details(stamp.sequence(), stamp.changedAt(), resourceOwner, null);
  }
}
