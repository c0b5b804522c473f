package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client was given tokens for: one access token and, if it may refresh, one refresh token at
 * a time.
 *
 * @param id the id, with the prefix {@code V2_}
 * @param userId who the tokens stand for
 * @param orgId the organization of the user
 * @param sessionId the session that the user signed in with; empty if there was none
 * @param clientId the client: an application's client id or a service user's login name
 * @param audience whom the tokens are for
 * @param scope what was granted
 * @param authMethods how the user was authenticated: AMR values of RFC 8176
 * @param authTime when that was; null if it was not
 * @param nonce the client's nonce; empty if there was none
 * @param actor who acts for the user; null if the user does
 * @param accessTokenId the id of the access token; empty once it is revoked
 * @param accessTokenHash hash of an opaque access token; empty for a JWT
 * @param accessTokenCreatedAt when the access token was made
 * @param accessTokenExpiresAt from when on the access token is refused
 * @param refreshTokenHash hash of the refresh token; empty if there is none
 * @param refreshTokenExpiresAt from when on it can't be refreshed, however often it was used
 * @param refreshTokenIdleExpiresAt from when on the refresh token is refused
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record OidcSession(
    String id,
    String userId,
    String orgId,
    String sessionId,
    String clientId,
    List<String> audience,
    List<String> scope,
    List<String> authMethods,
    @Nullable Instant authTime,
    String nonce,
    @Nullable Actor actor,
    String accessTokenId,
    String accessTokenHash,
    Instant accessTokenCreatedAt,
    Instant accessTokenExpiresAt,
    String refreshTokenHash,
    Instant refreshTokenExpiresAt,
    Instant refreshTokenIdleExpiresAt,
    Stamp stamp)
    implements OfUser, OidcSessionBuilder.With {
  /** Finds by the id of the access token. */
  public static final Table.Index<OidcSession> BY_ACCESS_TOKEN_ID =
      Table.Index.by("oidc_sessions.access_token_id", OidcSession::accessTokenId);

  /** Finds by the hash of an opaque access token. */
  public static final Table.Index<OidcSession> BY_ACCESS_TOKEN_HASH =
      Table.Index.by("oidc_sessions.access_token_hash", OidcSession::accessTokenHash);

  /** Finds what was given by a session. */
  public static final Table.Index<OidcSession> BY_SESSION =
      Table.Index.by("oidc_sessions.session", OidcSession::sessionId);

  /** Finds what stands for a user. */
  public static final Table.Index<OidcSession> BY_USER =
      Table.Index.by("oidc_sessions.user", OidcSession::userId);

  /** The table. */
  public static final Table<OidcSession> TABLE =
      Table.of("oidc_sessions", OidcSession.class)
          .with(BY_ACCESS_TOKEN_ID)
          .with(BY_ACCESS_TOKEN_HASH)
          .with(BY_SESSION)
          .with(BY_USER);

  /** Copies the lists. */
  public OidcSession {
    audience = List.copyOf(audience);
    scope = List.copyOf(scope);
    authMethods = List.copyOf(authMethods);
  }

  /**
   * Revokes the access tokens that were given by a session that has ended. Refresh tokens outlive
   * it: that is what "offline access" means to the real server.
   */
  public static void endOfSession(Tx tx, String sessionId) {
    revokeAccessTokens(tx, BY_SESSION, sessionId);
  }

  /**
   * Revokes the access tokens that stand for a user who was locked or deactivated: they stay
   * invalid when the user may sign in again. Refresh tokens are good again then.
   */
  public static void revokeOfUser(Tx tx, String userId) {
    revokeAccessTokens(tx, BY_USER, userId);
  }

  private static void revokeAccessTokens(Tx tx, Table.Index<OidcSession> index, String key) {
    tx.state()
        .lookup(TABLE, index, key)
        .toList()
        .forEach(session -> tx.put(TABLE, session.with(OidcSession::withoutAccessToken)));
  }

  private static void withoutAccessToken(OidcSessionBuilder builder) {
    builder.accessTokenId("").accessTokenHash("");
  }

  @Override
  public String toString() {
    return "OidcSession[" + id + ", " + clientId + ", " + userId + "]";
  }
}
