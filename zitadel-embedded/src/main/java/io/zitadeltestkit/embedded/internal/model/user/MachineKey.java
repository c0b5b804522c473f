package io.zitadeltestkit.embedded.internal.model.user;

import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Instant;

/**
 * A key that a service user signs assertions with (RFC 7523). Only the public half is kept.
 *
 * @param id the id of the key, the {@code kid} of its assertions
 * @param userId the user
 * @param orgId the organization of the user
 * @param publicKeyPem the public key, PEM of an X.509 SubjectPublicKeyInfo
 * @param expiresAt when it expires
 * @param stamp when it was created
 */
public record MachineKey(
    String id, String userId, String orgId, String publicKeyPem, Instant expiresAt, Stamp stamp)
    implements UserCredential {
  /** Finds the keys of a user. */
  public static final Table.Index<MachineKey> BY_USER =
      Table.Index.by("machine_keys.user", MachineKey::userId);

  /** The table. */
  public static final Table<MachineKey> TABLE =
      Table.of("machine_keys", MachineKey.class).with(BY_USER);
}
