package io.zitadeltestkit.embedded.internal.oidc.logout;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceFeatures;
import io.zitadeltestkit.embedded.internal.model.removal.Sessions;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.oidc.authorize.RedirectUris;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Redirects;
import io.zitadeltestkit.embedded.internal.oidc.request.UiLocales;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.oidc.token.IdTokens;
import io.zitadeltestkit.embedded.internal.uri.UrlSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs a user out: at once if an id token names the session, else by the sign-out page.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">OpenID Connect
 *     RP-Initiated Logout</a>
 */
public final class EndSessionEndpoint implements OAuthEndpoint {
  private static final String OLD_DONE_PAGE = "/ui/login/logout/done";
  private static final String DONE_PAGE = "/logout/done";
  private static final String PAGES = "/ui/v2/login";

  private final SigningKeys keys;
  private final IdTokens idTokens;

  public EndSessionEndpoint(SigningKeys keys) {
    this.keys = keys;
    idTokens = new IdTokens(keys);
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    String hint = call.parameter("id_token_hint");
    Map<String, Object> claims =
        hint.isEmpty()
            ? Map.of()
            : idTokens
                .verify(call.issuer(), hint)
                .orElseThrow(() -> OAuthFault.invalidRequest("id_token_hint invalid"));
    String target = target(call, clientId(call, claims));
    InstanceFeatures features = InstanceFeatures.of(call.state());
    if (claims.isEmpty()
        && (features.requiresNewPages()
            || !call.http().header("x-zitadel-login-client").isEmpty())) {
      String base = features.loginV2BaseUri();
      return Redirects.found(
          call.http(),
          logoutPage(call, base == null || base.isEmpty() ? PAGES : base, ofNewLogin(target)));
    }
    Object sessionId = claims.get("sid");
    if (sessionId == null) {
      // The old login, which also ends what an id token without a session stands for. It has its
      // own final page.
      return Redirects.found(call.http(), target);
    }
    end(call, sessionId.toString());
    return Redirects.found(call.http(), ofNewLogin(target));
  }

  private static String ofNewLogin(String target) {
    return target.equals(OLD_DONE_PAGE) ? DONE_PAGE : target;
  }

  private static String clientId(OAuthCall call, Map<String, Object> claims) {
    String named = call.parameter("client_id");
    if (claims.isEmpty()) {
      return named;
    }
    String party = String.valueOf(claims.getOrDefault("azp", ""));
    if (!named.isEmpty() && !named.equals(party)) {
      throw OAuthFault.invalidRequest("client_id does not match azp of id_token_hint");
    }
    return party;
  }

  private static String target(OAuthCall call, String clientId) {
    String target = OLD_DONE_PAGE;
    if (!clientId.isEmpty()) {
      OidcClient client =
          OidcClient.active(call.listed(), clientId)
              .orElseThrow(
                  () ->
                      OAuthFault.of(Fault.notFound("QUERY-wu6Ee", "Errors.App.NotFound"))
                          .withStatus(400));
      String wanted = call.parameter("post_logout_redirect_uri");
      if (!wanted.isEmpty()) {
        if (!RedirectUris.isAllowedAfterLogout(client, wanted)) {
          throw OAuthFault.invalidRequest("post_logout_redirect_uri invalid");
        }
        target = wanted;
      }
    }
    String state = call.parameter("state");
    if (!state.isEmpty()) {
      UrlSyntax.errorOf(target)
          .ifPresent(
              error -> {
                throw OAuthFault.serverError(error);
              });
      target = Redirects.withQuery(target, Map.of("state", state));
    }
    return target;
  }

  /** The sign-out page asks for the session; the token proves that the redirect target is safe. */
  private String logoutPage(OAuthCall call, String pages, String target) {
    Map<String, Object> claims = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    claims.put("post_logout_redirect_uri", target);
    parameters.put("post_logout_redirect", target);
    String hint = call.parameter("logout_hint");
    if (!hint.isEmpty()) {
      claims.put("logout_hint", hint);
      parameters.put("logout_hint", hint);
    }
    List<String> locales = UiLocales.of(call);
    if (!locales.isEmpty()) {
      claims.put("ui_locales", locales);
      parameters.put("ui_locales", String.join(" ", locales));
    }
    parameters.put("logout_token", keys.sign(call.instance(), claims));
    return Redirects.withQuery(pages.replaceAll("/$", "") + "/logout", parameters);
  }

  private static void end(OAuthCall call, String sessionId) {
    call.instance()
        .write(
            tx -> {
              tx.find(Session.TABLE, sessionId).ifPresent(session -> Sessions.end(tx, session));
              return true;
            });
  }
}
