package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceFeatures;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest.Progress;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Redirects;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.request.UiLocales;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.oidc.token.IdTokens;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes an application's request to have somebody signed in, and sends the browser to do so. */
public final class AuthorizeEndpoint implements OAuthEndpoint {
  private static final String CONTACT =
      "If you have any questions, you may contact the administrator of the application.";
  private static final String LOGIN_PAGE = "/ui/v2/login/login";
  private static final Set<String> PROMPTS =
      Set.of("none", "login", "consent", "select_account", "create");

  private final IdTokens idTokens;

  public AuthorizeEndpoint(SigningKeys keys) {
    idTokens = new IdTokens(keys);
  }

  @Override
  public HttpAnswer answer(OAuthCall asked) {
    requireReadable(asked);
    OAuthCall call = RequestObject.applied(asked);
    String clientId = call.parameter("client_id");
    if (clientId.isEmpty()) {
      throw OAuthFault.invalidRequest("auth request is missing client_id");
    }
    OidcClient client =
        OidcClient.active(call.listed(), clientId)
            .orElseThrow(() -> OAuthFault.invalidRequest("Errors.App.NotFound"));
    String redirectUri = call.parameter("redirect_uri");
    if (redirectUri.isEmpty()) {
      throw OAuthFault.serverError("auth request is missing redirect_uri");
    }
    List<String> prompts = spaceSeparated(call, "prompt");
    if (prompts.contains("none") && prompts.size() > 1) {
      throw OAuthFault.invalidRequest(
          "The prompt parameter `none` must only be used as a single value");
    }
    Duration maxAge = prompts.contains("login") ? Duration.ZERO : maxAge(call);
    List<String> scope = client.scope(client.allowed(Scopes.of(call)));
    String responseType = call.parameter("response_type");
    RedirectUris.require(client, redirectUri, responseType);
    requireResponseType(client, responseType);
    Optional<OAuthFault> mistake = RequestedOrganization.mistake(call, scope);
    if (mistake.isPresent()) {
      // From here on errors are sent to the application, since the redirect URI is trusted.
      return Redirects.found(call.http(), Callback.ofError(call, mistake.get()));
    }
    AuthRequest request = save(call, client, scope, prompts, maxAge);
    return Redirects.found(
        call.http(), loginPage(InstanceFeatures.of(call.state()), client, request.id()));
  }

  /** The only numeric parameter is parsed with all others, before any is checked. */
  private static void requireReadable(OAuthCall asked) {
    maxAge(asked);
  }

  private static void requireResponseType(OidcClient client, String responseType) {
    if (responseType.isEmpty()) {
      throw OAuthFault.invalidRequest("The response type is missing in your request. " + CONTACT);
    }
    if (client.config().responseTypes().stream()
        .noneMatch(allowed -> allowed.parameter().equals(responseType))) {
      throw OAuthFault.unauthorizedClient(
          "The requested response type is missing in the client configuration. " + CONTACT);
    }
  }

  private AuthRequest save(
      OAuthCall call,
      OidcClient client,
      List<String> scope,
      List<String> prompts,
      @Nullable Duration maxAge) {
    String challenge = call.parameter("code_challenge");
    String hintUserId = hintUserId(call);
    return call.instance()
        .write(
            tx -> {
              return tx.put(
                  AuthRequest.TABLE,
                  new AuthRequest(
                      OpaqueTokens.ID_PREFIX + tx.newId(),
                      call.http().header("x-zitadel-login-client"),
                      client.id(),
                      call.parameter("redirect_uri"),
                      call.parameter("state"),
                      call.parameter("nonce"),
                      scope,
                      client.audience(scope),
                      call.parameter("response_type"),
                      call.parameter("response_mode"),
                      challenge,
                      challenge.isEmpty()
                          ? ""
                          : Pkce.methodOf(call.parameter("code_challenge_method")),
                      prompts.stream().filter(PROMPTS::contains).toList(),
                      UiLocales.of(call),
                      maxAge,
                      call.parameter("login_hint").isEmpty() ? null : call.parameter("login_hint"),
                      hintUserId,
                      Progress.ADDED,
                      "",
                      "",
                      null,
                      List.of(),
                      "",
                      tx.created()));
            });
  }

  /** A hint that is not an id token of this instance is ignored. */
  private @Nullable String hintUserId(OAuthCall call) {
    String hint = call.parameter("id_token_hint");
    return hint.isEmpty()
        ? null
        : idTokens
            .verify(call.issuer(), hint)
            .map(claims -> claims.get("sub"))
            .map(Object::toString)
            .orElse(null);
  }

  private static @Nullable Duration maxAge(OAuthCall call) {
    if (!call.has("max_age")) {
      return null;
    }
    String text = call.parameter("max_age");
    try {
      return Duration.ofSeconds(text.isEmpty() ? 0 : Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      throw OAuthFault.invalidRequest("error decoding form");
    }
  }

  private static List<String> spaceSeparated(OAuthCall call, String parameter) {
    return Stream.of(call.parameter(parameter).split(" ", -1))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /**
   * Returns the address of the sign-in page: the instance's if it requires the new pages, whatever
   * the application says, else the application's own.
   */
  private static String loginPage(InstanceFeatures features, OidcClient client, String requestId) {
    String base =
        features.requiresNewPages()
            ? features.loginV2BaseUri()
            : client.config().loginVersion().baseUri();
    if (base == null || base.isEmpty()) {
      return LOGIN_PAGE + "?authRequest=" + requestId;
    }
    String page = (base.endsWith("/") ? base : base + "/") + "login";
    return Redirects.withQuery(page, Map.of("authRequest", requestId));
  }
}
