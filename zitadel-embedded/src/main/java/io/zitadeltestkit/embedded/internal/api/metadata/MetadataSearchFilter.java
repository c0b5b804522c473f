package io.zitadeltestkit.embedded.internal.api.metadata;

import io.zitadeltestkit.embedded.internal.proto.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.metadata.v2.MetadataSearchFilter}.
 *
 * @param keyFilter by the key
 */
@OneOf(value = "Filter", required = true)
public record MetadataSearchFilter(@Nullable MetadataKeyFilter keyFilter) {
  /** Returns whether an entry with this key matches. */
  public boolean matches(String key) {
    return keyFilter == null || keyFilter.matches(key);
  }
}
