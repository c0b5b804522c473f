package io.zitadeltestkit.embedded.internal.api.metadata;

import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Instant;

/**
 * {@code zitadel.metadata.v2.Metadata}.
 *
 * @param creationDate when the entry was created
 * @param changeDate when it was last changed
 * @param key the key
 * @param value the value
 */
public record MetadataView(Instant creationDate, Instant changeDate, String key, Bytes value) {
  /** Of a stored entry. */
  public static MetadataView of(String key, String base64, Stamp stamp) {
    return new MetadataView(stamp.createdAt(), stamp.changedAt(), key, Bytes.fromBase64(base64));
  }
}
