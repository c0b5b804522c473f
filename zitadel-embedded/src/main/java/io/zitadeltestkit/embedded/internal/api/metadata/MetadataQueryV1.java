package io.zitadeltestkit.embedded.internal.api.metadata;

import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.metadata.v1.MetadataQuery}.
 *
 * @param keyQuery by the key
 */
@OneOf(value = "Query", required = true)
@ProtoName("MetadataQuery")
public record MetadataQueryV1(@Nullable MetadataKeyQuery keyQuery) {
  /**
   * {@code zitadel.metadata.v1.MetadataKeyQuery}.
   *
   * @param key the value to compare with
   * @param method how to compare
   */
  @ProtoName("MetadataKeyQuery")
  public record MetadataKeyQuery(
      @Length(max = 200) String key, @DefinedEnum TextQueryMethod method) {}

  /** Returns whether an entry with this key matches. */
  public boolean matches(String key) {
    return keyQuery == null || TextMatch.matches(keyQuery.method(), key, keyQuery.key());
  }
}
