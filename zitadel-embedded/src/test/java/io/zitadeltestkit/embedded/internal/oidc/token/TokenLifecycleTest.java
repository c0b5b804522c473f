package io.zitadeltestkit.embedded.internal.oidc.token;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Introspection, revocation and the end of a session. */
class TokenLifecycleTest {
  private static final String END_SESSION = "/oidc/v1/end_session";

  private static OidcTestBed bed;
  private static App app;
  private static App api;
  private static Person minnie;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
    String project = bed.newProject("");
    app = bed.newBrowserApp(project, "");
    api = bed.newApi(project);
    minnie = bed.newPerson();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @AfterEach
  void resetClock() {
    bed.server.clock().reset();
  }

  private static EmbeddedCalls.Answer signIn() {
    EmbeddedCalls.Answer redirect =
        bed.get(
            "/oauth/v2/authorize",
            Map.of(
                "client_id",
                app.clientId(),
                "redirect_uri",
                CALLBACK,
                "response_type",
                "code",
                "scope",
                "openid profile offline_access"),
            "");
    URI page = URI.create(redirect.headers().firstValue("Location").orElse(""));
    String callback = bed.callback(page, bed.session(minnie)).ok().text("callbackUrl");
    return bed.post(
            "/oauth/v2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                app.clientId(),
                "redirect_uri",
                CALLBACK,
                "code",
                callback.substring(callback.indexOf("code=") + "code=".length())))
        .ok();
  }

  private static TokenIntrospectionSuccessResponse introspect(App as, String token)
      throws Exception {
    TokenIntrospectionRequest request =
        new TokenIntrospectionRequest(
            bed.metadata().getIntrospectionEndpointURI(),
            new ClientSecretBasic(new ClientID(as.clientId()), new Secret(as.secret())),
            new BearerAccessToken(token));
    return TokenIntrospectionResponse.parse(request.toHTTPRequest().send()).toSuccessResponse();
  }

  @Test
  void introspectionReturnsTheUser() throws Exception {
    TokenIntrospectionSuccessResponse answer = introspect(api, signIn().text("access_token"));

    assertThat(answer.isActive()).isTrue();
    assertThat(answer.getSubject().getValue()).isEqualTo(minnie.id());
    assertThat(answer.getUsername()).isEqualTo(minnie.name());
    assertThat(answer.getClientID().getValue()).isEqualTo(app.clientId());
    assertThat(answer.getScope().toStringList())
        .containsExactly("openid", "profile", "offline_access");
    assertThat(answer.getStringParameter("name")).isEqualTo("Minnie Mouse");
  }

  @Test
  void introspectionIsOnlyForTheAudience() throws Exception {
    App stranger = bed.newApi(bed.newProject(""));

    assertThat(introspect(stranger, signIn().text("access_token")).isActive()).isFalse();
  }

  @Test
  void anExpiredTokenIsNotActive() throws Exception {
    String token = signIn().text("access_token");

    bed.server.clock().advance(Duration.ofHours(13));

    assertThat(introspect(api, token).isActive()).isFalse();
  }

  @Test
  void aPersonalAccessTokenIsForEveryApplication() throws Exception {
    String botId = bed.admin.newMachine(bed.orgId);
    String token = bed.admin.newToken(botId);

    TokenIntrospectionSuccessResponse answer = introspect(api, token);

    assertThat(answer.isActive()).isTrue();
    assertThat(answer.getSubject().getValue()).isEqualTo(botId);
    assertThat(answer.getAudience())
        .extracting(Object::toString)
        .containsExactly(api.clientId(), api.projectId());
    assertThat(answer.getStringParameter("urn:zitadel:iam:user:resourceowner:id"))
        .isEqualTo(bed.orgId);
  }

  @Test
  void introspectionNeedsACredential() {
    String token = signIn().text("access_token");

    assertThat(
            refusal(
                bed.post(
                    "/oauth/v2/introspect", Map.of("token", token, "client_id", app.clientId()))))
        .isEqualTo("400 invalid_client: client must be authenticated");
    assertThat(
            refusal(
                bed.post("/oauth/v2/introspect", Map.of(), basic(api.clientId(), api.secret()))))
        .isEqualTo("400 invalid_request: token missing");
    assertThat(
            refusal(
                bed.post(
                    "/oauth/v2/introspect", Map.of("token", token), basic("unknown", "secret"))))
        .isEqualTo("400 unauthorized_client: ");
  }

  @Test
  void revokingAnAccessTokenLeavesTheRefreshToken() throws Exception {
    EmbeddedCalls.Answer tokens = signIn();

    revoke(app, tokens.text("access_token"));

    assertThat(introspect(api, tokens.text("access_token")).isActive()).isFalse();
    assertThat(refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void revokingARefreshTokenRevokesTheAccessToken() throws Exception {
    EmbeddedCalls.Answer tokens = signIn();

    revoke(app, tokens.text("refresh_token"));

    assertThat(introspect(api, tokens.text("access_token")).isActive()).isFalse();
    assertThat(refusal(refresh(tokens.text("refresh_token"))))
        .isEqualTo("400 invalid_request: Errors.OIDCSession.RefreshTokenInvalid");
  }

  @Test
  void aRefreshTokenIsRevokedThoughItIsCalledAnAccessToken() {
    String token = signIn().text("refresh_token");

    EmbeddedCalls.Answer answer =
        bed.post(
            "/oauth/v2/revoke",
            Map.of("token", token, "client_id", app.clientId(), "token_type_hint", "access_token"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(refusal(refresh(token)))
        .isEqualTo("400 invalid_request: Errors.OIDCSession.RefreshTokenInvalid");
  }

  @Test
  void usedTokensAreRefusedToOtherClientsToo() {
    EmbeddedCalls.Answer tokens = signIn();
    refresh(tokens.text("refresh_token")).ok();
    App stranger = bed.newBrowserApp(bed.newProject(""), "");

    for (String used : List.of("refresh_token", "access_token")) {
      Map<String, String> form =
          Map.of("token", tokens.text(used), "client_id", stranger.clientId());
      assertThat(refusal(bed.post("/oauth/v2/revoke", form)))
          .as(used)
          .isEqualTo("401 invalid_client: token was not issued for this client");
    }
    assertThat(
            bed.post("/oauth/v2/revoke", Map.of("token", "x", "client_id", stranger.clientId()))
                .status())
        .isEqualTo(200);
  }

  @Test
  void aRefreshReplacesTheAccessToken() throws Exception {
    EmbeddedCalls.Answer tokens = signIn();

    EmbeddedCalls.Answer refreshed = refresh(tokens.text("refresh_token")).ok();

    assertThat(introspect(api, tokens.text("access_token")).isActive()).isFalse();
    assertThat(introspect(api, refreshed.text("access_token")).isActive()).isTrue();
  }

  @Test
  void revocationIsOnlyForTheTokensClient() {
    String token = signIn().text("access_token");
    App stranger = bed.newBrowserApp(bed.newProject(""), "");

    assertThat(
            refusal(
                bed.post(
                    "/oauth/v2/revoke", Map.of("token", token, "client_id", stranger.clientId()))))
        .isEqualTo("401 invalid_client: token was not issued for this client");
    assertThat(refusal(bed.post("/oauth/v2/revoke", Map.of("client_id", app.clientId()))))
        .isEqualTo("400 invalid_request: token missing");
  }

  private static void revoke(App client, String token) {
    assertThat(
            bed.post("/oauth/v2/revoke", Map.of("token", token, "client_id", client.clientId()))
                .status())
        .isEqualTo(200);
  }

  private static EmbeddedCalls.Answer refresh(String token) {
    return bed.post(
        "/oauth/v2/token",
        Map.of("grant_type", "refresh_token", "client_id", app.clientId(), "refresh_token", token));
  }

  @Test
  void anIdTokenEndsItsSessionAndAllTokensOfIt() throws Exception {
    EmbeddedCalls.Answer tokens = signIn();

    EmbeddedCalls.Answer answer =
        bed.get(END_SESSION, Map.of("id_token_hint", tokens.text("id_token")), "");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/logout/done");
    assertThat(introspect(api, tokens.text("access_token")).isActive()).isFalse();
  }

  @Test
  void anExpiredIdTokenIsStillAHint() {
    EmbeddedCalls.Answer tokens = signIn();
    bed.server.clock().advance(Duration.ofDays(1));

    EmbeddedCalls.Answer answer =
        bed.get(
            END_SESSION,
            Map.of(
                "id_token_hint",
                tokens.text("id_token"),
                "post_logout_redirect_uri",
                "http://localhost:3000/",
                "state",
                "a b"),
            "");

    assertThat(location(answer)).isEqualTo("http://localhost:3000/?state=a+b");
  }

  @Test
  void withoutAHintTheSignInPageAsks() throws Exception {
    EmbeddedCalls.Answer answer =
        bed.get(
            END_SESSION,
            Map.of(
                "client_id",
                app.clientId(),
                "post_logout_redirect_uri",
                "http://localhost:3000/",
                "logout_hint",
                "minnie",
                "ui_locales",
                "de en"),
            "");

    String location = location(answer);
    String token = location.replaceAll(".*logout_token=([^&]*).*", "$1");
    assertThat(JWSObject.parse(token).getPayload().toJSONObject())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "post_logout_redirect_uri",
                "http://localhost:3000/",
                "logout_hint",
                "minnie",
                "ui_locales",
                List.of("de", "en")));
    assertThat(URLDecoder.decode(location.replace(token, "TOKEN"), StandardCharsets.UTF_8))
        .isEqualTo(
            "/ui/v2/login/logout?logout_hint=minnie&logout_token=TOKEN"
                + "&post_logout_redirect=http://localhost:3000/&ui_locales=de en");
  }

  @Test
  void endSessionRefusesInvalidRequests() {
    String idToken = signIn().text("id_token");
    App other = bed.newBrowserApp(bed.newProject(""), "");

    assertThat(
            refusal(
                bed.get(
                    END_SESSION,
                    Map.of("id_token_hint", idToken, "client_id", other.clientId()),
                    "")))
        .isEqualTo("400 invalid_request: client_id does not match azp of id_token_hint");
    assertThat(refusal(bed.get(END_SESSION, Map.of("client_id", "unknown"), "")))
        .isEqualTo("400 invalid_request: Errors.App.NotFound");
  }

  @Test
  void invalidPercentSignAfterLogoutIsComparedAsItIs() throws Exception {
    App odd =
        bed.newApp(
            bed.newProject(""),
            "'redirectUris':['"
                + CALLBACK
                + "'],'postLogoutRedirectUris':['http://localhost/%zz'],"
                + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");

    assertThat(refusal(afterLogout(odd, "http://localhost:3000/%zz")))
        .isEqualTo("400 invalid_request: post_logout_redirect_uri invalid");
    String location = location(afterLogout(odd, "http://localhost/%zz"));
    assertThat(
            JWSObject.parse(location.replaceAll(".*logout_token=([^&]*).*", "$1"))
                .getPayload()
                .toJSONObject())
        .isEqualTo(Map.of("post_logout_redirect_uri", "http://localhost/%zz"));
  }

  private static EmbeddedCalls.Answer afterLogout(App client, String target) {
    return bed.get(
        END_SESSION,
        Map.of("client_id", client.clientId(), "post_logout_redirect_uri", target),
        "");
  }

  private static String location(EmbeddedCalls.Answer answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
