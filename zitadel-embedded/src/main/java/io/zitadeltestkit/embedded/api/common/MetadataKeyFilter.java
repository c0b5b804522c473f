package io.zitadeltestkit.embedded.api.common;

import io.zitadeltestkit.embedded.proto.DefinedEnum;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.TextMatch;

/**
 * {@code zitadel.metadata.v2.MetadataKeyFilter}.
 *
 * @param key what to compare with
 * @param method how to compare
 */
public record MetadataKeyFilter(
    @Length(max = 200) String key, @DefinedEnum TextFilterMethod method) {
  /** Returns whether a key is as wanted. */
  public boolean matches(String actual) {
    return TextMatch.matches(method, actual, key);
  }
}
