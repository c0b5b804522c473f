package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Issuer;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Request;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenAnswer;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens without the token endpoint, for response types other than {@code code}. */
final class ImplicitFlow {
  private final TokenIssuer tokens;

  ImplicitFlow(TokenIssuer tokens) {
    this.tokens = tokens;
  }

  /** Makes the tokens and returns them as the parameters of the callback. */
  Map<String, String> parameters(Instance instance, String url, AuthRequest request) {
    Issuer issuer = new Issuer(instance, url);
    TokenClient client =
        OidcClient.active(issuer.listed(), request.clientId())
            .map(OidcClient::tokens)
            .orElseThrow(() -> Fault.notFound("QUERY-wu6Ee", "Errors.App.NotFound"));
    Request wanted = wanted(issuer.state(), client, request);
    Map<String, String> parameters = new LinkedHashMap<>();
    String accessToken = "";
    if (!request.responseType().equals("id_token")) {
      Issued issued = instance.write(tx -> OidcSessions.open(tx, wanted, false));
      accessToken = tokens.accessToken(issuer, client, issued);
      parameters.put("access_token", accessToken);
      parameters.put(
          "expires_in", Long.toString(TokenAnswer.lifetime(issuer.now(), issued.session())));
    }
    parameters.put("token_type", "Bearer");
    if (request.scope().contains(Scopes.OPENID)) {
      parameters.put(
          "id_token",
          tokens.idToken(issuer, client, OidcSessions.unsaved(issuer.now(), wanted), accessToken));
    }
    if (!request.state().isEmpty()) {
      parameters.put("state", request.state());
    }
    return parameters;
  }

  private static Request wanted(State state, TokenClient client, AuthRequest request) {
    return new Request(
        client,
        request.userId(),
        state.find(User.TABLE, request.userId()).map(User::orgId).orElse(""),
        request.sessionId(),
        request.audience(),
        request.scope(),
        request.authMethods(),
        request.authTime(),
        request.nonce());
  }
}
