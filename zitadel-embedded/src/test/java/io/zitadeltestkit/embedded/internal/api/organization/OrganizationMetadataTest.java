package io.zitadeltestkit.embedded.internal.api.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Metadata of organizations: entries without a value, unchanged entries, and the order of checks.
 */
final class OrganizationMetadataTest {
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

  private static final String SERVICE = "zitadel.org.v2.OrganizationService/";

  private Answer set(String orgId, String entries) {
    return admin.call(
        SERVICE + "SetOrganizationMetadata",
        "{'organizationId':'" + orgId + "','metadata':[" + entries + "]}");
  }

  private Answer list(String orgId) {
    return admin
        .call(SERVICE + "ListOrganizationMetadata", "{'organizationId':'" + orgId + "'}")
        .ok();
  }

  @Test
  void entryWithoutAValueIsRemoved() {
    String orgId = admin.newOrganization();
    set(orgId, "{'key':'b','value':'eA=='},{'key':'a','value':'eA=='}").ok();
    assertThat(list(orgId).text("metadata.0.key")).isEqualTo("a");

    set(orgId, "{'key':'a'}").ok();

    assertThat(list(orgId).text("metadata.0.key")).isEqualTo("b");
    assertThat(list(orgId).at("metadata").size()).isEqualTo(1);
  }

  @Test
  void unchangedEntriesReturnTheDateOfTheLastChange() {
    String orgId = admin.newOrganization();
    assertThat(set(orgId, "{'key':'a'}").ok().text("setDate")).isEqualTo("0001-01-01T00:00:00Z");
    String date = set(orgId, "{'key':'a','value':'eA=='}").ok().text("setDate");

    assertThat(set(orgId, "{'key':'a','value':'eA=='}").ok().text("setDate")).isEqualTo(date);
  }

  @Test
  void emptyListIsRefusedBeforeThePermissionCheck() {
    String orgId = admin.newOrganization();
    String stranger = admin.newToken(admin.newMachine(admin.newOrganization()));
    String request = "{'organizationId':'" + orgId + "'}";

    assertThat(admin.as(stranger).call(SERVICE + "SetOrganizationMetadata", request).error())
        .isEqualTo("failed_precondition: Metadata list is empty (META-9mm2d)");
    assertThat(admin.as(stranger).call(SERVICE + "DeleteOrganizationMetadata", request).error())
        .isEqualTo("failed_precondition: Metadata list is empty (META-9mw2d)");
    assertThat(
            admin
                .as(stranger)
                .call(
                    SERVICE + "SetOrganizationMetadata",
                    "{'organizationId':'" + orgId + "','metadata':[{'key':'a'}]}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void blankNameIsRefusedBeforeThePermissionCheck() {
    String orgId = admin.newOrganization();
    String stranger = admin.newToken(admin.newMachine(admin.newOrganization()));

    assertThat(
            admin
                .as(stranger)
                .call(
                    SERVICE + "UpdateOrganization", "{'organizationId':'" + orgId + "','name':' '}")
                .error())
        .isEqualTo("invalid_argument: Organisation is invalid (EVENT-Mf9sd)");
  }

  @Test
  void changedOrganizationIsListedLast() {
    String first = admin.newOrganization();
    admin.newOrganization();
    admin
        .call(
            SERVICE + "UpdateOrganization",
            "{'organizationId':'" + first + "','name':'" + EmbeddedCalls.unique("new") + "'}")
        .ok();

    var all = admin.call(SERVICE + "ListOrganizations", "{}").ok().at("result");

    assertThat(all.path(all.size() - 1).path("id").asText()).isEqualTo(first);
  }
}
