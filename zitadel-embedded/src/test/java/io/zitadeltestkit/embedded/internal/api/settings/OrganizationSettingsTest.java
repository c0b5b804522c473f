package io.zitadeltestkit.embedded.internal.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An organisation may have user names that others have too, until that is taken back. */
final class OrganizationSettingsTest {
  private static final String SERVICE = "zitadel.settings.v2.SettingsService/";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private Answer addAlice(String orgId) {
    return admin
        .with("x-zitadel-orgid", orgId)
        .rest("POST", "/management/v1/users/machine", "{'userName':'alice','name':'Alice'}");
  }

  private Answer delete(String orgId) {
    return admin.call(SERVICE + "DeleteOrganizationSettings", "{'organizationId':'" + orgId + "'}");
  }

  private void setScoped(String orgId) {
    admin
        .call(
            SERVICE + "SetOrganizationSettings",
            "{'organizationId':'" + orgId + "','organizationScopedUsernames':true}")
        .ok();
  }

  @Test
  void whatIsTakenBackCountsNoMore() {
    String one = admin.newOrganization();
    String two = admin.newOrganization();
    setScoped(two);
    addAlice(one).ok();

    Answer deleted = delete(two).ok();

    assertThat(deleted.body().has("deletionDate")).isTrue();
    assertThat(addAlice(two).error()).isEqualTo("6: User already exists (V3-DKcYh)");
    assertThat(
            admin
                .call(SERVICE + "ListOrganizationSettings", "{}")
                .ok()
                .body()
                .has("organizationSettings"))
        .isFalse();
    assertThat(delete(two).ok().body()).isEmpty();
  }

  @Test
  void itStaysWhileUserNamesWouldCollide() {
    String one = admin.newOrganization();
    String two = admin.newOrganization();
    setScoped(two);
    addAlice(one).ok();
    addAlice(two).ok();

    assertThat(delete(two).error()).isEqualTo("already_exists: User already exists (V3-DKcYh)");

    assertThat(
            admin
                .call(SERVICE + "ListOrganizationSettings", "{}")
                .ok()
                .text("organizationSettings.0.organizationId"))
        .isEqualTo(two);
  }

  @Test
  void onlyWhoAdministersTheInstanceTakesItBack() {
    String orgId = admin.newOrganization();
    setScoped(orgId);
    String bot = admin.newMachine(orgId);
    admin.makeOrganizationAdministrator(bot, orgId, "ORG_OWNER");

    assertThat(
            admin
                .as(admin.newToken(bot))
                .call(SERVICE + "DeleteOrganizationSettings", "{'organizationId':'" + orgId + "'}")
                .error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-AWfge)");
    assertThat(delete("").status()).isEqualTo(400);
  }
}
