package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.metadata.MetadataValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param id the id
 * @param user its user; null until a user was checked
 * @param factors the checked factors
 * @param metadata its metadata; empty if there is none
 * @param userAgent the device; null if it isn't known
 * @param createdAt when it was created
 * @param changedAt when it was changed last
 * @param expiresAt when it expires; null if it doesn't. It stays listed until deleted
 * @param sequence the number of the last change; it grows
 */
public record Session(
    String id,
    @Nullable SessionUser user,
    SessionFactors factors,
    Map<String, MetadataValue> metadata,
    @Nullable SessionUserAgent userAgent,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant expiresAt,
    long sequence) {

  /**
   * A session.
   *
   * @param id the id
   * @param user its user
   * @param factors what was checked
   * @param metadata what was stored with it
   * @param userAgent the device
   * @param createdAt when it was created
   * @param changedAt when it was changed last
   * @param expiresAt until when it counts
   * @param sequence the number of the last change
   */
  public Session {
    metadata = Map.copyOf(metadata);
  }
}
