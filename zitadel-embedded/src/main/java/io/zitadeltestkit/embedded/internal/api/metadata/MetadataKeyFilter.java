package io.zitadeltestkit.embedded.internal.api.metadata;

import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;

/**
 * {@code zitadel.metadata.v2.MetadataKeyFilter}.
 *
 * @param key the value to compare with
 * @param method how to compare
 */
public record MetadataKeyFilter(
    @Length(max = 200) String key, @DefinedEnum TextFilterMethod method) {
  /** Returns whether a key matches. */
  public boolean matches(String actual) {
    return TextMatch.matches(method, actual, key);
  }
}
