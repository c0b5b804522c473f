package io.zitadeltestkit.embedded.internal.oidc.exchange;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.NAAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.zitadeltestkit.embedded.internal.access.Access;
import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.model.session.Actor;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.Nimbus;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Request;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenAnswer;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code urn:ietf:params:oauth:grant-type:token-exchange}: one token for another. Acting for
 * another user also needs the actor's token, a role that permits it, and security settings of the
 * instance that allow impersonation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693">RFC 8693</a>
 */
public final class TokenExchangeGrant implements OAuthEndpoint {
  private static final Set<String> ACTOR_TYPES =
      Set.of(ExchangeTokens.ACCESS_TOKEN, ExchangeTokens.ID_TOKEN);

  private static final Set<String> WITHOUT_SCOPES =
      Set.of(ExchangeTokens.USER_ID, ExchangeTokens.ID_TOKEN);

  private final TokenIssuer tokens;
  private final ExchangeTokens verifier;

  /**
   * The tokens of an exchange.
   *
   * @param subject the subject of the new tokens
   * @param actor the actor; the subject itself without one
   * @param impersonation whether an actor acts for the subject
   */
  private record Parties(ExchangeToken subject, ExchangeToken actor, boolean impersonation) {
    List<String> audience(List<String> requested) {
      for (String wanted : requested) {
        if (!subject.audience().contains(wanted) && !actor.audience().contains(wanted)) {
          throw OAuthFault.invalidTarget(
              "audience \"" + wanted + "\" not found in subject or actor token");
        }
      }
      if (!requested.isEmpty()) {
        return requested;
      }
      return subject.audience().isEmpty() ? actor.audience() : subject.audience();
    }

    List<String> scope(List<String> requested) {
      List<String> given = subject.scope().isEmpty() ? actor.scope() : subject.scope();
      return requested.isEmpty() ? given : requested;
    }

    /**
     * Throws a fault if a scope is wider than those of the tokens. A subject token without scopes
     * does not limit claims about the user, only authorization.
     */
    void requireGranted(List<String> scope, String subjectType) {
      boolean withoutScopes = impersonation && WITHOUT_SCOPES.contains(subjectType);
      for (String wanted : scope) {
        if (!subject.scope().contains(wanted)
            && !actor.scope().contains(wanted)
            && !(withoutScopes && !Scopes.isAuthorization(wanted))) {
          throw OAuthFault.invalidScope(
              "scope \"" + wanted + "\" not found in subject or actor token");
        }
      }
    }

    @Nullable Actor acting(String issuer) {
      return impersonation ? actor.asActor(issuer) : subject.actor();
    }

    /** The real server checks the role only if tokens are stored: not for only an id token. */
    void requirePermission(State state) {
      if (impersonation) {
        Caller caller = Caller.user(actor.userId(), actor.orgId(), actor.orgId(), "", Set.of(), "");
        Access.require(state, caller, "impersonation", subject.orgId(), subject.userId());
      }
    }
  }

  public TokenExchangeGrant(TokenIssuer tokens, ExchangeTokens verifier) {
    this.tokens = tokens;
    this.verifier = verifier;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    requireParameters(call);
    String type = call.parameter("subject_token_type");
    ExchangeToken subject =
        verifier
            .verify(call, client, call.parameter("subject_token"), type)
            .orElseThrow(() -> OAuthFault.invalidRequest("subject_token invalid"));
    Parties parties =
        isForSomebodyElse(call, type)
            ? new Parties(subject, actor(call, client), true)
            : new Parties(subject, subject, false);
    List<String> audience = parties.audience(call.all("audience"));
    List<String> requested = Scopes.of(call).stream().filter(name -> !name.isEmpty()).toList();
    List<String> wanted = parties.scope(requested);
    if (call.profile().has(Difference.EXCHANGE_SCOPES)) {
      parties.requireGranted(wanted, type);
    }
    List<String> scope = client.allowed(wanted);
    return exchange(call, client, parties, audience, scope);
  }

