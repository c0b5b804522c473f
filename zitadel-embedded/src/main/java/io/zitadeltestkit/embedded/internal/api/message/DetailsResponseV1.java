package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.state.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * An answer with only the time and the owner of a change.
 *
 * @param details when and where
 */
public record DetailsResponseV1(DetailsV1 details) {
  /** To what made something. */
  public static DetailsResponseV1 ofMaking(Stamp stamp, String resourceOwner) {
    return new DetailsResponseV1(DetailsV1.ofMaking(stamp, resourceOwner));
  }

  /** The answer to a change or removal. */
  public static DetailsResponseV1 ofChange(Stamp stamp, String resourceOwner) {
    return new DetailsResponseV1(DetailsV1.ofChange(stamp, resourceOwner));
  }

  /** The same details, of those of the second generation. */
  public static DetailsResponseV1 ofChange(Details details) {
    return new DetailsResponseV1(
        new DetailsV1(details.sequence(), null, details.changeDate(), details.resourceOwner()));
  }

  /** The answer about a setting that may never have been set. */
  public static DetailsResponseV1 ofSetting(@Nullable Stamp stamp, String resourceOwner) {
    return ofRemoval(stamp, resourceOwner);
  }

  /**
   * The answer to a removal: for an entity removed before with the time of that; for one that never
   * existed only with the owner.
   */
  public static DetailsResponseV1 ofRemoval(@Nullable Stamp stamp, String resourceOwner) {
    return stamp == null
        ? new DetailsResponseV1(DetailsV1.ofNothing(resourceOwner))
        : ofChange(stamp, resourceOwner);
  }
}
