package io.zitadeltestkit.embedded.internal.oidc.token;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.TokenLifetimes;
import io.zitadeltestkit.embedded.internal.model.session.Actor;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * OIDC sessions: what an application was signed in with, and the tokens issued and renewed by it.
 */
public final class OidcSessions {
  private static final String REFRESH_TOKEN = "-rt_";

  private OidcSessions() {}

  /**
   * A request for tokens; the components are those of {@link OidcSession}.
   *
   * @param client the client
   */
  public record Request(
      TokenClient client,
      String userId,
      String orgId,
      String sessionId,
      List<String> audience,
      List<String> scope,
      List<String> authMethods,
      @Nullable Instant authTime,
      String nonce,
      @Nullable Actor actor) {
    /** Tokens without an actor. */
    public Request(
        TokenClient client,
        String userId,
        String orgId,
        String sessionId,
        List<String> audience,
        List<String> scope,
        List<String> authMethods,
        @Nullable Instant authTime,
        String nonce) {
      this(client, userId, orgId, sessionId, audience, scope, authMethods, authTime, nonce, null);
    }
  }

  /**
   * A session and the secrets that are shown only once.
   *
   * @param session the stored session
   * @param accessToken the opaque access token; empty for a JWT
   * @param refreshToken the refresh token; empty if there is none
   */
  public record Issued(OidcSession session, String accessToken, String refreshToken) {
    @Override
    public String toString() {
      return "Issued[" + session.id() + "]";
    }
  }

  /** Opens a session with an access token and, if requested, a refresh token. */
  public static Issued open(Tx tx, Request request, boolean refreshable) {
    Instant end = tx.now().plus(TokenLifetimes.of(tx.state()).refreshToken());
    OidcSession bare =
        bare(OpaqueTokens.ID_PREFIX + tx.newId(), tx.now(), end, tx.created(), request);
    return renew(tx, bare, request.client().jwtAccessTokens(), refreshable);
  }

  /** Returns a session without tokens that is not stored, for only an id token. */
  public static OidcSession unsaved(Instant now, Request request) {
    return bare("", now, now, new Stamp(now, now, 0, 0), request);
  }

  private static OidcSession bare(
      String id, Instant now, Instant end, Stamp stamp, Request request) {
    return new OidcSession(
        id,
        request.userId(),
        request.orgId(),
        request.sessionId(),
        request.client().id(),
        request.audience(),
        request.scope(),
        request.authMethods(),
        request.authTime(),
        request.nonce(),
        request.actor(),
        "",
        "",
        now,
        now,
        "",
        end,
        now,
        stamp);
  }

  /** Replaces a session's access token and, if it has one, its refresh token. */
  public static Issued renew(
      Tx tx, OidcSession session, boolean jwtAccessToken, boolean refreshable) {
    requireEnabled(tx, session.userId());
    String accessTokenId = session.id() + OpaqueTokens.ACCESS_TOKEN + tx.newId();
    String accessToken = jwtAccessToken ? "" : tx.tokens().access(accessTokenId, session.userId());
    String refreshToken =
        refreshable
            ? tx.tokens().refresh(session.id() + REFRESH_TOKEN + tx.newId(), session.userId())
            : "";
    TokenLifetimes lifetimes = TokenLifetimes.of(tx.state());
    OidcSession renewed =
        session.with(
            b ->
                b.accessTokenId(accessTokenId)
                    .accessTokenHash(hash(accessToken))
                    .accessTokenCreatedAt(tx.now())
                    .accessTokenExpiresAt(tx.now().plus(lifetimes.accessToken()))
                    .refreshTokenHash(hash(refreshToken))
                    .refreshTokenIdleExpiresAt(tx.now().plus(lifetimes.refreshTokenIdle()))
                    .stamp(tx.changed(session)));
    tx.put(OidcSession.TABLE, renewed);
    return new Issued(renewed, accessToken, refreshToken);
  }

  /** Finds the session of a refresh token, used or not; empty for any other text. */
  public static Optional<String> sessionIdOf(String refreshToken) {
    return OpaqueTokens.contentOfRefresh(refreshToken)
        .filter(text -> text.startsWith(OpaqueTokens.ID_PREFIX) && text.contains(REFRESH_TOKEN))
        .map(text -> text.substring(0, text.indexOf(REFRESH_TOKEN)));
  }

  /** Returns whether a text is the current, unexpired refresh token of a session. */
  public static boolean isCurrent(OidcSession session, String refreshToken, Instant now) {
    return session.refreshTokenHash().equals(Hashes.of(refreshToken))
        && now.isBefore(session.refreshTokenExpiresAt())
        && now.isBefore(session.refreshTokenIdleExpiresAt());
  }

  /** Revokes the access token of a session and, with it or not, the refresh token. */
  static void revoke(Tx tx, OidcSession session, boolean refreshToken) {
    tx.put(
        OidcSession.TABLE,
        session.with(
            b ->
                b.accessTokenId("")
                    .accessTokenHash("")
                    .refreshTokenHash(refreshToken ? "" : session.refreshTokenHash())
                    .stamp(tx.changed(session))));
  }

  /** Whoever lost only the organization counts as enabled, until tokens need the user's data. */
  public static void requireEnabled(Tx tx, String userId) {
    boolean enabled =
        tx.state().find(User.TABLE, userId).filter(user -> !user.isStopped()).isPresent();
    if (!enabled) {
      throw Fault.failedPrecondition("OIDCS-kj3g2", "Errors.User.NotActive");
    }
  }

  private static String hash(String secret) {
    return secret.isEmpty() ? "" : Hashes.of(secret);
  }
}
