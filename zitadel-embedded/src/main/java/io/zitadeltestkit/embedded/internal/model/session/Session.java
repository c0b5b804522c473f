package io.zitadeltestkit.embedded.internal.model.session;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.secret.OneTimeCode;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session: who was checked, by what and when. It belongs to the instance. Only sessions that were
 * not ended are in the table, though they may have expired; an ended one is a {@link Removal}.
 *
 * @param id the id
 * @param creatorId the user who created it; empty for the sign-in page
 * @param userId the user who was checked; empty until then
 * @param userOrgId the organization of that user; empty until then
 * @param checks when each check succeeded
 * @param smsCode the last code sent by SMS; null if none is pending
 * @param emailCode the last code sent by e-mail; null if none is pending
 * @param metadata values by key, in base64
 * @param userAgent the browser or device; null if it is unknown
 * @param expiresAt when it expires; null for never
 * @param tokenId id of the current token
 * @param tokenHash hash of the current token, which is not stored itself
 * @param unlisted whether it can't be read any more, because its user was locked or deactivated. As
 *     on the real server, callers who know its id can still change, end and link it.
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record Session(
    String id,
    String creatorId,
    String userId,
    String userOrgId,
    SessionChecks checks,
    @Nullable OneTimeCode smsCode,
    @Nullable OneTimeCode emailCode,
    Map<String, String> metadata,
    @Nullable SessionUserAgent userAgent,
    @Nullable Instant expiresAt,
    String tokenId,
    String tokenHash,
    boolean unlisted,
    Stamp stamp)
    implements OfUser, SessionBuilder.With {
  /** Finds by the hash of the current token. */
  public static final Table.Index<Session> BY_TOKEN =
      Table.Index.by("sessions.token", Session::tokenHash);

  /** Finds the sessions of a user. */
  public static final Table.Index<Session> BY_USER =
      Table.Index.by("sessions.user", Session::userId);

  /** The table. */
  public static final Table<Session> TABLE =
      Table.of("sessions", Session.class).with(BY_TOKEN).with(BY_USER).foundInEvents();

  /** Returns whether it has expired: it still exists, but does not authenticate. */
  public boolean isExpired(Instant now) {
    return expiresAt != null && expiresAt.isBefore(now);
  }

  /** Returns whether a text is the current token. */
  public boolean hasToken(String token) {
    return Hashes.of(token).equals(tokenHash);
  }

  /** Returns the fingerprint of the browser or device; empty if it is unknown. */
  public String fingerprintId() {
    return userAgent == null || userAgent.fingerprintId() == null ? "" : userAgent.fingerprintId();
  }

  @Override
  public String toString() {
    return "Session[" + id + ", user " + userId + "]";
  }
}
