package io.zitadeltestkit.embedded.internal.oidc.grant;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest.Progress;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.oidc.authorize.LoginSessions;
import io.zitadeltestkit.embedded.internal.oidc.authorize.Pkce;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Request;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenAnswer;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;

/**
 * {@code authorization_code}: exchanges the code from the redirect.
 *
 * <p>Before v4.16 a code is bound to its redirect and its challenge, not to the client that
 * requested it: another client that knows both gets tokens. The session remains that of the first
 * client.
 */
final class AuthorizationCodeGrant implements OAuthEndpoint {
  private final TokenIssuer tokens;

  AuthorizationCodeGrant(TokenIssuer tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    if (call.parameter("code").isEmpty()) {
      throw OAuthFault.invalidRequest("code missing");
    }
    if (call.parameter("redirect_uri").isEmpty()) {
      throw OAuthFault.invalidRequest("redirect_uri missing");
    }
    TokenClient tokenClient = client.tokens();
    Issued issued = call.instance().write(tx -> exchange(tx, call, client, tokenClient));
    return TokenAnswer.of(call, tokens, tokenClient, issued);
  }

  /** A personal access token can be decrypted like a code, and names no authorization request. */
  private static Fault unknown(Tx tx, String code) {
    return tx.state()
            .findBy(PersonalAccessToken.TABLE, PersonalAccessToken.BY_HASH, Hashes.of(code))
            .isPresent()
        ? Fault.notFound("QUERY-Thee9", "Errors.AuthRequest.NotFound")
        : Fault.invalidArgument("OIDC-ahLi2", "Errors.User.Code.Invalid");
  }

  private static Issued exchange(
      Tx tx, OAuthCall call, OidcClient client, TokenClient tokenClient) {
    AuthRequest request =
        tx.state()
            .findBy(AuthRequest.TABLE, AuthRequest.BY_CODE, Hashes.of(call.parameter("code")))
            .orElseThrow(() -> unknown(tx, call.parameter("code")));
    if (request.progress() != Progress.CODE_ADDED) {
      throw Fault.failedPrecondition("COMMAND-Iung5", "Errors.AuthRequest.NoCode");
    }
    Session session = LoginSessions.requireForTokens(tx.state(), tx.now(), request.sessionId());
    OidcSessions.requireEnabled(tx, session.userId());
    if (tx.profile().has(Difference.CODE_OF_CLIENT) && !request.clientId().equals(client.id())) {
      throw OAuthFault.otherClient("authorization request");
    }
    if (!request.codeChallenge().isEmpty() || client.config().authMethod() == AuthMethod.NONE) {
      Pkce.require(
          request.codeChallenge(), request.codeChallengeMethod(), call.parameter("code_verifier"));
    }
    if (!request.redirectUri().equals(call.parameter("redirect_uri"))) {
      throw OAuthFault.invalidGrant("redirect_uri does not correspond");
    }
    tx.put(
        AuthRequest.TABLE,
        request.with(b -> b.progress(Progress.SUCCEEDED).stamp(tx.changed(request))));
    Request wanted =
        new Request(
            tokenClient.named(request.clientId()),
            session.userId(),
            session.userOrgId(),
            session.id(),
            request.audience(),
            request.scope(),
            request.authMethods(),
            request.authTime(),
            request.nonce());
    boolean refreshable =
        request.scope().contains(Scopes.OFFLINE_ACCESS) && client.allows(GrantType.REFRESH_TOKEN);
    return OidcSessions.open(tx, wanted, refreshable);
  }
}
