package io.zitadeltestkit.embedded.internal.api.user.factor;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The factors of people, and their memberships. */
final class PersonFactorsV1Test {
  private static OwnOrganization org;

  private String userId = "";
  private String person = "";

  @BeforeAll
  static void start() {
    org = new OwnOrganization();
  }

  @AfterAll
  static void stop() {
    org.close();
  }

  @BeforeEach
  void makePerson() {
    String name = EmbeddedCalls.unique("minnie");
    userId =
        org.admin()
            .call(
                "zitadel.user.v2.UserService/CreateUser",
                ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'M',"
                        + "'familyName':'M'},'email':{'email':'%s@example.com','isVerified':true},"
                        + "'phone':{'phone':'+41710000000','isVerified':true},"
                        + "'totpSecret':'TJOPWSDYILLHXFV4MLKNNJOWFG7VSDCK'}}")
                    .formatted(org.id(), name, name))
            .ok()
            .text("id");
    person = "/users/" + userId;
  }

  private String factors() {
    return org.post(person + "/auth_factors/_search", "").ok().at("result").toString();
  }

  @Test
  void factorsAreListedUntilTheyAreRemoved() {
    org.admin().rest("POST", "/v2" + person + "/otp_sms", "{}").ok();
    org.admin().rest("POST", "/v2" + person + "/otp_email", "{}").ok();
    assertThat(factors())
        .isEqualTo(
            "[{'state':'AUTH_FACTOR_STATE_READY','otp':{}},"
                .concat("{'state':'AUTH_FACTOR_STATE_READY','otpSms':{}},")
                .concat("{'state':'AUTH_FACTOR_STATE_READY','otpEmail':{}}]")
                .replace('\'', '"'));

    assertChange(org.delete(person + "/auth_factors/otp"), org.id());
    assertChange(org.delete(person + "/auth_factors/otp_sms"), org.id());
    assertChange(org.delete(person + "/auth_factors/otp_email"), org.id());

    assertThat(factors()).isEmpty();
    assertThat(org.delete(person + "/auth_factors/otp").error())
        .isEqualTo("5: Multifactor OTP (OneTimePassword) doesn't exist (COMMAND-Hd9sd)");
    assertThat(org.delete(person + "/auth_factors/otp_sms").error())
        .isEqualTo("5: Multifactor OTP (OneTimePassword) doesn't exist (COMMAND-Sr3h3)");
    assertThat(org.delete(person + "/auth_factors/otp_email").error())
        .isEqualTo("5: Multifactor OTP (OneTimePassword) doesn't exist (COMMAND-b312D)");
  }

  @Test
  void aFactorThatWasNotProvedIsNotListed() {
    org.delete(person + "/auth_factors/otp").ok();
    org.admin().rest("POST", "/v2" + person + "/totp", "{}").ok();

    assertThat(factors()).isEmpty();
  }

  @Test
  void passkeysAndLinksAreEmptyHere() {
    assertThat(org.post(person + "/passwordless/_search", "").ok().body()).hasToString("{}");
    assertThat(results(org.post(person + "/idps/_search", "{}"), "idpId")).isEmpty();
  }

  @Test
  void membershipsOfAPersonAreListed() {
    String project = org.newProject();
    org.admin().makeOrganizationAdministrator(userId, org.id(), "ORG_OWNER");
    org.admin().makeProjectAdministrator(userId, project, "PROJECT_OWNER");

    var all = org.post(person + "/memberships/_search", "{}");

    assertThat(results(all, "roles.0")).containsExactlyInAnyOrder("ORG_OWNER", "PROJECT_OWNER");
    var ofOrg =
        org.post(
            person + "/memberships/_search",
            "{'queries':[{'orgQuery':{'orgId':'" + org.id() + "'}}]}");
    assertThat(results(ofOrg, "orgId")).containsExactly(org.id());
    assertThat(ofOrg.text("result.0.userId")).isEqualTo(userId);
    assertThat(ofOrg.text("result.0.displayName")).startsWith("acme-");
    var ofProject =
        org.post(
            person + "/memberships/_search",
            "{'queries':[{'projectQuery':{'projectId':'" + project + "'}}]}");
    assertThat(results(ofProject, "projectId")).containsExactly(project);
  }
}
