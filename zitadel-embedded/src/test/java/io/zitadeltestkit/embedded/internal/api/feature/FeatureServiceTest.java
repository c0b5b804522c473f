package io.zitadeltestkit.embedded.internal.api.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads features in both forms. */
final class FeatureServiceTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @Test
  void featuresOfEveryServerAreReturnedWithAndWithoutInheritance() {
    String path = "/v2/features/instance";

    Answer own = admin.rest("GET", path, "").ok();
    Answer all = admin.rest("GET", path + "?inheritance=true", "").ok();

    assertThat(own.text("oidcTokenExchange.source")).isEqualTo("SOURCE_SYSTEM");
    assertThat(all.text("oidcTokenExchange.source")).isEqualTo("SOURCE_SYSTEM");
    assertThat(own.text("loginV2.source")).isEqualTo("SOURCE_INSTANCE");
    assertThat(own.at("loginV2.required").asBoolean()).isTrue();
  }

  @Test
  void readsTheSystemsFeatures() {
    assertThat(
            admin
                .call("zitadel.feature.v2.FeatureService/GetSystemFeatures", "{}")
                .ok()
                .at("enableBackChannelLogout.enabled")
                .asBoolean())
        .isTrue();
  }

  @Test
  void keepsWhatIsSetUntilItIsReset() {
    try (EmbeddedZitadel another = EmbeddedZitadel.start()) {
      keepsWhatIsSetUntilItIsReset(EmbeddedCalls.asAdmin(another));
    }
  }

  private static void keepsWhatIsSetUntilItIsReset(EmbeddedCalls own) {
    assertThat(own.rest("PUT", "/v2/features/instance", "{}").error())
        .isEqualTo("3: No changes (COMMAND-Vigh1)");
    own.rest(
            "PUT",
            "/v2/features/instance",
            "{'permissionCheckV2':true,'loginV2':{'required':false}}")
        .ok();

    Answer set = own.rest("GET", "/v2/features/instance?inheritance=true", "").ok();
    assertThat(set.at("permissionCheckV2.enabled").asBoolean()).isTrue();
    assertThat(set.at("loginV2.required").asBoolean()).isFalse();
    assertThat(set.at("loginDefaultOrg.enabled").asBoolean()).isTrue();

    own.rest("DELETE", "/v2/features/instance", "").ok();

    Answer reset = own.rest("GET", "/v2/features/instance?inheritance=true", "").ok();
    assertThat(reset.at("loginDefaultOrg")).isEmpty();
    assertThat(reset.text("oidcTokenExchange.source")).isEqualTo("SOURCE_SYSTEM");
  }

  @Test
  void organizationsAndUsersHaveNoneAfterTheChecks() {
    String service = "zitadel.feature.v2.FeatureService/";
    String missing = "method %s not implemented ()";
    String orgId = admin.newOrganization();
    EmbeddedCalls stranger = admin.as(admin.newToken(admin.newMachine(orgId)));
    String of = "{'organizationId':'" + orgId + "'}";

    Answer set = admin.call(service + "SetOrganizationFeatures", of);
    assertThat(set.status()).isEqualTo(501);
    assertThat(set.error())
        .isEqualTo("unimplemented: " + missing.formatted("SetOrganizationFeatures"));
    assertThat(admin.call(service + "SetUserFeatures", "{}").error())
        .isEqualTo(
            "invalid_argument: invalid SetUserFeatureRequest.UserId: value length must be between 1 and 200 runes, inclusive");
    assertThat(stranger.call(service + "ResetOrganizationFeatures", of).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(stranger.rest("GET", "/v2/features/user/1?inheritance=true", "").error())
        .isEqualTo("12: " + missing.formatted("GetUserFeatures"));
  }

  @Test
  void unimplementedMethodsSaySoInBothForms() {
    String refusal =
        "zitadel.feature.v2.FeatureService/SetSystemFeatures is not implemented by the embedded"
            + " server";

    assertThat(admin.call("zitadel.feature.v2.FeatureService/SetSystemFeatures", "{}").error())
        .startsWith("unimplemented: " + refusal);
    assertThat(admin.rest("PUT", "/v2/features/system", "{}").error()).startsWith("12: " + refusal);
  }
}
