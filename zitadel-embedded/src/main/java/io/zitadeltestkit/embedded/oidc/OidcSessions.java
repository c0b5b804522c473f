package io.zitadeltestkit.embedded.oidc;

import io.zitadeltestkit.embedded.model.Hashes;
import io.zitadeltestkit.embedded.model.OidcSession;
import io.zitadeltestkit.embedded.model.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives clients tokens, renews and revokes them. */
public final class OidcSessions {
  private static final int SECRET_BYTES = 48;

  private OidcSessions() {}

  /**
   * What a client is to get tokens for; the components are those of {@link OidcSession}.
   *
   * @param client the client
   */
  record Request(
      TokenClient client,
      String userId,
      String orgId,
      String sessionId,
      List<String> audience,
      List<String> scope,
      List<String> authMethods,
      @Nullable Instant authTime,
      String nonce,
      String actor) {}

  /**
   * A session and the secrets that are shown this once.
   *
   * @param session what is kept
   * @param accessToken the opaque access token; empty if it is to be a JWT
   * @param refreshToken the refresh token; empty if there is none
   */
  record Opened(OidcSession session, String accessToken, String refreshToken) {
    @Override
    public String toString() {
      return "Opened[" + session.id() + "]";
    }
  }

  /** Opens a session with an access token and, if asked for, a refresh token. */
  static Opened open(Tx tx, Request request, boolean jwtAccessToken, boolean refreshable) {
    String id = "V2_" + tx.newId();
    OidcSession bare =
        new OidcSession(
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
            tx.now(),
            tx.now(),
            "",
            tx.now().plus(TokenLifetimes.REFRESH_TOKEN),
            tx.now(),
            tx.created());
    return renew(tx, bare, jwtAccessToken, refreshable);
  }

  /** Replaces a session's access token and, if it is to have one, its refresh token. */
  static Opened renew(Tx tx, OidcSession session, boolean jwtAccessToken, boolean refreshable) {
    String accessToken = jwtAccessToken ? "" : Hashes.randomText(SECRET_BYTES);
    String refreshToken = refreshable ? refreshToken(tx, session.id()) : "";
    OidcSession renewed =
        session.with(
            b ->
                b.accessTokenId(session.id() + "-at_" + tx.newId())
                    .accessTokenHash(hash(accessToken))
                    .accessTokenCreatedAt(tx.now())
                    .accessTokenExpiresAt(tx.now().plus(TokenLifetimes.ACCESS_TOKEN))
                    .refreshTokenHash(hash(refreshToken))
                    .refreshTokenIdleExpiresAt(tx.now().plus(TokenLifetimes.REFRESH_TOKEN_IDLE))
                    .stamp(tx.changed(session)));
    tx.put(OidcSession.TABLE, renewed);
    return new Opened(renewed, accessToken, refreshToken);
  }

  /** Ends all sessions that stand for a user: none of the user's tokens is valid any more. */
  public static void endAllOf(Tx tx, String userId) {
    tx.state()
        .lookup(OidcSession.TABLE, OidcSession.BY_USER, userId)
        .map(OidcSession::id)
        .toList()
        .forEach(id -> tx.remove(OidcSession.TABLE, id));
  }

  private static String hash(String secret) {
    return secret.isEmpty() ? "" : Hashes.of(secret);
  }

  /** A refresh token names its session, so that a used one is told from one that never was. */
  private static String refreshToken(Tx tx, String sessionId) {
    String text = sessionId + "-rt_" + tx.newId() + ":" + Hashes.randomText(SECRET_BYTES);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
