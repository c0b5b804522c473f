package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are set to their current value, or were never set. */
final class UnchangedSettingsV1Test {
  private EmbeddedZitadel server;
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notification | {'passwordChange':true} | 9: Default Notification Policy not changed (INSTANCE-29x02n)",
        "password/age | {} | 9: Default Password Age Policy has not been changed (INSTANCE-180sf)",
        "domain | {} | 9: Organization Domain Policy has not been changed (INSTANCE-pl9fN)",
        "privacy | {'docsLink':'https://zitadel.com/docs'} | 9: Errors.Instance.PrivacyPolicy.NotChanged (INSTANCE-9jJfs)",
        "security | {} | 9: No changes (POLICY-EWsf3)",
      })
  void unchangedSettingIsRefused(String policy, String body, String error) {
    assertThat(admin.rest("PUT", "/admin/v1/policies/" + policy, body).error()).isEqualTo(error);
  }

  @Test
  void unsetSettingsHaveNoDates() {
    assertThat(admin.rest("GET", "/admin/v1/policies/security", "").ok().at("policy.details"))
        .isEmpty();
    assertThat(admin.rest("GET", "/admin/v1/restrictions", "").ok().at("details")).isEmpty();
    assertThat(admin.rest("GET", "/v2/features/system", "").ok().text("details.resourceOwner"))
        .isEqualTo("SYSTEM");
  }

  @Test
  void defaultLockoutPolicyIsChangedOnlyByTheFirstCall() {
    String path = "/admin/v1/policies/password/lockout";
    admin.rest("PUT", path, "{}").ok();

    assertThat(admin.rest("PUT", path, "{}").error())
        .isEqualTo("9: Errors.Instance.LockoutPolicy.NotChanged (INSTANCE-0psjF)");
  }

  @Test
  void settingAFeatureOfEveryServerChangesNothing() {
    assertThat(
            admin
                .call(
                    "zitadel.feature.v2.FeatureService/SetInstanceFeatures",
                    "{'oidcTokenExchange':true,'enableBackChannelLogout':false}")
                .error())
        .isEqualTo("invalid_argument: No changes (COMMAND-Vigh1)");
    assertThat(
            admin
                .call("zitadel.feature.v2.FeatureService/GetInstanceFeatures", "{}")
                .ok()
                .text("oidcTokenExchange.source"))
        .isEqualTo("SOURCE_SYSTEM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123 | 3: Could not parse language (LANG-jc8Sq)",
        "xx | 3: Could not parse language (LANG-jc8Sq)",
        "und | 3: Language is undefined (LANG-3M9f2)",
        "de-CH | 3: Language is not supported (LANG-lg4DP)",
        "eng | 9: Errors.Instance.NotChanged (INST-DS3rq)",
      })
  void languageThatCannotBeTheDefaultIsRefused(String language, String error) {
    assertThat(admin.rest("PUT", "/admin/v1/languages/default/" + language, "").error())
        .isEqualTo(error);
  }

  @Test
  void invalidValueIsRefusedBeforeThePolicyIsLookedUp() {
    EmbeddedCalls own = admin.with("x-zitadel-orgid", admin.newOrganization());

    assertThat(own.rest("PUT", "/management/v1/policies/password/complexity", "{}").error())
        .isEqualTo("3: Given minimum length is not allowed (MODEL-Lsp0e)");
    assertThat(own.rest("PUT", "/management/v1/policies/label", "{'warnColor':'red'}").error())
        .isEqualTo("3: Warn color is no valid Hex color value (POLICY-nvw33)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.13", "4.16"})
  void methodsThatTheReleaseDoesNotHaveAreUnknown(String version) {
    try (EmbeddedZitadel played = EmbeddedZitadel.builder().version(version).start()) {
      EmbeddedCalls owner = EmbeddedCalls.asAdmin(played);
      for (String method : List.of("Set", "Delete", "List")) {
        for (String generation : List.of("v2", "v2beta")) {
          assertThat(
                  owner
                      .call(
                          "zitadel.settings.%s.SettingsService/%sOrganizationSettings"
                              .formatted(generation, method),
                          "{}")
                      .status())
              .isEqualTo(404);
        }
      }
      for (String verb : List.of("POST", "PUT", "DELETE")) {
        assertThat(owner.rest(verb, "/v2/settings/organization", "{}").error())
            .isEqualTo("5: Not Found");
      }
      assertThat(owner.rest("POST", "/v2/settings/organization/_search", "{}").error())
          .isEqualTo("5: Not Found");
    }
  }
}
