package io.zitadeltestkit.embedded.internal.oidc.grant;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Request;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenAnswer;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import java.util.List;

/** Issues the tokens of an authenticated service user. */
final class ServiceUserTokens {
  private ServiceUserTokens() {}

  static HttpAnswer answer(
      OAuthCall call, TokenIssuer tokens, TokenClient client, User user, List<String> methods) {
    List<String> requested =
        Scopes.allowed(Scopes.of(call), scope -> scope.startsWith(Scopes.ROLE));
    List<String> scope = Scopes.ofOrganization(call.state(), user.orgId(), requested);
    Request request =
        new Request(
            client,
            user.id(),
            user.orgId(),
            "",
            Scopes.audience(call.state(), List.of(), requested),
            scope,
            methods,
            call.now(),
            "");
    Issued issued = call.instance().write(tx -> OidcSessions.open(tx, request, false));
    return TokenAnswer.of(call, tokens, client, issued);
  }
}
