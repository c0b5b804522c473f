package io.zitadeltestkit.it.clients.nimbus;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.session.CreatedSession;
import io.zitadeltestkit.client.session.NewSession;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Signs people in without a browser, as an own sign-in page does: with the session API. */
final class SignIns implements AutoCloseable {
  private static final String OIDC = "zitadel.oidc.v2.OIDCService/";

  private final ZitadelClient login;

  SignIns(Acme acme) {
    login =
        ZitadelClient.withAccessToken(acme.server().baseUrl(), acme.server().loginClientToken());
  }

  /** Sends the browser to the sign-in page, signs in there, and returns with the answer. */
  AuthenticationResponse signIn(AuthenticationRequest request, Person person) {
    return callback(authRequestId(request), Map.of("session", session(person)));
  }

  /** Sends the browser to the sign-in page, and returns without having signed in. */
  AuthenticationResponse refuse(AuthenticationRequest request) {
    return callback(
        authRequestId(request),
        Map.of(
            "error",
            Map.of("error", "ERROR_REASON_ACCESS_DENIED", "errorDescription", "not today")));
  }

  private AuthenticationResponse callback(String authRequestId, Map<String, ?> answer) {
    Map<String, Object> request = new HashMap<>(answer);
    request.put("authRequestId", authRequestId);
    Map<?, ?> created = login.call(OIDC + "CreateCallback", request, Map.class);
    try {
      return AuthenticationResponseParser.parse(
          URI.create(String.valueOf(created.get("callbackUrl"))));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Decides about a device that shows a code. */
  void decide(String userCode, Map<String, ?> decision) {
    Map<?, ?> found =
        login.call(OIDC + "GetDeviceAuthorizationRequest", Map.of("userCode", userCode), Map.class);
    Map<?, ?> device = (Map<?, ?>) Objects.requireNonNull(found.get("deviceAuthorizationRequest"));
    Map<String, Object> request = new HashMap<>(decision);
    request.put("deviceAuthorizationId", String.valueOf(device.get("id")));
    login.call(OIDC + "AuthorizeOrDenyDeviceAuthorization", request, Map.class);
  }

  /** Begins a session, and returns what says so. */
  Map<String, String> session(Person person) {
    CreatedSession session =
        login.sessions().create(NewSession.ofLoginName(person.loginName()).password(Acme.PASSWORD));
    return Map.of("sessionId", session.id(), "sessionToken", session.token());
  }

  private static String authRequestId(AuthenticationRequest request) {
    URI page = redirect(request);
    return MultivaluedMapUtils.getFirstValue(
        URLUtils.parseParameters(page.getRawQuery()), "authRequest");
  }

  /** Returns where the browser is sent to. */
  static URI redirect(AuthenticationRequest request) {
    try {
      HTTPRequest http = request.toHTTPRequest();
      http.setFollowRedirects(false);
      HTTPResponse answer = http.send();
      URI location = answer.getLocation();
      if (location == null) {
        throw new IllegalStateException(answer.getStatusCode() + " " + answer.getBody());
      }
      return location;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    login.close();
  }
}
