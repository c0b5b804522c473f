package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads settings in both forms. */
final class SettingsServiceTest {
  private static final String SERVICE = "zitadel.settings.v2.SettingsService/";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @ParameterizedTest
  @CsvSource({
    "GetGeneralSettings, /v2/settings",
    "GetLoginSettings, /v2/settings/login",
    "GetPasswordComplexitySettings, /v2/settings/password/complexity",
    "GetPasswordExpirySettings, /v2/settings/password/expiry",
    "GetBrandingSettings, /v2/settings/branding",
    "GetDomainSettings, /v2/settings/domain",
    "GetLegalAndSupportSettings, /v2/settings/legal_support",
    "GetLockoutSettings, /v2/settings/lockout",
    "GetSecuritySettings, /v2/settings/security"
  })
  void bothFormsSayTheSame(String method, String path) {
    Answer connect = admin.call(SERVICE + method, "{}").ok();

    assertThat(admin.rest("GET", path, "").ok().body()).isEqualTo(connect.body());
  }

  @Test
  void readsForAnOrganizationOrTheInstance() {
    String orgId = admin.newOrganization();

    assertThat(
            admin
                .rest("GET", "/v2/settings/domain?ctx.orgId=" + orgId, "")
                .ok()
                .text("settings.resourceOwnerType"))
        .isEqualTo("RESOURCE_OWNER_TYPE_INSTANCE");
    assertThat(
            admin
                .call(SERVICE + "GetLockoutSettings", "{'ctx':{'instance':true}}")
                .ok()
                .text("settings.resourceOwnerType"))
        .isEqualTo("RESOURCE_OWNER_TYPE_INSTANCE");
    assertThat(admin.call(SERVICE + "GetLockoutSettings", "{'ctx':{'instance':false}}").error())
        .isEqualTo(
            "invalid_argument: invalid GetLockoutSettingsRequest.Ctx: embedded message failed"
                + " validation | caused by: invalid RequestContext.Instance: value must equal true");
  }

  @Test
  void needsAPermissionForTheMethod() {
    String orgId = admin.newOrganization();
    String botId = admin.newMachine(orgId);
    EmbeddedCalls bot = admin.as(admin.newToken(botId));

    assertThat(bot.call(SERVICE + "GetLoginSettings", "{}").error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    admin.makeOrganizationAdministrator(botId, orgId, "ORG_PROJECT_CREATOR");
    bot.call(SERVICE + "GetLoginSettings", "{}").ok();
    assertThat(bot.call(SERVICE + "GetSecuritySettings", "{}").error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-5mWD2)");
  }

  @Test
  void unimplementedMethodsSaySo() {
    assertThat(admin.call(SERVICE + "SetHostedLoginTranslation", "{}").error())
        .startsWith(
            "unimplemented: zitadel.settings.v2.SettingsService/SetHostedLoginTranslation is not"
                + " implemented by the embedded server");
  }

  @Test
  void returnsTheLanguages() {
    assertThat(admin.rest("GET", "/admin/v1/languages", "").ok().at("languages")).hasSize(22);
    assertThat(admin.call(SERVICE + "GetGeneralSettings", "{}").ok().at("supportedLanguages"))
        .hasSize(22);
  }
}
