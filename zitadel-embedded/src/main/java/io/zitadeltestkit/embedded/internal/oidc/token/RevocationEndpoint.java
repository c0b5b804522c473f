package io.zitadeltestkit.embedded.internal.oidc.token;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import java.util.Optional;

/**
 * Revokes a token. An unknown or expired token is not an error.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009</a>
 */
public final class RevocationEndpoint implements OAuthEndpoint {
  private final AccessTokens tokens;

  public RevocationEndpoint(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    String token = call.parameter("token");
    if (token.isEmpty()) {
      throw OAuthFault.invalidRequest("token missing");
    }
    if (tokens.isPersonal(call.issuer(), token)) {
      throw notOfClient();
    }
    issued(call, token).ifPresent(session -> requireClient(client, session));
    Optional<OidcSession> ofRefreshToken = ofRefreshToken(call, token);
    Optional<OidcSession> ofAccessToken =
        ofRefreshToken.isPresent() ? Optional.empty() : tokens.sessionOf(call.issuer(), token);
    ofRefreshToken.ifPresent(session -> revoke(call, session, true));
    ofAccessToken.ifPresent(
        session -> {
          requireClient(client, session);
          revoke(call, session, false);
        });
    return HttpAnswer.json(200, "");
  }

  /** The session of a token that is valid, or was: used, expired or revoked. */
  private static Optional<OidcSession> issued(OAuthCall call, String token) {
    return OidcSessions.sessionIdOf(token)
        .or(() -> OpaqueTokens.sessionOfAccess(token))
        .flatMap(id -> call.state().find(OidcSession.TABLE, id));
  }

  /** Whatever the request says that it is. */
  private static Optional<OidcSession> ofRefreshToken(OAuthCall call, String token) {
    return OidcSessions.sessionIdOf(token)
        .flatMap(id -> call.state().find(OidcSession.TABLE, id))
        .filter(session -> OidcSessions.isCurrent(session, token, call.now()));
  }

  private static void requireClient(OidcClient client, OidcSession session) {
    if (!session.clientId().equals(client.id()) && !session.audience().contains(client.id())) {
      throw notOfClient();
    }
  }

  private static void revoke(OAuthCall call, OidcSession session, boolean refreshToken) {
    call.instance()
        .write(
            tx -> {
              tx.find(OidcSession.TABLE, session.id())
                  .ifPresent(current -> OidcSessions.revoke(tx, current, refreshToken));
              return true;
            });
  }

  private static OAuthFault notOfClient() {
    return OAuthFault.invalidClient("token was not issued for this client").withStatus(401);
  }
}
