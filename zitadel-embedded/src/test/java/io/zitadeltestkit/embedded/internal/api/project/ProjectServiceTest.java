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

/** Makes, changes, reads and removes projects. */
final class ProjectServiceTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;

  private String orgId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
  }

  @BeforeEach
  void makeOrganization() {
    server.clock().reset();
    orgId = admin.newOrganization();
  }

  private static Answer get(String id) {
    return calls.project("GetProject", "{'projectId':'%s'}", id);
  }

  @Test
  void keepsAllSettings() {
    String id =
        calls
            .project(
                "CreateProject",
                "{'organizationId':'%s','name':'Shop','projectRoleAssertion':true,"
                    + "'authorizationRequired':true,'projectAccessRequired':true,'privateLabelingSetting':"
                    + "'PRIVATE_LABELING_SETTING_ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY'}",
                orgId)
            .ok()
            .text("projectId");

    Answer project = get(id).ok();

    assertThat(project.text("project.organizationId")).isEqualTo(orgId);
    assertThat(project.text("project.name")).isEqualTo("Shop");
    assertThat(project.text("project.state")).isEqualTo("PROJECT_STATE_ACTIVE");
    assertThat(project.at("project.projectRoleAssertion").asBoolean()).isTrue();
    assertThat(project.at("project.authorizationRequired").asBoolean()).isTrue();
    assertThat(project.at("project.projectAccessRequired").asBoolean()).isTrue();
    assertThat(project.text("project.privateLabelingSetting"))
        .isEqualTo("PRIVATE_LABELING_SETTING_ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY");
  }

  @Test
  void anIdOfAnotherOrganizationMakesAProjectThatIsNeverShown() {
    String id = EmbeddedCalls.unique("own");
    String request = "{'organizationId':'%s','projectId':'%s','name':'%s'}";
    String otherOrg = EmbeddedCalls.asAdmin(server).newOrganization();
    calls.project("CreateProject", request, orgId, id, "first").ok();

    assertThat(
            calls.project("CreateProject", request, otherOrg, id, "second").ok().text("projectId"))
        .isEqualTo(id);
    assertThat(get(id).text("project.name")).isEqualTo("first");
    assertThat(calls.project("CreateProject", request, otherOrg, id + "2", "second").error())
        .isEqualTo("already_exists: Project already exists on organization (V3-DKcYh)");
  }

  @Test
  void takesAnIdOnce() {
    String id = EmbeddedCalls.unique("own");
    String request = "{'organizationId':'%s','projectId':'%s','name':'%s'}";
    calls.project("CreateProject", request, orgId, id, "first").ok();

    assertThat(calls.project("CreateProject", request, orgId, id, "second").error())
        .isEqualTo("already_exists: Errors.Project.AlreadyExisting (COMMAND-opamwu)");
  }

  @Test
  void namesAreUniqueInAnOrganizationIgnoringCase() {
    calls.newProject(orgId, "Shop");
    calls.newProject(admin.newOrganization(), "Shop");

    assertThat(
            calls.project("CreateProject", "{'organizationId':'%s','name':'sHOP'}", orgId).error())
        .isEqualTo("already_exists: Project already exists on organization (V3-DKcYh)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'x'}|CreateProjectRequest.OrganizationId: value length must be between 1 and 200"
            + " runes, inclusive",
        "{'organizationId':'1'}|CreateProjectRequest.Name: value length must be between 1 and 200"
            + " runes, inclusive",
        "{'organizationId':'1','projectId':'','name':'x'}|CreateProjectRequest.ProjectId: value"
            + " length must be between 1 and 200 runes, inclusive",
        "{'organizationId':'1','name':'x','privateLabelingSetting':9}|CreateProjectRequest.PrivateLabelingSetting:"
            + " value must be one of the defined enum values",
      },
      quoteCharacter = '"')
  void refusesWhatIsNoProject(String request, String problem) {
    assertThat(calls.project("CreateProject", request).error())
        .isEqualTo("invalid_argument: invalid " + problem);
  }

  @Test
  void changesOnlyGivenFields() {
    String id = calls.newProject(orgId);
    calls.project("UpdateProject", "{'projectId':'%s','authorizationRequired':true}", id).ok();

    calls.project("UpdateProject", "{'projectId':'%s','name':'renamed'}", id).ok();

    assertThat(get(id).text("project.name")).isEqualTo("renamed");
    assertThat(get(id).at("project.authorizationRequired").asBoolean()).isTrue();
  }

  @Test
  void unchangedUpdateReturnsTheTimeOfTheLastChange() {
    String id = calls.newProject(orgId, "same");
    String before = get(id).text("project.changeDate");
    server.clock().advance(Duration.ofHours(1));

    Answer same = calls.project("UpdateProject", "{'projectId':'%s','name':'same'}", id).ok();
    Answer other = calls.project("UpdateProject", "{'projectId':'%s','name':'other'}", id).ok();

    assertThat(same.text("changeDate")).isEqualTo(before);
    assertThat(other.text("changeDate"))
        .isEqualTo(get(id).text("project.changeDate"))
        .isGreaterThan(before);
  }

  @Test
  void refusesAChangeToATakenNameOrOfAnUnknownProject() {
    calls.newProject(orgId, "taken");
    String id = calls.newProject(orgId, "free");

    assertThat(calls.project("UpdateProject", "{'projectId':'%s','name':'taken'}", id).error())
        .isEqualTo("already_exists: Project already exists on organization (V3-DKcYh)");
    assertThat(calls.project("UpdateProject", "{'projectId':'none','name':'x'}").error())
        .isEqualTo("not_found: Project not found (COMMAND-3M9sd)");
  }

  @Test
  void secondDeactivationOrActivationIsRefused() {
    String id = calls.newProject(orgId);
    String request = "{'projectId':'%s'}".formatted(id);

    assertThat(calls.project("ActivateProject", request).error())
        .isEqualTo("failed_precondition: Project is not deactivated (COMMAND-5M9bs)");
    calls.project("DeactivateProject", request).ok();
    assertThat(get(id).text("project.state")).isEqualTo("PROJECT_STATE_INACTIVE");
    assertThat(calls.project("DeactivateProject", request).error())
        .isEqualTo("failed_precondition: Project is not active (COMMAND-mki55)");
    calls.project("ActivateProject", request).ok();
    assertThat(get(id).text("project.state")).isEqualTo("PROJECT_STATE_ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "DeactivateProject, Project not found (COMMAND-112M9)",
    "ActivateProject, Project not found (COMMAND-3M9sd)",
    "GetProject, Project not found (QUERY-fk2fs)",
  })
  void doesNotFindAnUnknownProject(String method, String message) {
    assertThat(calls.project(method, "{'projectId':'none'}").error())
        .isEqualTo("not_found: " + message);
  }

  @Test
  void removalRemovesEverythingInIt() {
    String partner = admin.newOrganization();
    String user = admin.newMachine(orgId);
    String id = calls.newProject(orgId);
    calls.addRoles(id, "reader");
    calls.grant(id, partner, "['reader']");
    String app = calls.newApi(id, "api");
    String authorization = calls.authorize(user, id, orgId, "['reader']");

    calls.project("DeleteProject", "{'projectId':'%s'}", id).ok();

    assertThat(calls.getApplication(app).error())
        .isEqualTo("not_found: Errors.App.NotExisting (QUERY-pCP8P)");
    assertThat(calls.project("ListProjectRoles", "{'projectId':'%s'}", id).at("projectRoles"))
        .isEmpty();
    assertThat(
            calls
                .project(
                    "ListProjectGrants", "{'filters':[{'inProjectIdsFilter':{'ids':['%s']}}]}", id)
                .at("projectGrants"))
        .isEmpty();
    assertThat(
            calls
                .authorization(
                    "ListAuthorizations",
                    "{'filters':[{'authorizationIds':{'ids':['%s']}}]}",
                    authorization)
                .at("authorizations"))
        .isEmpty();
  }

  @Test
  void aSecondRemovalAnswersWithTheTimeOfTheFirst() {
    String request = "{'projectId':'%s'}".formatted(calls.newProject(orgId));
    String removed = calls.project("DeleteProject", request).ok().text("deletionDate");
    server.clock().advance(Duration.ofHours(1));

    assertThat(calls.project("DeleteProject", request).ok().text("deletionDate"))
        .isEqualTo(removed);
    assertThat(calls.project("DeleteProject", "{'projectId':'never'}").ok().body()).isEmpty();
  }
}
