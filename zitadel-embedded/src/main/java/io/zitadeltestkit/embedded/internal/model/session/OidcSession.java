package io.zitadeltestkit.embedded.internal.model.session;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a client for a user: one access token and, if it may refresh, one refresh token at
 * a time.
 *
 * @param id the id, with the prefix {@code V2_}
 * @param userId the subject of the tokens
 * @param orgId the organization of the user
 * @param sessionId the session that the user signed in with; empty if there was none
 * @param clientId the client: an application's client id or a service user's login name
 * @param audience the audience of the tokens
 * @param scope the granted scopes
 * @param authMethods how the user was authenticated: AMR values of RFC 8176
 * @param authTime when; null if not authenticated
 * @param nonce the client's nonce; empty if there was none
 * @param actor the actor, if someone acts for the user; null otherwise
 * @param accessTokenId the id of the access token; empty once it is revoked
 * @param accessTokenHash hash of an opaque access token; empty for a JWT
 * @param accessTokenCreatedAt when the access token was issued
 * @param accessTokenExpiresAt when the access token expires
 * @param refreshTokenHash hash of the refresh token; empty if there is none
 * @param refreshTokenExpiresAt when it can't be refreshed any more, even if it was used
 * @param refreshTokenIdleExpiresAt when the refresh token expires if it is not used
 * @param stamp when it was created and changed
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

  /** Finds the tokens of a session. */
  public static final Table.Index<OidcSession> BY_SESSION =
      Table.Index.by("oidc_sessions.session", OidcSession::sessionId);

  /** Finds the tokens of a user. */
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
   * Revokes the access tokens of a session that has ended. Refresh tokens survive: that is the real
   * server's meaning of "offline access".
   */
  public static void endOfSession(Tx tx, String sessionId) {
    revokeAccessTokens(tx, BY_SESSION, sessionId);
  }

  /**
   * Revokes the access tokens of a user who was locked or deactivated: they stay invalid when the
   * user may sign in again. Refresh tokens become valid again.
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
