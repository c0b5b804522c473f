package io.zitadeltestkit.client.metadata;

import io.zitadeltestkit.client.search.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * Lets metadata pass by its key.
 *
 * @param key the text compared with
 * @param match how it is compared; null is {@link TextMatch#EQUALS}
 */
public record MetadataFilter(String key, @Nullable TextMatch match) {

  /**
   * Lets metadata pass by its key.
   *
   * @param key the text compared with
   * @param match how it is compared
   * @throws IllegalArgumentException for a blank key
   */
  public MetadataFilter {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException("key must not be blank");
    }
  }

  /**
   * Lets the entry with this key pass.
   *
   * @param key the whole key
   * @return the filter
   */
  public static MetadataFilter key(String key) {
    return new MetadataFilter(key, null);
  }

  /**
   * Lets entries pass whose key compares so.
   *
   * @param key the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static MetadataFilter key(String key, TextMatch match) {
    return new MetadataFilter(key, match);
  }
}
