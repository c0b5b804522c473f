package io.zitadeltestkit.login;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.oauth.OAuthAnswer;
import io.zitadeltestkit.login.ZitadelLogin.Wanted;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The authorization code flow of one person and one application, with PKCE, state and nonce. */
final class CodeFlow {
  private final ZitadelClient client;
  private final Wanted wanted;
  private final Refusals refusals;
  private final State state = new State();
  private final Nonce nonce = new Nonce();
  private final CodeVerifier verifier = new CodeVerifier();

  CodeFlow(ZitadelClient client, Wanted wanted) {
    this.client = client;
    this.wanted = wanted;
    this.refusals = new Refusals(wanted);
  }

  LoginTokens run() {
    String authRequestId = authorize();
    URI callback = new LoginPage(client, wanted, refusals).signIn(authRequestId);
    return redeem(code(callback));
  }

  /** {@return the id of the authorization request, which the login page gets} */
  private String authorize() {
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                Scope.parse(wanted.scopes()),
                new ClientID(wanted.clientId()),
                wanted.redirectUri())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    OAuthAnswer answer = client.oauth().authorize(single(request.toParameters()));
    Map<String, String> sent = Locations.parameters(answer.location());
    if (sent.containsKey("authRequest")) {
      return sent.getOrDefault("authRequest", "");
    }
    throw refusals.authorization(answer, sent);
  }

  private AuthorizationCode code(URI callback) {
    try {
      AuthenticationResponse response = AuthenticationResponseParser.parse(callback);
      if (!response.indicatesSuccess() || !state.equals(response.getState())) {
        throw refusals.callback(
            response.indicatesSuccess()
                ? "another state than was sent"
                : String.valueOf(response.toErrorResponse().getErrorObject()));
      }
      return response.toSuccessResponse().getAuthorizationCode();
    } catch (ParseException e) {
      throw refusals.callback("neither code nor error");
    }
  }

  private LoginTokens redeem(AuthorizationCode code) {
    Map<String, String> form =
        new LinkedHashMap<>(
            single(
                new AuthorizationCodeGrant(code, wanted.redirectUri(), verifier).toParameters()));
    String authorization = null;
    if (wanted.clientSecret() == null) {
      form.put("client_id", wanted.clientId());
    } else {
      authorization =
          new ClientSecretBasic(new ClientID(wanted.clientId()), new Secret(wanted.clientSecret()))
              .toHTTPAuthorizationHeader();
    }
    OAuthAnswer answer = client.oauth().token(form, authorization);
    if (answer.status() != 200) {
      throw refusals.token(answer);
    }
    return TokenAnswer.read(answer, wanted, nonce, refusals);
  }

  private static Map<String, String> single(Map<String, List<String>> parameters) {
    Map<String, String> single = new LinkedHashMap<>();
    parameters.forEach((name, values) -> single.put(name, values.get(0)));
    return single;
  }
}