  private static boolean isForSomebodyElse(OAuthCall call, String subjectType) {
    return subjectType.equals(ExchangeTokens.USER_ID)
        || subjectType.equals(ExchangeTokens.JWT)
        || !call.parameter("actor_token").isEmpty();
  }

  private ExchangeToken actor(OAuthCall call, OidcClient client) {
    if (!InstanceSettings.of(call.state()).impersonation()) {
      throw Fault.permissionDenied(
          "OIDC-Fae5w", "Errors.TokenExchange.Impersonation.PolicyDisabled");
    }
    String type = call.parameter("actor_token_type");
    return Optional.of(type)
        .filter(ACTOR_TYPES::contains)
        .flatMap(known -> verifier.verify(call, client, call.parameter("actor_token"), known))
        .orElseThrow(() -> OAuthFault.invalidRequest("actor_token invalid"));
  }

  private static void requireParameters(OAuthCall call) {
    for (String name : new String[] {"subject_token", "subject_token_type"}) {
      if (call.parameter(name).isEmpty()) {
        throw OAuthFault.invalidRequest(name + " missing");
      }
    }
    for (String name :
        new String[] {"subject_token_type", "requested_token_type", "actor_token_type"}) {
      String type = call.parameter(name);
      if (!type.isEmpty() && !ExchangeTokens.TYPES.contains(type)) {
        throw OAuthFault.invalidRequest(name + " is not supported");
      }
    }
    if (call.has("resource")) {
      throw OAuthFault.invalidTarget("resource parameter not supported");
    }
  }

  private HttpAnswer exchange(
      OAuthCall call,
      OidcClient client,
      Parties parties,
      List<String> audience,
      List<String> scope) {
    String type = call.parameter("requested_token_type");
    boolean jwt = type.equals(ExchangeTokens.JWT);
    TokenClient tokenClient = client.tokens().withJwtAccessTokens(jwt);
    Request wanted =
        new Request(
            tokenClient,
            parties.subject().userId(),
            parties.subject().orgId(),
            "",
            audience,
            scope,
            parties.actor().authMethods(),
            parties.actor().authTime(),
            "",
            parties.acting(call.issuer().url()));
    if (type.equals(ExchangeTokens.ID_TOKEN)) {
      String idToken =
          tokens.idToken(call.issuer(), tokenClient, OidcSessions.unsaved(call.now(), wanted), "");
      long lifetime = tokenClient.idTokenLifetime().toSeconds();
      return answer(
          new NAAccessToken(idToken, lifetime, Scope.parse(scope), TokenTypeURI.ID_TOKEN), "", "");
    }
    if (!type.isEmpty() && !jwt && !type.equals(ExchangeTokens.ACCESS_TOKEN)) {
      throw Fault.invalidArgument("OIDC-wai5E", "Errors.TokenExchange.Token.TypeNotSupported");
    }
    boolean refreshable = scope.contains(Scopes.OFFLINE_ACCESS);
    Issued issued =
        call.instance()
            .write(
                tx -> {
                  Issued tentative = OidcSessions.open(tx, wanted, refreshable);
                  parties.requirePermission(tx.state());
                  return tentative;
                });
    String accessToken = tokens.accessToken(call.issuer(), tokenClient, issued);
    String idToken =
        scope.contains(Scopes.OPENID)
            ? tokens.idToken(call.issuer(), tokenClient, issued.session(), accessToken)
            : "";
    return answer(
        new BearerAccessToken(
            accessToken,
            TokenAnswer.lifetime(call.now(), issued.session()),
            Scope.parse(scope),
            jwt ? TokenTypeURI.JWT : TokenTypeURI.ACCESS_TOKEN),
        issued.refreshToken(),
        idToken);
  }

  private static HttpAnswer answer(AccessToken token, String refreshToken, String idToken) {
    Tokens both = new Tokens(token, refreshToken.isEmpty() ? null : new RefreshToken(refreshToken));
    Map<String, Object> further = idToken.isEmpty() ? Map.of() : Map.of("id_token", idToken);
    return Json.ok(Nimbus.plain(new AccessTokenResponse(both, further).toJSONObject()));
  }
}
