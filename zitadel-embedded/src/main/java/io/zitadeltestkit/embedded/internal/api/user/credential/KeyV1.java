package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Instant;

/**
 * {@code zitadel.authn.v1.Key}.
 *
 * @param id the id
 * @param details when it was made, and the organization of its owner
 * @param type its type
 * @param expirationDate when it expires
 */
public record KeyV1(String id, DetailsV1 details, KeyType type, Instant expirationDate) {
  /** {@code zitadel.authn.v1.KeyType}. */
  public enum KeyType {
    KEY_TYPE_UNSPECIFIED,
    KEY_TYPE_JSON,
    UNRECOGNIZED
  }

  /** Of a key; there is only one type. */
  public static KeyV1 of(String id, Stamp stamp, String orgId, Instant expiresAt) {
    return new KeyV1(id, DetailsV1.of(stamp, orgId), KeyType.KEY_TYPE_JSON, expiresAt);
  }
}
