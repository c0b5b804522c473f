package io.zitadeltestkit.embedded.internal.model.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The browser or device of a session; null values are unknown.
 *
 * @param fingerprintId its unique id
 * @param ip its address
 * @param description a name for people
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
