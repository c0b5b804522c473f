package io.zitadeltestkit.embedded.internal.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes, switches, lists and removes applications of every type. */
final class ApplicationServiceTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;

  private String orgId = "";
  private String projectId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
  }

  @BeforeEach
  void makeProject() {
    orgId = admin.newOrganization();
    projectId = calls.newProject(orgId);
  }

  private Answer of(String method, String id) {
    return calls.application(method, "{'projectId':'%s','applicationId':'%s'}", projectId, id);
  }

  private List<String> names(String rest) {
    Answer answer =
        calls
            .application(
                "ListApplications",
                "{'pagination':{'asc':true},'filters':[{'projectIdFilter':{'projectId':'%s'}}%s}",
                projectId,
                rest)
            .ok();
    return StreamSupport.stream(answer.at("applications").spliterator(), false)
        .map(app -> app.path("name").asText())
        .toList();
  }

  @Test
  void namesAreUniqueInAProjectIgnoringCase() {
    calls.newApi(projectId, "api");
    String other = calls.newApi(projectId, "other");
    calls.newApi(calls.newProject(orgId), "api");

    assertThat(calls.newOidc(projectId, "{}").status()).isEqualTo(200);
    assertThat(
            calls
                .application(
                    "CreateApplication",
                    "{'projectId':'%s','name':'API','apiConfiguration':{}}",
                    projectId)
                .error())
        .isEqualTo("already_exists: Application already exists (V3-DKcYh)");
    assertThat(
            calls
                .application(
                    "UpdateApplication",
                    "{'projectId':'%s','applicationId':'%s','name':'api'}",
                    projectId,
                    other)
                .error())
        .isEqualTo("already_exists: Application already exists (V3-DKcYh)");
  }

  @Test
  void anIdIsTakenInItsProjectAlsoAfterARemoval() {
    String id = EmbeddedCalls.unique("app");
    String request = "{'projectId':'%s','applicationId':'%s','name':'%s','oidcConfiguration':{}}";
    String taken = "failed_precondition: Errors.Project.App.AlreadyExisting (PROJECT-lxowmp)";
    calls.application("CreateApplication", request, projectId, id, id + "1").ok();

    assertThat(calls.getApplication(id).ok().text("application.name")).isEqualTo(id + "1");
    assertThat(calls.application("CreateApplication", request, projectId, id, id + "1").error())
        .isEqualTo(taken);
    calls
        .application("DeleteApplication", "{'projectId':'%s','applicationId':'%s'}", projectId, id)
        .ok();
    assertThat(calls.application("CreateApplication", request, projectId, id, id + "2").error())
        .isEqualTo(taken);
  }

  @Test
  void anIdOfAnotherProjectMakesAnApplicationThatIsNeverShown() {
    String id = EmbeddedCalls.unique("app");
    String request = "{'projectId':'%s','applicationId':'%s','name':'%s','apiConfiguration':{}}";
    String place = "{'projectId':'%s','applicationId':'%s'}";
    String otherProject = calls.newProject(EmbeddedCalls.asAdmin(server).newOrganization());
    calls.application("CreateApplication", request, projectId, id, id + "1").ok();

    assertThat(
            calls
                .application("CreateApplication", request, otherProject, id, "two")
                .ok()
                .text("applicationId"))
        .isEqualTo(id);
    assertThat(calls.getApplication(id).ok().text("application.projectId")).isEqualTo(projectId);
    calls.application("DeactivateApplication", place, otherProject, id).ok();
    assertThat(calls.getApplication(id).ok().text("application.state"))
        .isEqualTo("APPLICATION_STATE_ACTIVE");
    assertThat(calls.application("CreateApplication", request, otherProject, "", "two").error())
        .isEqualTo("already_exists: Application already exists (V3-DKcYh)");
  }

  @Test
  void anApiChangesItsWayOfAuthentication() {
    String id = calls.newApi(projectId, "api");
    String request =
        "{'projectId':'%s','applicationId':'%s','apiConfiguration':{'authMethodType':'%s'}}";

    assertThat(
            calls
                .application(
                    "UpdateApplication", request, projectId, id, "API_AUTH_METHOD_TYPE_BASIC")
                .error())
        .isEqualTo("failed_precondition: No changes (COMMAND-1m88i)");
    calls
        .application(
            "UpdateApplication", request, projectId, id, "API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT")
        .ok();

    assertThat(calls.getApplication(id).text("application.apiConfiguration.authMethodType"))
        .isEqualTo("API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT");
  }

  @Test
  void secondDeactivationOrActivationIsRefused() {
    String id = calls.newApi(projectId, "api");

    assertThat(of("ReactivateApplication", id).error())
        .isEqualTo("failed_precondition: Application is not inactive (COMMAND-1n8cM)");
    of("DeactivateApplication", id).ok();
    assertThat(calls.getApplication(id).text("application.state"))
        .isEqualTo("APPLICATION_STATE_INACTIVE");
    assertThat(of("DeactivateApplication", id).error())
        .isEqualTo("failed_precondition: Application is not active (COMMAND-dsh35)");
    of("ReactivateApplication", id).ok();
    assertThat(calls.getApplication(id).text("application.state"))
        .isEqualTo("APPLICATION_STATE_ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "DeactivateApplication, COMMAND-ov9d3",
    "ReactivateApplication, COMMAND-ov9d3",
    "DeleteApplication, COMMAND-0po9s",
    "GenerateClientSecret, COMMAND-Kd92s",
  })
  void isLookedForInItsProject(String method, String errorId) {
    String elsewhere = calls.newApi(calls.newProject(orgId), "api");

    assertThat(of(method, elsewhere).error())
        .isEqualTo("not_found: Application doesn't exist (" + errorId + ")");
  }

  @Test
  void everySecretIsANewOne() {
    String id = calls.newApi(projectId, "api");

    String first = of("GenerateClientSecret", id).ok().text("clientSecret");
    String second = of("GenerateClientSecret", id).ok().text("clientSecret");

    assertThat(first).hasSize(64).matches("[A-Za-z0-9_-]+").isNotEqualTo(second);
  }

  @Test
  void filters() {
    String api = calls.newApi(projectId, "Api");
    String web = calls.newOidc(projectId, "{}").ok().text("applicationId");
    String webName = calls.getApplication(web).text("application.name");
    String saml =
        SamlApplicationTest.create(
                calls,
                projectId,
                SamlApplicationTest.metadata(EmbeddedCalls.unique("https://sp.example")))
            .ok()
            .text("applicationId");
    String samlName = calls.getApplication(saml).text("application.name");
    String clientId = calls.getApplication(api).text("application.apiConfiguration.clientId");
    of("DeactivateApplication", api).ok();

    assertThat(names("]")).containsExactly("Api", webName, samlName);
    assertThat(names(",{'typeFilter':'APPLICATION_TYPE_API'}]")).containsExactly("Api");
    assertThat(names(",{'typeFilter':'APPLICATION_TYPE_OIDC'}]")).containsExactly(webName);
    assertThat(names(",{'typeFilter':'APPLICATION_TYPE_SAML'}]")).containsExactly(samlName);
    assertThat(names(",{'stateFilter':'APPLICATION_STATE_INACTIVE'}]")).containsExactly("Api");
    assertThat(names(",{'stateFilter':'APPLICATION_STATE_ACTIVE'}]"))
        .containsExactly(webName, samlName);
    assertThat(names(",{'stateFilter':'APPLICATION_STATE_REMOVED'}]")).isEmpty();
    assertThat(names(",{'clientIdFilter':{'clientId':'" + clientId + "'}}]"))
        .containsExactly("Api");
    assertThat(
            names(
                ",{'nameFilter':{'name':'PI','method':'TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE'}}]"))
        .containsExactly("Api");
    assertThat(names(",{'nameFilter':{'name':'api'}}]")).isEmpty();
  }

  @Test
  void refusesEmptyFilters() {
    String prefix =
        "invalid_argument: invalid ListApplicationsRequest.Filters[0]: embedded message failed"
            + " validation | caused by: invalid ApplicationSearchFilter.";

    assertThat(calls.application("ListApplications", "{'filters':[{}]}").error())
        .isEqualTo(prefix + "Filter: value is required");
    assertThat(calls.application("ListApplications", "{'filters':[{'typeFilter':0}]}").error())
        .isEqualTo(prefix + "TypeFilter: value must not be in list [APPLICATION_TYPE_UNSPECIFIED]");
    assertThat(
            calls.application("ListApplications", "{'filters':[{'projectIdFilter':{}}]}").error())
        .isEqualTo(
            prefix
                + "ProjectIdFilter: embedded message failed validation | caused by: invalid"
                + " ProjectIDFilter.ProjectId: value length must be between 1 and 200 runes,"
                + " inclusive");
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICATION_SORT_BY_ID, b a c",
    "APPLICATION_SORT_BY_NAME, a b c",
    "APPLICATION_SORT_BY_STATE, a c b",
    "APPLICATION_SORT_BY_CREATION_DATE, b a c",
    "APPLICATION_SORT_BY_CHANGE_DATE, c b a",
  })
  void sorts(String column, String expected) {
    String b = calls.newApi(projectId, "b");
    String a = calls.newApi(projectId, "a");
    calls.newApi(projectId, "c");
    of("DeactivateApplication", b).ok();
    of("GenerateClientSecret", a).ok();

    assertThat(String.join(" ", names("],'sortingColumn':'" + column + "'"))).isEqualTo(expected);
  }

  @Test
  void tiesAreInCreationOrderInADescendingListToo() {
    calls.newApi(projectId, "b");
    calls.newApi(projectId, "a");
    String c = calls.newApi(projectId, "c");
    of("DeactivateApplication", c).ok();

    Answer descending =
        calls
            .application(
                "ListApplications",
                "{'sortingColumn':'APPLICATION_SORT_BY_STATE','filters':[{'projectIdFilter':{'projectId':'%s'}}]}",
                projectId)
            .ok();

    assertThat(descending.at("applications").findValuesAsText("name"))
        .containsExactly("c", "b", "a");
  }

  @Test
  void aProjectOwnerReachesTheApplicationsOfThatProjectOnly() {
    String mine = calls.newApi(projectId, "mine");
    String otherProject = calls.newProject(orgId);
    String other = calls.newApi(otherProject, "other");
    String botId = admin.newMachine(orgId);
    admin.makeProjectAdministrator(botId, projectId, "PROJECT_OWNER");
    ProjectCalls bot = calls.as(admin.newToken(botId));

    assertThat(bot.getApplication(mine).ok().text("application.name")).isEqualTo("mine");
    assertThat(bot.getApplication(other).error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-Swrgg2)");
    assertThat(bot.newApi(projectId, "made")).isNotEmpty();
    assertThat(
            bot.application(
                    "DeleteApplication",
                    "{'projectId':'%s','applicationId':'%s'}",
                    otherProject,
                    other)
                .error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-Swrgg2)");
    assertThat(bot.application("ListApplications", "{}").ok().at("applications")).hasSize(2);
  }

  @Test
  void anInstanceHasTheApplicationsOfZitadelItself() {
    Answer projects =
        calls
            .project(
                "ListProjects", "{'filters':[{'projectNameFilter':{'projectName':'ZITADEL'}}]}")
            .ok();
    projectId = projects.text("projects.0.projectId");

    assertThat(names("]"))
        .containsExactly("Management-API", "Admin-API", "Auth-API", "Management Console");
  }
}
