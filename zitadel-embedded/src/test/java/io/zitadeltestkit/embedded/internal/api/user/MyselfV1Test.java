package io.zitadeltestkit.embedded.internal.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What callers read and change about themselves and the instance. */
final class MyselfV1Test {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @Test
  void peopleChangeThemselvesWithTheTokenOfTheirSession() {
    String name = EmbeddedCalls.unique("minnie");
    String id = admin.newHuman(admin.newOrganization(), name, "Password1!");
    EmbeddedCalls minnie = admin.as(signIn(name, "Password1!"));

    assertThat(
            minnie
                .rest(
                    "PUT",
                    "/auth/v1/users/me/profile",
                    "{'firstName':'Minnie','lastName':'a\\u0000b','displayName':'M'}")
                .error())
        .isEqualTo("2: ERROR: unsupported Unicode escape sequence (SQLSTATE 22P05) ()");
    assertThat(minnie.rest("GET", "/auth/v1/users/me/profile", "").ok().text("profile.lastName"))
        .isEqualTo("Mouse");
    minnie.rest("PUT", "/auth/v1/users/me/phone", "{'phone':'+41791234567'}").ok();
    assertThat(minnie.rest("POST", "/auth/v1/users/me/phone/_verify", "{'code':'WRONG1'}").error())
        .isEqualTo("3: Code is invalid (COMMAND-sM0cs)");
    Answer wrong =
        minnie.rest(
            "PUT",
            "/auth/v1/users/me/password",
            "{'oldPassword':'nope','newPassword':'Password2!'}");
    assertThat(wrong.error()).isEqualTo("3: Password is invalid (COMMAND-3M0fs)");
    minnie
        .rest(
            "PUT",
            "/auth/v1/users/me/password",
            "{'oldPassword':'Password1!','newPassword':'Password2!'}")
        .ok();

    assertThat(signIn(name, "Password2!")).isNotEmpty();
    assertThat(admin.rest("GET", "/management/v1/users/" + id, "").status()).isEqualTo(404);
  }

  @Test
  void permissionsComeByTheOrganizationFirst() {
    Answer permissions = admin.rest("POST", "/auth/v1/permissions/zitadel/me/_search", "{}").ok();

    assertThat(permissions.text("result.0")).isEqualTo("org.read");
    assertThat(permissions.at("result").toString()).contains("\"iam.read\"");
  }

  @Test
  void aSecondFactorIsNotListedBeforeItIsVerified() {
    String name = EmbeddedCalls.unique("minnie");
    admin.newHuman(admin.newOrganization(), name, "Password1!");
    EmbeddedCalls minnie = admin.as(signIn(name, "Password1!"));

    Answer made = minnie.rest("POST", "/auth/v1/users/me/auth_factors/otp", "{}").ok();
    assertThat(made.text("url")).startsWith("otpauth://totp/").contains(made.text("secret"));

    assertThat(
            minnie
                .rest("POST", "/auth/v1/users/me/auth_factors/_search", "")
                .ok()
                .body()
                .has("result"))
        .isFalse();
    minnie.rest("DELETE", "/auth/v1/users/me/auth_factors/otp", "").ok();
    assertThat(minnie.rest("DELETE", "/auth/v1/users/me/auth_factors/otp", "").status())
        .isEqualTo(404);
  }

  @Test
  void membershipsNameTheEntity() {
    Answer all = admin.rest("POST", "/auth/v1/memberships/me/_search", "{}").ok();
    Answer ofInstance =
        admin
            .rest(
                "POST",
                "/auth/v1/memberships/me/_search",
                "{'queries':[{'iamQuery':{'iam':true}}]}")
            .ok();

    assertThat(all.text("details.totalResult")).isEqualTo("2");
    assertThat(ofInstance.text("details.totalResult")).isEqualTo("1");
    assertThat(ofInstance.at("result.0.iam").asBoolean()).isTrue();
    assertThat(ofInstance.text("result.0.roles.0")).isEqualTo("IAM_OWNER");
  }

  @Test
  void theDefaultLanguageMustStayAllowed() {
    assertThat(admin.rest("PUT", "/admin/v1/restrictions", "{}").error())
        .isEqualTo("3: No restrictions specified (COMMAND-oASwj)");
    assertThat(
            admin
                .rest("PUT", "/admin/v1/restrictions", "{'allowedLanguages':{'list':['de']}}")
                .error())
        .isEqualTo("9: The default language must be allowed (COMMAND-L0m2u)");
    admin.rest("PUT", "/admin/v1/restrictions", "{'allowedLanguages':{'list':['en','de']}}").ok();

    assertThat(admin.rest("GET", "/admin/v1/languages/allowed", "").ok().at("languages"))
        .hasSize(2);
    assertThat(admin.rest("PUT", "/admin/v1/languages/default/fr", "").error())
        .isEqualTo("9: Language is not allowed (LANG-2M9fs)");
    assertThat(admin.rest("PUT", "/admin/v1/languages/default/xx", "").error())
        .isEqualTo("3: Could not parse language (LANG-jc8Sq)");
  }

  @Test
  void securitySettingsAreTheSameInBothGenerations() {
    admin
        .rest(
            "PUT",
            "/v2/policies/security",
            "{'embeddedIframe':{'enabled':true,'allowedOrigins':['https://a.example']}}")
        .ok();

    Answer old = admin.rest("GET", "/admin/v1/policies/security", "").ok();
    assertThat(old.at("policy.enableIframeEmbedding").asBoolean()).isTrue();
    assertThat(old.text("policy.allowedOrigins.0")).isEqualTo("https://a.example");
  }

  private static String signIn(String loginName, String password) {
    return admin
        .call(
            "zitadel.session.v2.SessionService/CreateSession",
            "{'checks':{'user':{'loginName':'%s'},'password':{'password':'%s'}}}"
                .formatted(loginName, password))
        .ok()
        .text("sessionToken");
  }

  @Test
  void aNewPasswordHasAtMostSeventyBytes() {
    String path = "/auth/v1/users/me/password";
    assertThat(
            admin
                .rest(
                    "PUT", path, "{'oldPassword':'a','newPassword':'" + "\u00e9".repeat(36) + "'}")
                .error())
        .contains(
            "invalid UpdateMyPasswordRequest.NewPassword: value length must be at most 70 bytes");
    assertThat(admin.rest("PUT", path, "{}").error())
        .contains(
            "invalid UpdateMyPasswordRequest.OldPassword: value length must be at least 1 runes");
  }

  @Test
  void queriesOnOwnOrganizationsAreChecked() {
    String path = "/auth/v1/global/projectorgs/_search";
    assertThat(admin.rest("POST", path, "{'queries':[{}]}").error())
        .contains("invalid OrgQuery.Query: value is required");
    assertThat(admin.rest("POST", path, "{'sortingColumn':true}").status()).isEqualTo(400);
    assertThat(admin.rest("POST", path, "{'queries':[{'nameQuery':{'name':'x'}}]}").ok().status())
        .isEqualTo(200);
  }
}
