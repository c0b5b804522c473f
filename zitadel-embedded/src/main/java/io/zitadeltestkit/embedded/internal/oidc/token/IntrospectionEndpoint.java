package io.zitadeltestkit.embedded.internal.oidc.token;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.claim.ActorClaims;
import io.zitadeltestkit.embedded.internal.oidc.claim.RoleClaims;
import io.zitadeltestkit.embedded.internal.oidc.claim.UserClaims;
import io.zitadeltestkit.embedded.internal.oidc.client.ActiveApplications;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientCredentials;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.Nimbus;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an application whether an access token is valid for it, and its user.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662</a>
 */
public final class IntrospectionEndpoint implements OAuthEndpoint {
  private final AccessTokens tokens;

  public IntrospectionEndpoint(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    ClientCredentials credentials = ClientCredentials.of(call);
    if (credentials.secret().isEmpty() && credentials.assertion().isEmpty()) {
      throw OAuthFault.invalidClient("client must be authenticated");
    }
    String token = call.parameter("token");
    if (token.isEmpty()) {
      throw OAuthFault.invalidRequest("token missing");
    }
    State listed = call.listed();
    return ClientAuthentication.authenticateForIntrospection(call, listed, credentials)
        .flatMap(app -> claims(call, listed, app, token))
        .map(Json::ok)
        .orElseGet(IntrospectionEndpoint::inactive);
  }

  private Optional<Map<String, Object>> claims(
      OAuthCall call, State listed, Application app, String token) {
    return tokens
        .find(call.issuer(), token)
        .map(any -> any.personal() ? forApplication(listed, app, any) : any)
        .filter(
            any ->
                any.audience().contains(app.clientId()) || any.audience().contains(app.projectId()))
        .flatMap(
            any ->
                call.state()
                    .find(User.TABLE, any.userId())
                    .map(
                        user ->
                            answer(
                                call,
                                any,
                                UserClaims.of(call.state(), user, any.scope(), true)
                                    .with(roles(listed, app, any))
                                    .all())));
  }

  private static HttpAnswer inactive() {
    return Json.ok(
        Nimbus.plain(new TokenIntrospectionSuccessResponse.Builder(false).build().toJSONObject()));
  }

  /** A personal access token is valid for every application, with all roles of its project. */
  private static AccessToken forApplication(State state, Application app, AccessToken token) {
    List<String> scope = new ArrayList<>(token.scope());
    scope.addAll(ActiveApplications.roleScopes(state, app.projectId()));
    return token.with(List.of(app.clientId(), app.projectId()), scope);
  }

  private static Map<String, Object> roles(State listed, Application app, AccessToken token) {
    return RoleClaims.of(
        listed,
        token.userId(),
        token.scope(),
        app.projectId(),
        ActiveApplications.projectOf(listed, app).roleAssertion(),
        true);
  }

  private static Map<String, Object> answer(
      OAuthCall call, AccessToken token, Map<String, Object> claims) {
    TokenIntrospectionSuccessResponse.Builder answer =
        new TokenIntrospectionSuccessResponse.Builder(true)
            .scope(Scope.parse(token.scope()))
            .tokenType(AccessTokenType.BEARER)
            .expirationTime(Date.from(token.expiresAt()))
            .issueTime(Date.from(token.createdAt()))
            .notBeforeTime(Date.from(token.createdAt()))
            .jwtID(new JWTID(token.id()));
    if (!token.clientId().isEmpty()) {
      answer.clientID(new ClientID(token.clientId()));
    }
    Instant authTime = token.authTime();
    if (authTime != null) {
      answer.authenticationTime(Date.from(authTime));
    }
    if (!token.authMethods().isEmpty()) {
      answer.parameter("amr", token.authMethods());
    }
    Map<String, Object> json = Nimbus.plain(answer.build().toJSONObject());
    json.put("iss", call.issuer().url());
    json.put("aud", token.audience());
    ActorClaims.put(json, token.actor());
    json.putAll(claims);
    if (claims.containsKey("preferred_username")) {
      json.put("username", claims.get("preferred_username"));
    }
    return json;
  }
}
