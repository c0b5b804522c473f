package io.zitadeltestkit.embedded.internal.oidc;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes and refresh tokens of people who were removed, themselves or with their organization. */
class SignInsAfterRemovalTest {
  private static OidcTestBed bed;
  private static App app;
  private String orgId;
  private Person minnie;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
    app = bed.newBrowserApp(bed.newProject(""), "");
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @BeforeEach
  void person() {
    orgId = bed.admin.newOrganization();
    String name = EmbeddedCalls.unique("minnie");
    minnie = new Person(bed.admin.newHuman(orgId, name, OidcTestBed.PASSWORD), name);
  }

  @Test
  void aCodeOfAPersonWhoseOrganizationWasRemovedIsUsedUpThoughTheIdTokenFindsNobody() {
    String code = code("openid");
    removeOrganization();

    assertThat(refusal(exchange(code))).isEqualTo("404 invalid_request: Errors.User.NotFound");
    assertThat(refusal(exchange(code))).isEqualTo("400 invalid_request: Errors.AuthRequest.NoCode");
  }

  @Test
  void aPersonWhoseOrganizationWasRemovedStillGetsAnOpaqueAccessTokenThatIsOfNoUse() {
    String code = code("profile");
    removeOrganization();
    String accessToken = exchange(code).ok().text("access_token");

    assertThat(refusal(bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + accessToken)))
        .isEqualTo("401 access_denied: no active user");
  }

  @Test
  void aRefreshTokenOfAPersonWhoseOrganizationWasRemovedIsReplacedButForTheIdToken() {
    String ofOpenId = exchange(code("openid offline_access")).ok().text("refresh_token");
    String ofProfile = exchange(code("profile offline_access")).ok().text("refresh_token");
    removeOrganization();

    assertThat(refusal(refresh(ofOpenId))).isEqualTo("404 invalid_request: Errors.User.NotFound");
    assertThat(refresh(ofProfile).ok().text("refresh_token")).isNotEqualTo(ofProfile);
  }

  @Test
  void aCodeOfARemovedPersonIsRefusedBeforeItsProofIsLookedAt() {
    String code = code("openid");
    bed.admin
        .call("zitadel.user.v2.UserService/DeleteUser", "{'userId':'" + minnie.id() + "'}")
        .ok();

    assertThat(refusal(exchange(code, "code_verifier", "unasked")))
        .isEqualTo("400 invalid_request: Errors.User.NotActive");
  }

  private void removeOrganization() {
    bed.admin
        .call(
            "zitadel.org.v2.OrganizationService/DeleteOrganization",
            "{'organizationId':'" + orgId + "'}")
        .ok();
  }

  private String code(String scope) {
    return bed.callback(bed.authorize(app, scope), bed.session(minnie))
        .ok()
        .text("callbackUrl")
        .replaceAll(".*[?&]code=([^&]*).*", "$1");
  }

  private static EmbeddedCalls.Answer exchange(String code, String... further) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                app.clientId(),
                "redirect_uri",
                CALLBACK,
                "code",
                code));
    for (int i = 0; i < further.length; i += 2) {
      form.put(further[i], further[i + 1]);
    }
    return bed.post("/oauth/v2/token", form);
  }

  private static EmbeddedCalls.Answer refresh(String token) {
    return bed.post(
        "/oauth/v2/token",
        Map.of("grant_type", "refresh_token", "client_id", app.clientId(), "refresh_token", token));
  }
}
