package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.model.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The answer of what says no more than when and where something was done.
 *
 * @param details when and where
 */
public record DetailsResponseV1(DetailsV1 details) {
  /** To what made something. */
  public static DetailsResponseV1 ofMaking(Stamp stamp, String resourceOwner) {
    return new DetailsResponseV1(DetailsV1.ofMaking(stamp, resourceOwner));
  }

  /** To what changed or removed something. */
  public static DetailsResponseV1 ofChange(Stamp stamp, String resourceOwner) {
    return new DetailsResponseV1(DetailsV1.ofChange(stamp, resourceOwner));
  }

  /** To a setting that may never have been set. */
  public static DetailsResponseV1 ofSetting(@Nullable Stamp stamp, String resourceOwner) {
    return ofRemoval(stamp, resourceOwner);
  }

  /**
   * To what removed something, if it was there: what was removed before tells when, what never
   * existed only where.
   */
  public static DetailsResponseV1 ofRemoval(@Nullable Stamp stamp, String resourceOwner) {
    return stamp == null
        ? new DetailsResponseV1(DetailsV1.ofNothing(resourceOwner))
        : ofChange(stamp, resourceOwner);
  }
}
