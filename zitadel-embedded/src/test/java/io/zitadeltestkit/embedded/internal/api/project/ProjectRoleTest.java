package io.zitadeltestkit.embedded.internal.api.project;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Adds, changes, lists and removes the roles of projects. */
final class ProjectRoleTest {
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
    server.clock().reset();
    orgId = admin.newOrganization();
    projectId = calls.newProject(orgId);
  }

  private static Answer role(String method, String projectId, String key, String rest) {
    return calls.project(method, "{'projectId':'%s','roleKey':'%s'%s}", projectId, key, rest);
  }

  private List<String> keys(String rest) {
    Answer answer = calls.project("ListProjectRoles", "{'projectId':'%s'%s}", projectId, rest).ok();
    return StreamSupport.stream(answer.at("projectRoles").spliterator(), false)
        .map(it -> it.path("key").asText())
        .toList();
  }

  @Test
  void keysAreUniqueInAProjectIgnoringCase() {
    calls.addRoles(projectId, "reader");
    calls.addRoles(calls.newProject(orgId), "reader");

    assertThat(role("AddProjectRole", projectId, "READER", ",'displayName':'R'").error())
        .isEqualTo("already_exists: Role already exists (V3-DKcYh)");
  }

  @ParameterizedTest
  @CsvSource({"AddProjectRole", "UpdateProjectRole"})
  void needsAProject(String method) {
    assertThat(role(method, "none", "reader", ",'displayName':'R'").error())
        .isEqualTo("failed_precondition: Project not found (COMMAND-EbFMN)");
  }

  @Test
  void needsAKeyAndADisplayName() {
    assertThat(role("AddProjectRole", projectId, "", ",'displayName':'R'").error())
        .isEqualTo(
            "invalid_argument: invalid AddProjectRoleRequest.RoleKey: value length must be between 1 and 200"
                + " runes, inclusive");
    assertThat(role("AddProjectRole", projectId, "reader", "").error())
        .isEqualTo(
            "invalid_argument: invalid AddProjectRoleRequest.DisplayName: value length must be between 1 and"
                + " 200 runes, inclusive");
    assertThat(
            role(
                    "AddProjectRole",
                    projectId,
                    "reader",
                    ",'displayName':'R','group':'" + "g".repeat(201) + "'")
                .error())
        .isEqualTo(
            "invalid_argument: invalid AddProjectRoleRequest.Group: value length must be at most 200 runes");
  }

  @Test
  void changeEmptiesAbsentFields() {
    role("AddProjectRole", projectId, "reader", ",'displayName':'Reader','group':'staff'").ok();

    role("UpdateProjectRole", projectId, "reader", ",'displayName':'Reads'").ok();

    Answer list = calls.project("ListProjectRoles", "{'projectId':'%s'}", projectId);
    assertThat(list.text("projectRoles.0.displayName")).isEqualTo("Reads");
    assertThat(list.at("projectRoles.0").has("group")).isFalse();
  }

  @Test
  void removalAlsoRemovesItFromGrantsAndAuthorizations() {
    String partner = admin.newOrganization();
    calls.addRoles(projectId, "reader", "writer");
    calls.grant(projectId, partner, "['reader','writer']");
    String mine = calls.authorize(admin.newMachine(orgId), projectId, orgId, "['reader','writer']");
    String theirs = calls.authorize(admin.newMachine(partner), projectId, partner, "['writer']");

    role("RemoveProjectRole", projectId, "writer", "").ok();

    Answer grants =
        calls.project(
            "ListProjectGrants", "{'filters':[{'inProjectIdsFilter':{'ids':['%s']}}]}", projectId);
    assertThat(grants.at("projectGrants.0.grantedRoleKeys")).hasToString("[\"reader\"]");
    Answer authorizations =
        calls.authorization(
            "ListAuthorizations",
            "{'pagination':{'asc':true},'filters':[{'authorizationIds':{'ids':['%s','%s']}}]}",
            mine,
            theirs);
    assertThat(authorizations.at("authorizations.0.roles")).hasSize(1);
    assertThat(authorizations.text("authorizations.0.roles.0.key")).isEqualTo("reader");
    assertThat(authorizations.at("authorizations.1").has("roles")).isFalse();
  }

  @Test
  void aSecondRemovalAnswersWithTheTimeOfTheFirst() {
    calls.addRoles(projectId, "reader");
    String removed = role("RemoveProjectRole", projectId, "reader", "").ok().text("removalDate");
    server.clock().advance(Duration.ofHours(1));

    assertThat(role("RemoveProjectRole", projectId, "reader", "").ok().text("removalDate"))
        .isEqualTo(removed);
    assertThat(role("RemoveProjectRole", projectId, "never", "").ok().text("removalDate"))
        .as("the creation of the project")
        .isLessThan(removed);
  }

  @Test
  void aRemovedKeyIsFreeAgain() {
    calls.addRoles(projectId, "reader");
    role("RemoveProjectRole", projectId, "reader", "").ok();

    calls.addRoles(projectId, "reader");

    assertThat(keys("")).containsExactly("reader");
  }

  @Test
  void listsByEachColumn() {
    calls.addRoles(projectId, "b", "a", "c");
    role("UpdateProjectRole", projectId, "b", ",'displayName':'B'").ok();

    assertThat(keys("")).containsExactly("c", "a", "b");
    assertThat(keys(",'pagination':{'asc':true}")).containsExactly("b", "a", "c");
    assertThat(keys(",'pagination':{'asc':true},'sortingColumn':'PROJECT_ROLE_FIELD_NAME_KEY'"))
        .containsExactly("a", "b", "c");
    assertThat(
            keys(
                ",'pagination':{'asc':true},'sortingColumn':'PROJECT_ROLE_FIELD_NAME_CHANGE_DATE'"))
        .containsExactly("a", "c", "b");
    assertThat(keys(",'pagination':{'asc':true,'limit':1,'offset':1}")).containsExactly("a");
  }

  @Test
  void filtersByKeyAndDisplayName() {
    calls.addRoles(projectId, "reader", "writer");
    role("UpdateProjectRole", projectId, "writer", ",'displayName':'Changes things'").ok();

    assertThat(
            keys(
                ",'filters':[{'roleKeyFilter':{'key':'WRI','method':'TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE'}}]"))
        .containsExactly("writer");
    assertThat(
            keys(
                ",'filters':[{'displayNameFilter':{'displayName':'things','method':'TEXT_FILTER_METHOD_ENDS_WITH'}}]"))
        .containsExactly("writer");
    assertThat(
            keys(
                ",'filters':[{'roleKeyFilter':{'key':'reader'}},{'displayNameFilter':{'displayName':'none'}}]"))
        .isEmpty();
  }

  @Test
  void anUnknownProjectHasNoRoles() {
    assertThat(calls.project("ListProjectRoles", "{'projectId':'none'}").ok().body())
        .hasToString("{\"pagination\":{\"appliedLimit\":\"100\"}}");
  }
}
