package io.zitadeltestkit.embedded.internal.oidc;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Bot;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The differences of v4.16 from earlier versions: forms of tokens, and their clients. */
class VersionRulesTest {
  private static final String TOKEN = "/oauth/v2/token";
  private static final String TYPE = "urn:ietf:params:oauth:token-type:";

  private static OidcTestBed bed;
  private static String projectId;
  private static App app;
  private static App other;
  private static Person minnie;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed("4.16");
    projectId = bed.newProject("");
    app = newApp(projectId);
    other = newApp(projectId);
    minnie = bed.newPerson();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static App newApp(String project) {
    return bed.newApp(
        project,
        "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
            + ("'redirectUris':['" + CALLBACK + "'],")
            + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE','OIDC_GRANT_TYPE_DEVICE_CODE',"
            + "'OIDC_GRANT_TYPE_TOKEN_EXCHANGE','OIDC_GRANT_TYPE_REFRESH_TOKEN'],"
            + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
            + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE','developmentMode':true");
  }

  private static String code() {
    String url =
        bed.callback(bed.authorize(app, "openid offline_access"), bed.session(minnie))
            .ok()
            .text("callbackUrl");
    return url.substring(url.indexOf("code=") + "code=".length());
  }

  private static Answer redeem(App client, String code) {
    return bed.post(
        TOKEN,
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            client.clientId(),
            "redirect_uri",
            CALLBACK,
            "code",
            code));
  }

  private static Answer refresh(App client, String token) {
    return bed.post(
        TOKEN,
        Map.of(
            "grant_type", "refresh_token", "client_id", client.clientId(), "refresh_token", token));
  }

  private static Answer exchange(App client, String token, Map<String, String> further) {
    Map<String, String> form = new LinkedHashMap<>(further);
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
    form.put("client_id", client.clientId());
    form.putIfAbsent("subject_token", token);
    form.putIfAbsent("subject_token_type", TYPE + "access_token");
    return bed.post(TOKEN, form);
  }

  private static void assertJwe(String token, int length) {
    assertThat(token).startsWith("eyJ").hasSize(length).matches("[\\w-]+(\\.[\\w-]+){4}");
  }

  @Test
  void opaqueTokensAreEncryptedJwtsAsLongAsTheRealOnes() {
    String code = code();
    Answer tokens = redeem(app, code).ok();
    Answer device =
        bed.post(
                "/oauth/v2/device_authorization",
                Map.of("client_id", app.clientId(), "scope", "openid"))
            .ok();
    Answer request =
        bed.login
            .call(
                "zitadel.oidc.v2.OIDCService/GetDeviceAuthorizationRequest",
                "{'userCode':'" + device.text("user_code") + "'}")
            .ok();

    assertJwe(bed.server.adminToken(), 277);
    assertJwe(code, 233);
    assertJwe(tokens.text("access_token"), 288);
    assertJwe(tokens.text("refresh_token"), 310);
    assertJwe(request.text("deviceAuthorizationRequest.id"), 257);
    assertThat(tokens.text("id_token").split("\\.", -1)).hasSize(3);
  }

  @Test
  void aSessionTokenAuthenticatesItsUserAndNamesItsSession() {
    String session = bed.session(minnie);
    String token = session.replaceAll(".*'sessionToken':'([^']+)'.*", "$1");

    assertJwe(token, 283);
    assertThat(bed.admin.as(token).rest("GET", "/auth/v1/users/me", "").ok().text("user.id"))
        .isEqualTo(minnie.id());
    assertThat(bed.admin.as(token + "x").rest("GET", "/auth/v1/users/me", "").error())
        .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void codeIsOnlyForItsOwnClient() {
    String code = code();

    assertThat(refusal(redeem(other, code)))
        .isEqualTo(
            "400 invalid_client: client_id does not correspond to the client_id in the"
                + " authorization request");
    assertThat(redeem(app, code).status()).isEqualTo(200);
  }

  @Test
  void refreshTokenIsOnlyForItsOwnClient() {
    String token = redeem(app, code()).ok().text("refresh_token");

    assertThat(refusal(refresh(other, token)))
        .isEqualTo(
            "400 invalid_client: client_id does not correspond to the client_id in the refresh"
                + " token");
    String renewed = refresh(app, token).ok().text("refresh_token");
    assertThat(refusal(refresh(app, token)))
        .isEqualTo("400 invalid_request: Errors.OIDCSession.RefreshTokenInvalid");
    assertThat(refresh(app, renewed).status()).isEqualTo(200);
  }

  @Test
  void anExchangedTokenGetsNoWiderScope() {
    String token = redeem(app, code()).ok().text("access_token");

    assertThat(refusal(exchange(app, token, Map.of("scope", "openid email"))))
        .isEqualTo("400 invalid_scope: scope \"email\" not found in subject or actor token");
    assertThat(exchange(other, token, Map.of("scope", "openid")).ok().text("scope"))
        .isEqualTo("openid");
  }

  @Test
  void aTokenOfAnotherProjectIsNotExchanged() {
    String token = redeem(app, code()).ok().text("access_token");

    assertThat(refusal(exchange(newApp(bed.newProject("")), token, Map.of())))
        .isEqualTo("400 invalid_request: subject_token invalid");
  }

  @Test
  void actorMayRequestClaimsButNoFurtherAuthorization() {
    bed.admin
        .call(
            "zitadel.settings.v2.SettingsService/SetSecuritySettings",
            "{'enableImpersonation':true}")
        .ok();
    Bot actor = bed.newBot("BEARER");
    bed.admin
        .call(
            "zitadel.internal_permission.v2.InternalPermissionService/CreateAdministrator",
            "{'userId':'%s','resource':{'organizationId':'%s'},'roles':['ORG_END_USER_IMPERSONATOR']}"
                .formatted(actor.id(), bed.orgId))
        .ok();
    Map<String, String> impersonation =
        Map.of(
            "subject_token",
            minnie.id(),
            "subject_token_type",
            "urn:zitadel:params:oauth:token-type:user_id",
            "actor_token",
            bed.admin.newToken(actor.id()),
            "actor_token_type",
            TYPE + "access_token");

    assertThat(exchange(app, "", with(impersonation, "openid email")).ok().text("scope"))
        .isEqualTo("openid email");
    assertThat(refusal(exchange(app, "", with(impersonation, "openid offline_access"))))
        .isEqualTo(
            "400 invalid_scope: scope \"offline_access\" not found in subject or actor token");
  }

  private static Map<String, String> with(Map<String, String> form, String scope) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.put("scope", scope);
    return all;
  }

  @Test
  void introspectedPersonalTokenIsFoundInAnyForm() {
    App api = bed.newApi(projectId);

    assertThat(
            bed.post(
                    "/oauth/v2/introspect",
                    Map.of("token", bed.server.adminToken()),
                    basic(api.clientId(), api.secret()))
                .ok()
                .text("active"))
        .isEqualTo("true");
  }
}
