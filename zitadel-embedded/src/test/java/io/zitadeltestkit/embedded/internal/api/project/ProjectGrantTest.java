package io.zitadeltestkit.embedded.internal.api.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants projects to other organizations. */
final class ProjectGrantTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;

  private String orgId = "";
  private String partner = "";
  private String projectId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
  }

  @BeforeEach
  void makeProject() {
    server.clock().reset();
    orgId = admin.newOrganization();
    partner = admin.newOrganization();
    projectId = calls.newProject(orgId, "granted");
    calls.addRoles(projectId, "reader", "writer");
  }

  private Answer grant(String method, String grantedOrgId, String rest) {
    return grant(calls, method, grantedOrgId, rest);
  }

  private Answer grant(ProjectCalls as, String method, String grantedOrgId, String rest) {
    return as.project(
        method, "{'projectId':'%s','grantedOrganizationId':'%s'%s}", projectId, grantedOrgId, rest);
  }

  private Answer list(String filters) {
    return calls
        .project(
            "ListProjectGrants",
            "{'filters':[{'inProjectIdsFilter':{'ids':['%s']}}%s]}",
            projectId,
            filters)
        .ok();
  }

  @Test
  void refusesWhatCannotBeGranted() {
    assertThat(
            calls
                .project(
                    "CreateProjectGrant",
                    "{'projectId':'none','grantedOrganizationId':'%s'}",
                    partner)
                .error())
        .isEqualTo("failed_precondition: Project not found (COMMAND-m9gsd)");
    assertThat(grant("CreateProjectGrant", "none", "").error())
        .isEqualTo("failed_precondition: Organisation not found (COMMAND-3m9gg)");
    assertThat(grant("CreateProjectGrant", orgId, "").error())
        .isEqualTo("failed_precondition: Project Grant is invalid (PROJECT-ckUpbvboAH)");
    assertThat(grant("CreateProjectGrant", partner, ",'roleKeys':['none']").error())
        .isEqualTo("failed_precondition: Errors.Project.Role.NotFound (COMMAND-6m9gd)");
  }

  @ParameterizedTest
  @CsvSource({"UpdateProjectGrant", "DeactivateProjectGrant", "ActivateProjectGrant"})
  void doesNotFindWhatWasNotGranted(String method) {
    assertThat(grant(method, partner, "").error())
        .isEqualTo("not_found: Project Grant not found (PROJECT-D8JxR)");
  }

  @Test
  void removedRolesAreRemovedFromAuthorizations() {
    calls.grant(projectId, partner, "['reader','writer']");
    String theirs =
        calls.authorize(admin.newMachine(partner), projectId, partner, "['reader','writer']");
    String mine = calls.authorize(admin.newMachine(orgId), projectId, orgId, "['writer']");

    grant("UpdateProjectGrant", partner, ",'roleKeys':['reader']").ok();

    assertThat(roles(theirs)).isEqualTo("reader");
    assertThat(roles(mine)).isEqualTo("writer");
  }

  private static String roles(String authorizationId) {
    return calls
        .authorization(
            "ListAuthorizations",
            "{'filters':[{'authorizationIds':{'ids':['%s']}}]}",
            authorizationId)
        .ok()
        .at("authorizations.0.roles")
        .findValuesAsText("key")
        .stream()
        .reduce("", String::concat);
  }

  @Test
  void unchangedUpdateReturnsTheTimeOfTheLastChange() {
    calls.grant(projectId, partner, "['reader']");
    String before = list("").text("projectGrants.0.changeDate");
    server.clock().advance(Duration.ofHours(1));

    assertThat(
            grant("UpdateProjectGrant", partner, ",'roleKeys':['reader']").ok().text("changeDate"))
        .isEqualTo(before);
    assertThat(grant("ActivateProjectGrant", partner, "").ok().text("changeDate"))
        .isEqualTo(before);
    assertThat(grant("DeactivateProjectGrant", partner, "").ok().text("changeDate"))
        .isGreaterThan(before);
    assertThat(list("").text("projectGrants.0.state")).isEqualTo("PROJECT_GRANT_STATE_INACTIVE");
  }

  @Test
  void removalTakesItsAuthorizationsOnly() {
    calls.grant(projectId, partner, "['reader']");
    String theirs = calls.authorize(admin.newMachine(partner), projectId, partner, "['reader']");
    String mine = calls.authorize(admin.newMachine(orgId), projectId, orgId, "['reader']");

    String removed = grant("DeleteProjectGrant", partner, "").ok().text("deletionDate");
    server.clock().advance(Duration.ofHours(1));

    assertThat(roles(theirs)).isEmpty();
    assertThat(roles(mine)).isEqualTo("reader");
    assertThat(grant("DeleteProjectGrant", partner, "").ok().text("deletionDate"))
        .isEqualTo(removed);
    assertThat(grant("DeleteProjectGrant", orgId, "").ok().text("deletionDate"))
        .isEqualTo(
            admin
                .call(
                    "zitadel.project.v2.ProjectService/GetProject",
                    "{'projectId':'" + projectId + "'}")
                .ok()
                .text("project.creationDate"));
  }

  @Test
  void filters() {
    String other = admin.newOrganization();
    calls.grant(projectId, partner, "['reader']");
    calls.grant(projectId, other, "['writer']");

    assertThat(list("").at("projectGrants")).hasSize(2);
    assertThat(granted(",{'roleKeyFilter':{'key':'writer'}}")).isEqualTo(other);
    assertThat(granted(",{'grantedOrganizationIdFilter':{'id':'" + partner + "'}}"))
        .isEqualTo(partner);
    assertThat(list(",{'organizationIdFilter':{'id':'" + orgId + "'}}").at("projectGrants"))
        .hasSize(2);
    assertThat(list(",{'organizationIdFilter':{'id':'" + partner + "'}}").at("projectGrants"))
        .isEmpty();
  }

  @Test
  void projectNameIsNotAFilterHere() {
    assertThat(
            calls
                .project(
                    "ListProjectGrants",
                    "{'filters':[{'projectNameFilter':{'projectName':'any'}}]}")
                .error())
        .isEqualTo("internal: An internal error occurred (QUERY-PP02n)");
  }

  private String granted(String filter) {
    Answer answer = list(filter);
    assertThat(answer.at("projectGrants")).hasSize(1);
    return answer.text("projectGrants.0.grantedOrganizationId");
  }

  @Test
  void sorts() {
    String other = admin.newOrganization();
    calls.grant(projectId, partner, "[]");
    calls.grant(projectId, other, "[]");
    grant("UpdateProjectGrant", partner, ",'roleKeys':['reader']").ok();

    assertThat(list("").text("projectGrants.0.grantedOrganizationId")).isEqualTo(other);
    assertThat(
            calls
                .project(
                    "ListProjectGrants",
                    "{'sortingColumn':'PROJECT_GRANT_FIELD_NAME_CHANGE_DATE','filters':"
                        + "[{'inProjectIdsFilter':{'ids':['%s']}}]}",
                    projectId)
                .text("projectGrants.0.grantedOrganizationId"))
        .isEqualTo(partner);
  }

  @Test
  void theGranteeSeesItAndGivesItsRolesButCannotChangeIt() {
    calls.grant(projectId, partner, "['reader']");
    String botId = admin.newMachine(partner);
    admin.makeOrganizationAdministrator(botId, partner, "ORG_OWNER");
    EmbeddedCalls bot = admin.as(admin.newToken(botId));
    ProjectCalls botCalls = new ProjectCalls(bot);

    assertThat(botCalls.project("ListProjectGrants", "{}").ok().at("projectGrants")).hasSize(1);
    assertThat(grant(botCalls, "UpdateProjectGrant", partner, ",'roleKeys':['writer']").error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    botCalls.authorize(botId, projectId, partner, "['reader']");
    assertThat(
            botCalls
                .authorization(
                    "CreateAuthorization",
                    "{'userId':'%s','projectId':'%s','organizationId':'%s','roleKeys':['writer']}",
                    botId,
                    projectId,
                    partner)
                .error())
        .isEqualTo("failed_precondition: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
  }
}
