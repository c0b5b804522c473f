package io.zitadeltestkit.client.metadata;

import io.zitadeltestkit.client.search.TextMatch;
import org.jspecify.annotations.Nullable;

/**
 * A filter for metadata by key.
 *
 * @param key the text compared with
 * @param match how it is compared; null means {@link TextMatch#EQUALS}
 */
public record MetadataFilter(String key, @Nullable TextMatch match) {

  /**
   * A filter for metadata by key.
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
   * The entry with this key.
   *
   * @param key the whole key
   * @return the filter
   */
  public static MetadataFilter key(String key) {
    return new MetadataFilter(key, null);
  }

  /**
   * The entries whose key matches.
   *
   * @param key the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static MetadataFilter key(String key, TextMatch match) {
    return new MetadataFilter(key, match);
  }
}
