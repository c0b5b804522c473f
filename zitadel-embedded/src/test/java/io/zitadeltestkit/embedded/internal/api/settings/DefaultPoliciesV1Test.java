package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The instance's policies apply to organizations without their own. */
final class DefaultPoliciesV1Test {
  private static final String POLICIES = "/admin/v1/policies/";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private Answer get(String policy) {
    return admin.rest("GET", POLICIES + policy, "").ok();
  }

  private Answer put(String policy, String request) {
    return admin.rest("PUT", POLICIES + policy, request);
  }

  private EmbeddedCalls in(String org) {
    return admin.with("x-zitadel-orgid", org);
  }

  @Test
  void passwordComplexityIsTheInstances() {
    String org = admin.newOrganization();
    assertThat(get("password/complexity").text("policy.minLength")).isEqualTo("8");
    assertThat(get("password/complexity").at("policy.isDefault").asBoolean()).isTrue();

    Answer changed = put("password/complexity", "{'minLength':'4','hasLowercase':true}").ok();

    assertThat(changed.text("details.resourceOwner")).isEqualTo(instanceId());
    assertThat(admin.newHuman(org, EmbeddedCalls.unique("weak"), "weak")).isNotEmpty();
    assertThat(
            in(org)
                .rest("GET", "/management/v1/policies/password/complexity", "")
                .ok()
                .text("policy.minLength"))
        .isEqualTo("4");
    assertThat(put("password/complexity", "{'minLength':'4','hasLowercase':true}").error())
        .isEqualTo("9: Default Password Complexity Policy has not been changed (INSTANCE-9jlsf)");
    assertThat(put("password/complexity", "{'minLength':'73'}").error())
        .isEqualTo("3: Given minimum length is not allowed (MODEL-Lsp0e)");
    assertThat(get("password/complexity").at("policy").has("hasUppercase")).isFalse();
  }

  private String instanceId() {
    return admin.rest("GET", "/admin/v1/instances/me", "").ok().text("instance.id");
  }

  @Test
  void lockoutIsTheInstances() {
    String org = admin.newOrganization();
    String name = EmbeddedCalls.unique("minnie");
    String id = admin.newHuman(org, name, "Password1!");
    assertThat(get("lockout").at("policy").has("maxPasswordAttempts")).isFalse();

    put("password/lockout", "{'maxPasswordAttempts':2,'maxOtpAttempts':3}").ok();
    wrongPassword(name);
    wrongPassword(name);

    assertThat(in(org).rest("GET", "/management/v1/users/" + id, "").ok().text("user.state"))
        .isEqualTo("USER_STATE_LOCKED");
    assertThat(get("lockout").text("policy.maxOtpAttempts")).isEqualTo("3");
    assertThat(put("password/lockout", "{'maxPasswordAttempts':2,'maxOtpAttempts':3}").error())
        .isEqualTo("9: Errors.Instance.LockoutPolicy.NotChanged (INSTANCE-0psjF)");
  }

  private void wrongPassword(String name) {
    assertThat(
            admin
                .call(
                    "zitadel.session.v2.SessionService/CreateSession",
                    "{'checks':{'user':{'loginName':'%s'},'password':{'password':'wrong'}}}"
                        .formatted(name))
                .status())
        .isEqualTo(400);
  }

  @Test
  void passwordExpiryIsTheInstances() {
    assertThat(get("password/age").at("policy").has("maxAgeDays")).isFalse();

    put("password/age", "{'maxAgeDays':30,'expireWarnDays':5}").ok();

    assertThat(get("password/age").text("policy.maxAgeDays")).isEqualTo("30");
    assertThat(
            admin
                .rest("GET", "/v2/settings/password/expiry", "")
                .ok()
                .text("settings.expireWarnDays"))
        .isEqualTo("5");
    assertThat(put("password/age", "{'maxAgeDays':30,'expireWarnDays':5}").error())
        .isEqualTo("9: Default Password Age Policy has not been changed (INSTANCE-180sf)");
  }

  @Test
  void linksAreThoseOfTheInstance() {
    assertThat(get("privacy").text("policy.docsLink")).isEqualTo("https://zitadel.com/docs");

    put("privacy", "{'tosLink':'https://a.example/tos','supportEmail':'help@a.example'}").ok();

    assertThat(admin.rest("GET", "/v2/settings/legal_support", "").ok().text("settings.tosLink"))
        .isEqualTo("https://a.example/tos");
    assertThat(get("privacy").text("policy.supportEmail")).isEqualTo("help@a.example");
    assertThat(get("privacy").at("policy").has("docsLink")).isFalse();
    assertThat(
            put("privacy", "{'tosLink':'https://a.example/tos','supportEmail':'help@a.example'}")
                .error())
        .isEqualTo("9: Errors.Instance.PrivacyPolicy.NotChanged (INSTANCE-9jJfs)");
    assertThat(put("privacy", "{'supportEmail':'nobody'}").error())
        .startsWith(
            "3: invalid"
                + " UpdatePrivacyPolicyRequest.SupportEmail: value must be a valid email address");
  }

  @Test
  void notificationsAreTheInstances() {
    String org = admin.newOrganization();
    assertThat(get("notification").at("policy.passwordChange").asBoolean()).isTrue();

    put("notification", "{}").ok();

    assertThat(get("notification").at("policy").has("passwordChange")).isFalse();
    assertThat(
            in(org)
                .rest("GET", "/management/v1/policies/notification", "")
                .ok()
                .at("policy.isDefault")
                .asBoolean())
        .isTrue();
    assertThat(put("notification", "{}").error())
        .isEqualTo("9: Default Notification Policy not changed (INSTANCE-29x02n)");
    assertThat(admin.rest("POST", POLICIES + "notification", "{'passwordChange':true}").error())
        .isEqualTo("6: Default Notification Policy already exists (INSTANCE-xpo1bj)");
  }

  @Test
  void brandingHasTheDefaults() {
    Answer label = get("label");

    assertThat(label.text("policy.primaryColor")).isEqualTo("#5469d4");
    assertThat(label.at("policy.isDefault").asBoolean()).isTrue();
    assertThat(get("label/_preview").at("policy")).isEqualTo(label.at("policy"));
    assertThat(admin.as("garbage").rest("GET", POLICIES + "label", "").error())
        .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");
  }
}
