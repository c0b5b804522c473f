package io.zitadeltestkit.embedded.internal.oidc.grant;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientCredentials;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import java.util.List;

/** {@code client_credentials}: a service user with its secret. */
final class ClientCredentialsGrant implements OAuthEndpoint {
  private static final List<String> BY_PASSWORD = List.of("pwd");

  private final TokenIssuer tokens;

  ClientCredentialsGrant(TokenIssuer tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    ClientCredentials credentials = ClientCredentials.of(call);
    User user = authenticate(call, credentials);
    return ServiceUserTokens.answer(call, tokens, TokenClient.serviceUser(user), user, BY_PASSWORD);
  }

  private static User authenticate(OAuthCall call, ClientCredentials credentials) {
    User user =
        LoginNames.find(call.listed(), credentials.id())
            .orElseThrow(() -> OAuthFault.invalidClient("client not found"));
    Machine machine = user.machine();
    String secretHash = machine == null ? null : machine.secretHash();
    if (secretHash == null) {
      throw Fault.failedPrecondition("OIDC-pieP8", "Errors.User.Machine.Secret.NotExisting");
    }
    if (!secretHash.equals(Hashes.of(credentials.secret()))) {
      throw Fault.invalidArgument("OIDC-VoXo6", "Errors.User.Machine.Secret.Invalid");
    }
    return user;
  }
}
