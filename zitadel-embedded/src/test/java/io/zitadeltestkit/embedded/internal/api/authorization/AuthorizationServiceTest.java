package io.zitadeltestkit.embedded.internal.api.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gives users roles on projects, and takes them away. */
final class AuthorizationServiceTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;

  private String orgId = "";
  private String partner = "";
  private String projectId = "";
  private String alice = "";
  private String aliceId = "";
  private String botId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
  }

  @BeforeEach
  void makeProjectAndUsers() {
    server.clock().reset();
    orgId = admin.newOrganization();
    partner = admin.newOrganization();
    projectId = calls.newProject(orgId);
    calls.addRoles(projectId, "reader", "writer");
    calls.grant(projectId, partner, "['reader']");
    alice = EmbeddedCalls.unique("Alice");
    aliceId = admin.newHuman(orgId, alice, "Secret-Passw0rd!");
    botId = admin.newMachine(partner);
  }

  private static Answer create(String userId, String projectId, String orgId, String roles) {
    return calls.authorization(
        "CreateAuthorization",
        "{'userId':'%s','projectId':'%s','organizationId':'%s','roleKeys':%s}",
        userId,
        projectId,
        orgId,
        roles);
  }

  private static Answer of(String method, String id) {
    return calls.authorization(method, "{'id':'%s'}", id);
  }

  private Answer list(String rest) {
    return calls
        .authorization(
            "ListAuthorizations",
            "{'pagination':{'asc':true},'filters':[{'projectId':{'id':'%s'}}%s}",
            projectId,
            rest)
        .ok();
  }

  private List<String> ids(String rest) {
    return StreamSupport.stream(list(rest).at("authorizations").spliterator(), false)
        .map(it -> it.path("id").asText())
        .toList();
  }

  @Test
  void showsUserProjectAndRoles() {
    String id = calls.authorize(aliceId, projectId, orgId, "['writer','reader']");

    JsonNode authorization = list("]").at("authorizations.0");

    assertThat(authorization.path("id").asText()).isEqualTo(id);
    assertThat(authorization.at("/user/preferredLoginName").asText()).isEqualTo(alice);
    assertThat(authorization.at("/user/displayName").asText()).isEqualTo("Minnie Mouse");
    assertThat(authorization.at("/user/organizationId").asText()).isEqualTo(orgId);
    assertThat(authorization.at("/organization/id").asText()).isEqualTo(orgId);
    assertThat(authorization.at("/project/organizationId").asText()).isEqualTo(orgId);
    assertThat(authorization.path("state").asText()).isEqualTo("STATE_ACTIVE");
    assertThat(authorization.path("roles").findValuesAsText("key"))
        .containsExactly("reader", "writer");
  }

  @Test
  void isUniqueForUserProjectAndOrganization() {
    calls.authorize(aliceId, projectId, orgId, "['reader']");
    calls.authorize(aliceId, projectId, partner, "['reader']");

    assertThat(create(aliceId, projectId, orgId, "['writer']").error())
        .isEqualTo("already_exists: User grant already exists (V3-DKcYh)");
  }

  @Test
  void needsUserProjectAndRoles() {
    assertThat(create("none", projectId, orgId, "[]").error())
        .isEqualTo("failed_precondition: User could not be found (COMMAND-4f8sg)");
    assertThat(create(aliceId, "none", orgId, "[]").error())
        .isEqualTo("failed_precondition: Project Grant not found (COMMAND-4m9ff)");
    assertThat(create(aliceId, projectId, admin.newOrganization(), "[]").error())
        .isEqualTo("failed_precondition: Project Grant not found (COMMAND-4m9ff)");
    assertThat(create(aliceId, projectId, orgId, "['none']").error())
        .isEqualTo("failed_precondition: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
    assertThat(create(botId, projectId, partner, "['writer']").error())
        .isEqualTo("failed_precondition: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
    assertThat(create(aliceId, projectId, orgId, "['reader','reader']").error())
        .isEqualTo(
            "invalid_argument: invalid CreateAuthorizationRequest.RoleKeys[1]: repeated value must contain"
                + " unique items");
  }

  @Test
  void rolesAreReplaced() {
    String id = calls.authorize(aliceId, projectId, orgId, "['reader']");
    String before = list("]").text("authorizations.0.changeDate");
    server.clock().advance(Duration.ofHours(1));
    String request = "{'id':'%s','roleKeys':%s}";

    assertThat(
            calls
                .authorization("UpdateAuthorization", request, id, "['reader']")
                .ok()
                .text("changeDate"))
        .isEqualTo(before);
    calls.authorization("UpdateAuthorization", request, id, "['writer']").ok();
    assertThat(list("]").at("authorizations.0.roles").findValuesAsText("key"))
        .containsExactly("writer");
    assertThat(calls.authorization("UpdateAuthorization", request, id, "['none']").error())
        .isEqualTo("failed_precondition: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
    assertThat(calls.authorization("UpdateAuthorization", request, "none", "[]").error())
        .isEqualTo("not_found: User grant not found (COMMAND-3M9sd)");
  }

  @Test
  void repeatedDeactivationAndActivationAreAccepted() {
    String id = calls.authorize(aliceId, projectId, orgId, "['reader']");

    of("ActivateAuthorization", id).ok();
    of("DeactivateAuthorization", id).ok();
    String changed = of("DeactivateAuthorization", id).ok().text("changeDate");
    assertThat(list("]").text("authorizations.0.state")).isEqualTo("STATE_INACTIVE");
    assertThat(list("]").text("authorizations.0.changeDate")).isEqualTo(changed);
    of("ActivateAuthorization", id).ok();

    assertThat(list("]").text("authorizations.0.state")).isEqualTo("STATE_ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "ActivateAuthorization, COMMAND-Lp0gs",
    "DeactivateAuthorization, COMMAND-3M9sd",
  })
  void doesNotFindAnUnknownOne(String method, String errorId) {
    assertThat(of(method, "none").error())
        .isEqualTo("not_found: User grant not found (" + errorId + ")");
  }

  @Test
  void aSecondRemovalAnswersWithTheTimeOfTheFirst() {
    String id = calls.authorize(aliceId, projectId, orgId, "['reader']");
    String removed = of("DeleteAuthorization", id).ok().text("deletionDate");
    server.clock().advance(Duration.ofHours(1));

    assertThat(of("DeleteAuthorization", id).ok().text("deletionDate")).isEqualTo(removed);
    assertThat(of("DeleteAuthorization", "never").ok().text("deletionDate"))
        .isEqualTo("0001-01-01T00:00:00Z");
    assertThat(ids("]")).isEmpty();
  }

  @Test
  void goesWithItsUser() {
    calls.authorize(aliceId, projectId, orgId, "['reader']");

    admin.call("zitadel.user.v2.UserService/DeleteUser", "{'userId':'" + aliceId + "'}").ok();

    assertThat(ids("]")).isEmpty();
  }

  /** It is only a filter of the beta. */
  @Test
  void oneUserIsNoFilter() {
    assertThat(
            calls
                .authorization("ListAuthorizations", "{'filters':[{'userId':{'id':'%s'}}]}", botId)
                .error())
        .isEqualTo(
            "invalid_argument: invalid ListAuthorizationsRequest.Filters[0]: embedded message"
                + " failed validation | caused by: invalid AuthorizationsSearchFilter.Filter:"
                + " value is required");
  }

  @Test
  void filters() {
    String mine = calls.authorize(aliceId, projectId, orgId, "['writer']");
    String theirs = calls.authorize(botId, projectId, partner, "['reader']");
    of("DeactivateAuthorization", theirs).ok();
    String projectName =
        calls.project("GetProject", "{'projectId':'%s'}", projectId).text("project.name");

    assertThat(ids("]")).containsExactly(mine, theirs);
    assertThat(ids(",{'organizationId':{'id':'" + partner + "'}}]")).containsExactly(theirs);
    assertThat(ids(",{'state':{'state':'STATE_ACTIVE'}}]")).containsExactly(mine);
    assertThat(ids(",{'inUserIds':{'ids':['" + aliceId + "','none']}}]")).containsExactly(mine);
    assertThat(ids(",{'userOrganizationId':{'id':'" + orgId + "'}}]")).containsExactly(mine);
    assertThat(
            ids(
                ",{'userPreferredLoginName':{'loginName':'aLICE','method':'TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE'}}]"))
        .containsExactly(mine);
    assertThat(
            ids(
                ",{'userDisplayName':{'displayName':'Mouse','method':'TEXT_FILTER_METHOD_ENDS_WITH'}}]"))
        .containsExactly(mine);
    assertThat(ids(",{'projectName':{'name':'" + projectName + "'}}]")).hasSize(2);
    assertThat(ids(",{'projectName':{'name':'none'}}]")).isEmpty();
    assertThat(ids(",{'roleKey':{'key':'writer'}}]")).containsExactly(mine);
    assertThat(ids(",{'projectGrantId':{'id':'none'}}]")).isEmpty();
  }

  @Test
  void refusesEmptyFilters() {
    String prefix =
        "invalid_argument: invalid ListAuthorizationsRequest.Filters[0]: embedded message failed validation"
            + " | caused by: invalid AuthorizationsSearchFilter.";

    assertThat(calls.authorization("ListAuthorizations", "{'filters':[{}]}").error())
        .isEqualTo(prefix + "Filter: value is required");
    assertThat(calls.authorization("ListAuthorizations", "{'filters':[{'state':{}}]}").error())
        .isEqualTo(
            prefix
                + "State: embedded message failed validation | caused by: invalid StateQuery.State: value must"
                + " not be in list [STATE_UNSPECIFIED]");
    assertThat(calls.authorization("ListAuthorizations", "{'sortingColumn':99}").error())
        .isEqualTo(
            "invalid_argument: invalid ListAuthorizationsRequest.SortingColumn: value must be one of the"
                + " defined enum values");
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED_DATE, alice bot",
    "CHANGED_DATE, bot alice",
    "ID, alice bot",
    "USER_ID, alice bot",
    "ORGANIZATION_ID, alice bot",
    "USER_ORGANIZATION_ID, alice bot",
  })
  void sorts(String column, String expected) {
    String mine = calls.authorize(aliceId, projectId, orgId, "['writer']");
    calls.authorize(botId, projectId, partner, "['reader']");
    of("DeactivateAuthorization", mine).ok();

    List<String> order =
        ids("],'sortingColumn':'AUTHORIZATION_FIELD_NAME_" + column + "'").stream()
            .map(id -> id.equals(mine) ? "alice" : "bot")
            .toList();

    assertThat(String.join(" ", order)).isEqualTo(expected);
  }

  @Test
  void callersSeeTheirOwn() {
    String id = calls.authorize(botId, projectId, partner, "['reader']");
    calls.authorize(aliceId, projectId, orgId, "['reader']");
    ProjectCalls bot = calls.as(admin.newToken(botId));

    Answer own = bot.authorization("ListAuthorizations", "{}").ok();

    assertThat(own.at("authorizations")).hasSize(1);
    assertThat(own.text("authorizations.0.id")).isEqualTo(id);
    assertThat(bot.authorization("DeleteAuthorization", "{'id':'%s'}", id).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }
}
