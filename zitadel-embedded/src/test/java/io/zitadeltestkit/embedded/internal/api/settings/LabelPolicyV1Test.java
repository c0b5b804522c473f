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

/** The branding of an organization and of the instance. */
final class LabelPolicyV1Test {
  private static final String LABEL = "/policies/label";
  private static final String PREVIEW = LABEL + "/_preview";
  private static final String ACTIVATE = LABEL + "/_activate";

  private OwnOrganization org;

  @BeforeEach
  void start() {
    org = new OwnOrganization();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private JsonNode color(String path) {
    return org.get(path).ok().at("policy.primaryColor");
  }

  private Answer admin(String verb, String path, String json) {
    return org.admin().rest(verb, "/admin/v1" + path, json);
  }

  private String branding() {
    return org.admin()
        .call(
            "zitadel.settings.v2.SettingsService/GetBrandingSettings",
            "{'ctx':{'orgId':'" + org.id() + "'}}")
        .ok()
        .text("settings.lightTheme.primaryColor");
  }

  @Test
  void organizationBrandingIsVisibleAfterActivation() {
    assertMaking(org.post(LABEL, "{'primaryColor':'#123456'}"), org.id());

    assertThat(color(LABEL).asText()).isEqualTo("#5469d4");
    assertThat(color(PREVIEW).asText()).isEqualTo("#123456");
    assertThat(org.get(PREVIEW).at("isDefault").isMissingNode()).isTrue();

    assertChange(org.post(ACTIVATE, "{}"), org.id());

    assertThat(color(LABEL).asText()).isEqualTo("#123456");
    assertThat(org.get(LABEL).text("policy.details.resourceOwner")).isEqualTo(org.id());
    assertThat(org.get(LABEL).at("isDefault").isMissingNode()).isTrue();
    assertThat(branding()).isEqualTo("#123456");
    assertThat(color("/policies/default/label").asText()).isEqualTo("#5469d4");
  }

  @Test
  void organizationBrandingIsChangedAndReset() {
    org.post(LABEL, "{'primaryColor':'#123456'}").ok();
    org.post(ACTIVATE, "{}").ok();

    assertChange(org.put(LABEL, "{'primaryColor':'#fff','themeMode':'THEME_MODE_DARK'}"), org.id());

    assertThat(org.get(PREVIEW).text("policy.themeMode")).isEqualTo("THEME_MODE_DARK");
    assertThat(color(LABEL).asText()).isEqualTo("#123456");
    assertChange(org.delete(LABEL), org.id());
    assertThat(color(LABEL).asText()).isEqualTo("#5469d4");
    assertThat(org.get(LABEL).at("isDefault").asBoolean()).isTrue();
    assertThat(color(PREVIEW).asText()).isEqualTo("#5469d4");
  }

  @Test
  void impossibleChangesAreRefused() {
    assertThat(org.put(LABEL, "{}").error())
        .isEqualTo("5: Private Label Policy not found (Org-0K9dq)");
    assertThat(org.post(ACTIVATE, "{}").error())
        .isEqualTo("5: Private Label Policy not found (ORG-34mSE)");
    assertThat(org.delete(LABEL).error())
        .isEqualTo("5: Private Label Policy not found (Org-3M9df)");
    assertThat(org.delete(LABEL + "/icon_dark").error())
        .isEqualTo("5: Private Label Policy not found (ORG-3NFos)");

    org.post(LABEL, "{}").ok();

    assertThat(org.post(LABEL, "{}").error())
        .isEqualTo("6: Errors.Org.LabelPolicy.AlreadyExists (Org-2B0ps)");
    assertThat(org.put(LABEL, "{}").error())
        .isEqualTo("9: Private Label Policy has not been changed (Org-8nfSr)");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          primaryColor, Primary color, POLICY-391dG
          backgroundColor, Background color, POLICY-502F1
          warnColor, Warn color, POLICY-nvw33
          fontColor, Font color, POLICY-93mSf
          primaryColorDark, Primary color (dark mode), POLICY-391dG
          fontColorDark, Font color (dark mode), POLICY-3M0fs
          """)
  void aColorIsAHexadecimalNumber(String field, String name, String id) {
    assertThat(org.post(LABEL, "{'" + field + "':'red'}").error())
        .isEqualTo("3: " + name + " is no valid Hex color value (" + id + ")");
  }

  @Test
  void instanceBrandingIsVisibleAfterActivation() {
    assertThat(admin("PUT", LABEL, "{'primaryColor':'#abcdef'}").ok().text("details.changeDate"))
        .isNotEmpty();
    assertThat(admin("GET", PREVIEW, "").ok().text("policy.primaryColor")).isEqualTo("#abcdef");
    assertThat(color(PREVIEW).asText()).isEqualTo("#abcdef");
    assertThat(color(LABEL).asText()).isEqualTo("#5469d4");
    assertThat(admin("PUT", LABEL, "{'primaryColor':'#abcdef'}").error())
        .isEqualTo("9: Default Private Label Policy has not been changed (INSTANCE-28fHe)");

    admin("POST", ACTIVATE, "{}").ok();

    assertThat(color(LABEL).asText()).isEqualTo("#abcdef");
    assertThat(org.get(LABEL).at("isDefault").asBoolean()).isTrue();
    assertThat(branding()).isEqualTo("#abcdef");
  }

  @ParameterizedTest
  @CsvSource({"logo", "logo_dark", "icon", "icon_dark", "font"})
  void whatWasNeverUploadedIsRemovedAllTheSame(String asset) {
    org.post(LABEL, "{}").ok();

    assertChange(org.delete(LABEL + "/" + asset), org.id());

    Answer ofInstance = admin("DELETE", LABEL + "/" + asset, "");
    assertChange(
        ofInstance, org.get("/policies/default/label").text("policy.details.resourceOwner"));
  }
}
