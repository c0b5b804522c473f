package io.zitadeltestkit.embedded.internal.oidc.authorize;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks of application, project and user when a sign-in is completed. */
class ProjectAccessTest {
  private static OidcTestBed bed;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static void call(String method, String body) {
    bed.admin.call(method, body).ok();
  }

  @Test
  void projectThatRequiresAnOrganizationRequiresAnActiveUser() {
    App app = bed.newBrowserApp(bed.newProject(",'projectAccessRequired':true"), "");
    Person mickey = bed.newPerson();
    String session = bed.session(mickey);
    assertThat(bed.callback(bed.authorize(app, "openid"), session).status()).isEqualTo(200);

    call("zitadel.user.v2.UserService/DeactivateUser", "{'userId':'" + mickey.id() + "'}");

    assertThat(bed.callback(bed.authorize(app, "openid"), session).error())
        .isEqualTo("permission_denied: Errors.User.ProjectRequired (OIDC-foSyH49RvL)");
  }

  @Test
  void requestOfARemovedApplicationCannotBeCompleted() {
    App app = bed.newBrowserApp(bed.newProject(""), "");
    URI page = bed.authorize(app, "openid");

    call(
        "zitadel.application.v2.ApplicationService/DeleteApplication",
        "{'projectId':'%s','applicationId':'%s'}".formatted(app.projectId(), app.id()));

    assertThat(bed.callback(page, bed.session(bed.newPerson())).error())
        .isEqualTo("not_found: Errors.App.NotFound (QUERY-4tq8wCTCgf)");
  }

  @Test
  void assertionIdentifiesItsClientWithAnySignature() {
    App app =
        bed.newApp(
            bed.newProject(""),
            "'redirectUris':['"
                + CALLBACK
                + "'],'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_WEB',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT',"
                + "'developmentMode':true");

    assertThat(refusal(withAssertion("{\"iss\":\"" + app.clientId() + "\"}")))
        .isEqualTo("400 invalid_client: invalid assertion");
    assertThat(refusal(withAssertion("{\"iss\":\"123\"}")))
        .isEqualTo("400 invalid_client: no active client not found");
    assertThat(refusal(withAssertion("{}")))
        .isEqualTo("400 invalid_client: no active client not found");
    assertThat(refusal(withAssertion("garbage"))).isEqualTo("400 invalid_client: ");
  }

  private static EmbeddedCalls.Answer withAssertion(String payload) {
    String assertion =
        Base64URL.encode("{\"alg\":\"none\"}") + "." + Base64URL.encode(payload) + ".";
    return bed.post(
        "/oauth/v2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            "x",
            "redirect_uri",
            CALLBACK,
            "client_assertion",
            assertion,
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
  }
}
