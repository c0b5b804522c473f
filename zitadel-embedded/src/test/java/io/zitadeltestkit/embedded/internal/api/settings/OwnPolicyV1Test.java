package io.zitadeltestkit.embedded.internal.api.settings;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies that an organization may have of its own. */
final class OwnPolicyV1Test {
  private static final String POLICIES = "/policies/";

  private OwnOrganization org;

  @BeforeEach
  void start() {
    org = new OwnOrganization();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private JsonNode policy(String name) {
    return org.get(POLICIES + name).ok().at("policy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          password/age | {'maxAgeDays':'30','expireWarnDays':'5'} | {'maxAgeDays':'60'} | maxAgeDays | 30 | 60
          password/complexity | {'minLength':'4'} | {'minLength':'6','hasNumber':true} | minLength | 4 | 6
          lockout | {'maxPasswordAttempts':3} | {'maxPasswordAttempts':5} | maxPasswordAttempts | 3 | 5
          privacy | {'tosLink':'https://a.example'} | {'tosLink':'https://b.example'} | tosLink | https://a.example | https://b.example
          notification | {'passwordChange':true} | {} | passwordChange | true |
          login | {'forceMfa':true} | {'allowRegister':true} | forceMfa | true |
          """)
  void aPolicyIsMadeChangedAndGivenUp(
      String name, String made, String changed, String field, String first, String second) {
    JsonNode ofInstance = org.get(POLICIES + "default/" + name).ok().at("policy");
    assertThat(policy(name).path(field)).isEqualTo(ofInstance.path(field));
    assertThat(policy(name).path("isDefault").asBoolean()).isTrue();
    assertThat(policy(name).at("/details/resourceOwner"))
        .isEqualTo(ofInstance.at("/details/resourceOwner"));

    assertMaking(org.post(POLICIES + name, made), org.id());

    assertThat(policy(name).path(field).asText()).isEqualTo(first);
    assertThat(policy(name).has("isDefault")).isFalse();
    assertThat(policy(name).at("/details/resourceOwner").asText()).isEqualTo(org.id());
    assertThat(org.post(POLICIES + name, made).error()).startsWith("6: ");
    assertThat(org.put(POLICIES + name, made).error()).startsWith("9: ");
    assertChange(org.put(POLICIES + name, changed), org.id());
    assertThat(policy(name).path(field).asText()).isEqualTo(second == null ? "" : second);
    assertThat(org.get(POLICIES + "default/" + name).ok().at("policy.details"))
        .isEqualTo(ofInstance.at("/details"));

    assertChange(org.delete(POLICIES + name), org.id());

    assertThat(policy(name).path(field)).isEqualTo(ofInstance.path(field));
    assertThat(org.delete(POLICIES + name).error()).startsWith("5: ");
    assertThat(org.put(POLICIES + name, changed).error()).startsWith("5: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          password/age | {'maxAgeDays':'30'} | 6: Password Age Policy already exists (ORG-Lk0dS) | 9: Errors.ORg.LabelPolicy.NotChanged (Org-dsgjR) | 5: Password Age Policy not found (ORG-Dgs1g)
          lockout | {'maxOtpAttempts':2} | 6: Errors.ORG.LockoutPolicy.AlreadyExists (ORG-0olDf) | 9: Errors.Org.LockoutPolicy.NotChanged (ORG-0JFSr) | 5: Errors.Org.LockoutPolicy.NotFound (ORG-D4zuz)
          privacy | {'helpLink':'https://h.example'} | 6: Errors.Org.PrivacyPolicy.AlreadyExists (Org-0oLpd) | 9: Errors.Org.PrivacyPolicy.NotChanged (Org-4N9fs) | 5: Errors.Org.PrivacyPolicy.NotFound (ORG-Ze9gs)
          notification | {'passwordChange':true} | 6: Notification Policy already exists (Org-xa08n2) | 9: Notification Policy not changed (Org-ioqnxz) | 5: Notification Policy not found (ORG-x029n1s)
          login | {'forceMfa':true} | 6: Login Policy already exists (Org-Dgfb2) | 9: Errors.Org.LoginPolicy.NotChanged (Org-5M9vdd) | 5: Login Policy not found (Org-GHB37)
          """)
  void mistakesAreNamed(String name, String made, String exists, String unchanged, String missing) {
    assertThat(org.delete(POLICIES + name).error()).isEqualTo(missing);
    org.post(POLICIES + name, made).ok();
    assertThat(org.post(POLICIES + name, made).error()).isEqualTo(exists);
    assertThat(org.put(POLICIES + name, made).error()).isEqualTo(unchanged);
  }

  @Test
  void invalidSupportAddressIsRefused() {
    assertThat(org.post(POLICIES + "privacy", "{'supportEmail':'nobody'}").error())
        .contains("invalid AddCustomPrivacyPolicyRequest.SupportEmail");
    org.post(POLICIES + "privacy", "{'supportEmail':'help@example.com'}").ok();
    assertThat(policy("privacy").path("supportEmail").asText()).isEqualTo("help@example.com");
  }

  @Test
  void multiFactorsAreAllowedOneByOne() {
    String login = POLICIES + "login";
    org.post(login, "{'secondFactors':['SECOND_FACTOR_TYPE_OTP']}").ok();
    String factor = "{'type':'MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION'}";

    assertMaking(org.post(login + "/multi_factors", factor), org.id());

    Answer multi = org.post(login + "/auth_factors/_search", "").ok();
    assertThat(multi.at("result")).hasToString("[\"MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION\"]");
    assertThat(multi.text("details.totalResult")).isEqualTo("1");
    assertThat(org.post(login + "/second_factors/_search", "").ok().at("result"))
        .hasToString("[\"SECOND_FACTOR_TYPE_OTP\"]");
    assertThat(org.post(login + "/multi_factors", factor).error())
        .isEqualTo("6: Multifactor already exists (Org-3M9od)");
    assertChange(
        org.delete(login + "/multi_factors/MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION"), org.id());
    assertThat(policy("login").has("multiFactors")).isFalse();
    assertThat(org.delete(login + "/multi_factors/1").error())
        .isEqualTo("5: Multifactor not existing (Org-3M9df)");
  }

  @Test
  void invalidRedirectIsRefused() {
    assertThat(org.post(POLICIES + "login", "{'defaultRedirectUri':'nowhere'}").error())
        .isEqualTo("3: Default Redirect URI is invalid (Org-WSfdq)");
    org.post(POLICIES + "login", "{}").ok();
    assertThat(org.put(POLICIES + "login", "{'defaultRedirectUri':'nowhere'}").error())
        .isEqualTo("3: Default Redirect URI is invalid (Org-Sfd21)");
  }

  @Test
  void loginNamesFollowTheOrganizationsDomainPolicy() {
    assertThat(policy("domain").path("isDefault").asBoolean()).isTrue();
    org.admin()
        .rest(
            "POST",
            "/admin/v1/orgs/" + org.id() + "/policies/domain",
            "{'userLoginMustBeDomain':true}")
        .ok();

    assertThat(policy("domain").path("userLoginMustBeDomain").asBoolean()).isTrue();
    assertThat(policy("domain").has("isDefault")).isFalse();
    assertThat(policy("orgiam").path("userLoginMustBeDomain").asBoolean()).isTrue();
  }

  @Test
  void brandingIsTheInstances() {
    JsonNode label = org.get(POLICIES + "label").ok().body();

    assertThat(label.path("isDefault").asBoolean()).isTrue();
    assertThat(label.at("/policy/primaryColor").asText()).startsWith("#");
    assertThat(org.get(POLICIES + "label/_preview").ok().at("policy.primaryColor"))
        .isEqualTo(label.at("/policy/primaryColor"));
    assertThat(org.get(POLICIES + "default/label").ok().at("policy.primaryColor"))
        .isEqualTo(label.at("/policy/primaryColor"));
  }
}
