package io.zitadeltestkit.embedded.internal.oidc.client;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The binding of codes and tokens to clients before v4.16. */
class ClientBindingTest {
  private static OidcTestBed bed;
  private static String projectId;
  private static App app;
  private static App other;
  private static Person minnie;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed("4.13");
    projectId = bed.newProject("");
    app = bed.newBrowserApp(projectId, "");
    other = bed.newBrowserApp(projectId, "");
    minnie = bed.newPerson();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static URI ask(String scope) {
    return bed.authorize(app, scope);
  }

  private static String code() {
    String url =
        bed.callback(ask("openid offline_access"), bed.session(minnie)).ok().text("callbackUrl");
    return url.substring(url.indexOf("code=") + "code=".length());
  }

  private static EmbeddedCalls.Answer redeem(App client, String code) {
    return bed.post(
        "/oauth/v2/token",
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

  private static EmbeddedCalls.Answer refresh(App client, String token) {
    return bed.post(
        "/oauth/v2/token",
        Map.of(
            "grant_type", "refresh_token", "client_id", client.clientId(), "refresh_token", token));
  }

  @Test
  void anotherClientMayRedeemACodeAndTheSessionStaysTheFirstOnes() throws Exception {
    App api = bed.newApi(projectId);

    EmbeddedCalls.Answer tokens = redeem(other, code()).ok();

    assertThat(bed.verified(tokens.text("id_token")).getClaim("azp")).isEqualTo(other.clientId());
    assertThat(
            bed.post(
                    "/oauth/v2/introspect",
                    Map.of("token", tokens.text("access_token")),
                    basic(api.clientId(), api.secret()))
                .ok()
                .text("client_id"))
        .isEqualTo(app.clientId());
  }

  @Test
  void headerCredentialsTakePrecedenceOverTheForm() {
    App api = bed.newApi(projectId);
    Map<String, String> form =
        Map.of("token", "garbage", "client_id", "unknown", "client_secret", "wrong");

    assertThat(
            bed.post("/oauth/v2/introspect", form, basic(api.clientId(), api.secret()))
                .ok()
                .text("active"))
        .isEqualTo("false");
    assertThat(refusal(bed.post("/oauth/v2/introspect", form, basic(api.clientId(), "wrong"))))
        .isEqualTo("400 unauthorized_client: ");
  }

  @Test
  void introspectionDoesNotReportAnInvalidAssertion() {
    Map<String, String> form =
        Map.of(
            "token",
            "garbage",
            "client_assertion",
            "garbage",
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    assertThat(bed.post("/oauth/v2/introspect", form).ok().text("active")).isEqualTo("false");
  }

  @Test
  void scopesOfUnknownOrSeveralOrganizationsAreRefused() {
    String orgId = "urn:zitadel:iam:org:id:";

    assertThat(ask("openid " + orgId + "unknown").getQuery())
        .contains("error=invalid_request&error_description=Errors.Org.NotFound");
    assertThat(ask("openid urn:zitadel:iam:org:domain:primary:unknown").getQuery())
        .contains("error=invalid_request&error_description=Errors.Org.NotFound");
    assertThat(
            ask("openid " + orgId + bed.orgId + " " + orgId + bed.admin.newOrganization())
                .getQuery())
        .contains("error=invalid_scope");
    assertThat(
            refusal(
                bed.post(
                    "/oauth/v2/device_authorization",
                    Map.of("client_id", app.clientId(), "scope", "openid " + orgId + "unknown"))))
        .isEqualTo("500 server_error: ID=QUERY-leq5Q Message=Errors.Org.NotFound");
  }

  @Test
  void anotherClientMayRefresh() {
    String token = redeem(app, code()).ok().text("refresh_token");

    assertThat(refresh(other, token).ok().text("refresh_token")).isNotEmpty();
    assertThat(refusal(refresh(app, token)))
        .isEqualTo("400 invalid_request: Errors.OIDCSession.RefreshTokenInvalid");
  }

  @Test
  void refreshTokenOfARemovedUserIsRefusedAsUserNotActive() {
    Person gone = bed.newPerson();
    String url =
        bed.callback(ask("openid offline_access"), bed.session(gone)).ok().text("callbackUrl");
    String token =
        redeem(app, url.substring(url.indexOf("code=") + "code=".length()))
            .ok()
            .text("refresh_token");

    bed.admin.call("zitadel.user.v2.UserService/DeleteUser", "{'userId':'" + gone.id() + "'}").ok();

    assertThat(refusal(refresh(app, token)))
        .isEqualTo("400 invalid_request: Errors.User.NotActive");
  }

  @Test
  void codeOfALockedUserIsRefusedAsUserNotActive() {
    Person locked = bed.newPerson();
    String session = bed.session(locked);
    bed.admin.call("zitadel.user.v2.UserService/LockUser", "{'userId':'" + locked.id() + "'}").ok();

    String url = bed.callback(ask("openid"), session).ok().text("callbackUrl");

    assertThat(refusal(redeem(app, url.substring(url.indexOf("code=") + "code=".length()))))
        .isEqualTo("400 invalid_request: Errors.User.NotActive");
  }

  @Test
  void verifierWithoutChallengeIsIgnoredForAClientWithASecret() {
    App web =
        bed.newApp(
            projectId,
            "'redirectUris':['"
                + CALLBACK
                + "'],'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_WEB',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_BASIC'");
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("redirect_uri", CALLBACK);
    form.put("code", code());
    form.put("code_verifier", "unasked");

    assertThat(bed.post("/oauth/v2/token", form, basic(web.clientId(), web.secret())).ok().status())
        .isEqualTo(200);
  }

  @Test
  void personalAccessTokenBelongsToNoClient() {
    String token = bed.admin.newToken(bed.admin.newMachine(bed.orgId));

    assertThat(
            refusal(
                bed.post("/oauth/v2/revoke", Map.of("token", token, "client_id", app.clientId()))))
        .isEqualTo("401 invalid_client: token was not issued for this client");
  }

  @Test
  void scopeMayRequireAnOrganizationsUsers() {
    String stranger = bed.admin.newOrganization();

    assertThat(
            bed.callback(ask("openid urn:zitadel:iam:org:id:" + stranger), bed.session(minnie))
                .error())
        .isEqualTo(
            "failed_precondition: User is no member of the required organization"
                + " (COMMAND-59ljd)");
    assertThat(
            bed.callback(ask("openid urn:zitadel:iam:org:id:" + bed.orgId), bed.session(minnie))
                .status())
        .isEqualTo(200);
  }
}
