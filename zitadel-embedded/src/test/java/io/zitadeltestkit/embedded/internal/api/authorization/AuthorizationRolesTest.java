package io.zitadeltestkit.embedded.internal.api.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The roles of authorizations after removals. */
final class AuthorizationRolesTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;

  private String orgId = "";
  private String partner = "";
  private String projectId = "";
  private String botId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
  }

  @BeforeEach
  void makeProject() {
    orgId = admin.newOrganization();
    partner = admin.newOrganization();
    projectId = calls.newProject(orgId);
    calls.addRoles(projectId, "a", "b", "c");
    botId = admin.newMachine(orgId);
  }

  private static List<String> roles(String id) {
    return calls
        .authorization(
            "ListAuthorizations", "{'filters':[{'authorizationIds':{'ids':['%s']}}]}", id)
        .ok()
        .at("authorizations.0.roles")
        .findValuesAsText("key");
  }

  @Test
  void roleAfterARemovedOneIsKept() {
    calls.grant(projectId, partner, "['a','b','c']");
    String id = calls.authorize(botId, projectId, partner, "['a','b','c']");

    calls
        .project(
            "UpdateProjectGrant",
            "{'projectId':'%s','grantedOrganizationId':'%s','roleKeys':['c']}",
            projectId,
            partner)
        .ok();

    assertThat(roles(id)).containsExactly("b", "c");
  }

  @Test
  void deletedProjectIsReportedOnlyToItsOwner() {
    calls.project("DeleteProject", "{'projectId':'%s'}", projectId).ok();

    assertThat(refusal(orgId)).isEqualTo("failed_precondition: Project not found (COMMAND-3n77S)");
    assertThat(refusal(partner))
        .isEqualTo("failed_precondition: Project Grant not found (COMMAND-4m9ff)");
  }

  private String refusal(String inOrg) {
    return calls
        .authorization(
            "CreateAuthorization",
            "{'userId':'%s','projectId':'%s','organizationId':'%s'}",
            botId,
            projectId,
            inOrg)
        .error();
  }
}
