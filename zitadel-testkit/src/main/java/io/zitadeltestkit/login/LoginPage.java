package io.zitadeltestkit.login;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.session.CreatedSession;
import io.zitadeltestkit.client.session.NewSession;
import io.zitadeltestkit.login.ZitadelLogin.Wanted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Acts as the login page: checks name and password, and links the session. */
final class LoginPage {
  private static final String CALLBACK = "zitadel.oidc.v2.OIDCService/CreateCallback";

  private final ZitadelClient client;
  private final Wanted wanted;
  private final Refusals refusals;

  LoginPage(ZitadelClient client, Wanted wanted, Refusals refusals) {
    this.client = client;
    this.wanted = wanted;
    this.refusals = refusals;
  }

  /** {@return the redirect target: the redirect URI with the code} */
  URI signIn(String authRequestId) {
    CreatedSession session = session();
    Map<String, Object> request =
        Map.of(
            "authRequestId",
            authRequestId,
            "session",
            Map.of("sessionId", session.id(), "sessionToken", session.token()));
    try {
      return link(client, request);
    } catch (PermissionDeniedException e) {
      // Even an instance owner may not link sessions, but may create a user who may.
      try (LoginClient login = LoginClient.make(client, refusals)) {
        return login.whenAllowed(allowed -> link(allowed, request));
      }
    }
  }

  private URI link(ZitadelClient client, Map<String, Object> request) {
    Map<?, ?> answer = client.call(CALLBACK, request, Map.class);
    if (!(answer.get("callbackUrl") instanceof String url)) {
      throw refusals.callback("an answer of the server that says not where to go (callbackUrl)");
    }
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw refusals.callback("a callbackUrl of the server's that is no URI: " + e.getReason());
    }
  }

  private CreatedSession session() {
    try {
      return client
          .sessions()
          .create(NewSession.ofLoginName(wanted.loginName()).password(wanted.password()));
    } catch (ApiException e) {
      throw refusals.session(e);
    }
  }
}
