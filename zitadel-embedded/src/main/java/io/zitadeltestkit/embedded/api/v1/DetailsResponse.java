package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.model.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The answer of what says no more than when and where something was done.
 *
 * @param details when and where
 */
public record DetailsResponse(V1Details details) {
  /** To what made something. */
  public static DetailsResponse ofMaking(Stamp stamp, String resourceOwner) {
    return new DetailsResponse(V1Details.ofMaking(stamp, resourceOwner));
  }

  /** To what changed or removed something. */
  public static DetailsResponse ofChange(Stamp stamp, String resourceOwner) {
    return new DetailsResponse(V1Details.ofChange(stamp, resourceOwner));
  }

  /**
   * To what removed something, if it was there: what was removed before tells when, what never
   * existed only where.
   */
  public static DetailsResponse ofRemoval(@Nullable Stamp stamp, String resourceOwner) {
    return stamp == null
        ? new DetailsResponse(V1Details.ofNothing(resourceOwner))
        : ofChange(stamp, resourceOwner);
  }
}
