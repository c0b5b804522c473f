package io.zitadeltestkit.embedded.internal.oidc.grant;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenAnswer;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;

/**
 * {@code refresh_token}: a new access token for a refresh token, which is replaced as well. The
 * scope of a session does not change: a request may name fewer scopes, but gets all. Before v4.16 a
 * refresh token is valid for any client that may use this grant.
 */
final class RefreshTokenGrant implements OAuthEndpoint {
  private static final String INVALID = "Errors.OIDCSession.RefreshTokenInvalid";

  private final TokenIssuer tokens;

  RefreshTokenGrant(TokenIssuer tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    if (call.parameter("refresh_token").isEmpty()) {
      throw OAuthFault.invalidRequest("refresh_token missing");
    }
    TokenClient tokenClient = client.tokens();
    Issued issued = call.instance().write(tx -> renew(tx, call, tokenClient));
    return TokenAnswer.of(call, tokens, tokenClient, issued);
  }

  private static Issued renew(Tx tx, OAuthCall call, TokenClient client) {
    String token = call.parameter("refresh_token");
    String id =
        OidcSessions.sessionIdOf(token)
            .orElseThrow(
                () -> Fault.invalidArgument("OIDCS-ef2Gi", "Errors.User.RefreshToken.Invalid"));
    OidcSession session =
        tx.get(OidcSession.TABLE, id, () -> Fault.failedPrecondition("OIDCS-s3hjk", INVALID));
    if (!OidcSessions.isCurrent(session, token, tx.now())) {
      throw Fault.failedPrecondition("OIDCS-28ubl", INVALID);
    }
    if (tx.profile().has(Difference.REFRESH_TOKEN_OF_CLIENT)
        && !session.clientId().equals(client.id())) {
      throw OAuthFault.otherClient("refresh token");
    }
    if (!session.scope().containsAll(Scopes.of(call))) {
      throw OAuthFault.invalidScope();
    }
    return OidcSessions.renew(tx, session, client.jwtAccessTokens(), true);
  }
}
