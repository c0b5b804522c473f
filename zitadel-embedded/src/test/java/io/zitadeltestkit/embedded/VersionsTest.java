package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server that emulates a version other than the newest. */
final class VersionsTest {
  private static final String LIST_ROLES = "/management/v1/projects/%s/roles/_search";

  @Test
  void serverReportsItsVersion() {
    try (EmbeddedZitadel older = EmbeddedZitadel.builder().version("4.13").start();
        EmbeddedZitadel newest = EmbeddedZitadel.start()) {
      assertThat(older.version()).isEqualTo("v4.13.1");
      assertThat(newest.version()).isEqualTo(EmbeddedZitadel.VERSION).isEqualTo("v4.16.0");
      assertThat(EmbeddedZitadel.testedVersions()).containsExactly("v4.13.1", "v4.16.0");
      assertThat(told(older)).isEqualTo("v4.13.1");
      assertThat(told(newest)).isEqualTo("v4.16.0");
      assertThat(older.adminToken()).hasSize(71).doesNotContain(".");
    }
  }

  private static String told(EmbeddedZitadel server) {
    return EmbeddedCalls.asAdmin(server)
        .call("zitadel.instance.v2.InstanceService/GetInstance", "{}")
        .ok()
        .text("instance.version");
  }

  @Test
  void furtherInstanceHasTheSameVersion() {
    try (EmbeddedZitadel server = EmbeddedZitadel.builder().version("4.13").start();
        EmbeddedInstance instance = server.openInstance()) {
      assertThat(instance.adminToken()).hasSize(71).doesNotContain(".");
    }
  }

  @Test
  void unknownVersionFailsNothing() {
    try (EmbeddedZitadel server = EmbeddedZitadel.builder().version("v4.x-20260710").start()) {
      assertThat(server.version()).isEqualTo("v4.16.0");
    }
  }

  @Test
  void v420LimitsListsEarly() {
    try (EmbeddedZitadel server = EmbeddedZitadel.builder().version("4.20").start();
        EmbeddedZitadel now = EmbeddedZitadel.start()) {
      assertThat(listedRoles(server, "{}").at("result").size()).isEqualTo(100);
      assertThat(listedRoles(server, "{'query':{'limit':1001}}").error())
          .isEqualTo("3: Limit exceeded (QUERY-4M0fs)");
      assertThat(listedRoles(server, "{'query':{'limit':1000,'offset':1}}").at("result").size())
          .isEqualTo(100);
      assertThat(listedRoles(now, "{}").at("result").size()).isEqualTo(101);
      assertThat(listedRoles(now, "{'query':{'limit':1001}}").at("result").size()).isEqualTo(101);
    }
  }

  /** Lists the roles of a project with 101 of them. */
  private static EmbeddedCalls.Answer listedRoles(EmbeddedZitadel server, String request) {
    EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);
    String orgId = admin.newOrganization();
    String projectId =
        admin
            .call(
                "zitadel.project.v2.ProjectService/CreateProject",
                "{'organizationId':'%s','name':'p'}".formatted(orgId))
            .ok()
            .text("projectId");
    for (int i = 0; i < 101; i++) {
      admin
          .call(
              "zitadel.project.v2.ProjectService/AddProjectRole",
              "{'projectId':'%s','roleKey':'r%d','displayName':'r'}".formatted(projectId, i))
          .ok();
    }
    return admin
        .with("x-zitadel-orgid", orgId)
        .rest("POST", LIST_ROLES.formatted(projectId), request);
  }

  @Test
  void deniedAddressesCanBeConfigured() {
    String request =
        "{'name':'hook','restWebhook':{},'timeout':'5s','endpoint':'http://localhost:8025/hook'}";
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        EmbeddedZitadel opened = EmbeddedZitadel.builder().denyOutgoingTo().start()) {
      String create = "zitadel.action.v2.ActionService/CreateTarget";
      assertThat(EmbeddedCalls.asAdmin(server).call(create, request).error())
          .isEqualTo("invalid_argument: Errors.Target.DeniedURL (COMMAND-NcJUKo)");
      EmbeddedCalls.asAdmin(opened).call(create, request).ok();
    }
  }
}
