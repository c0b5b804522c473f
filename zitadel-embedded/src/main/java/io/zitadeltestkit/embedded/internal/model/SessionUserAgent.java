package io.zitadeltestkit.embedded.internal.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the browser or device that a session belongs to; null is unknown.
 *
 * @param fingerprintId what tells it from others
 * @param ip its address
 * @param description what a person calls it
 * @param header headers that it sent, by name
 */
public record SessionUserAgent(
    @Nullable String fingerprintId,
    @Nullable String ip,
    @Nullable String description,
    @Nullable Map<String, List<String>> header) {
  /** Returns whether nothing is known. */
  public boolean isEmpty() {
    return fingerprintId == null && ip == null && description == null && header == null;
  }
}
