package io.zitadeltestkit.embedded.internal.api.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists projects: own ones and granted ones, with every filter and order. */
final class ProjectListTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;
  private static String owner = "";
  private static String partner = "";
  private static String alpha = "";
  private static String bravo = "";
  private static String foreign = "";

  @BeforeAll
  static void makeProjects() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
    owner = admin.newOrganization();
    partner = admin.newOrganization();
    bravo = calls.newProject(owner, "bravo");
    alpha = calls.newProject(owner, "Alpha");
    foreign = calls.newProject(partner, "charlie");
    calls.addRoles(bravo, "reader");
    calls.grant(bravo, partner, "['reader']");
  }

  private static Answer list(String rest) {
    return calls.project("ListProjects", "{" + rest + "}").ok();
  }

  private static List<String> names(Answer answer) {
    return StreamSupport.stream(answer.at("projects").spliterator(), false)
        .map(project -> project.path("name").asText())
        .toList();
  }

  private static List<String> ownNames(Answer answer) {
    return StreamSupport.stream(answer.at("projects").spliterator(), false)
        .filter(project -> !project.has("grantedOrganizationId"))
        .map(project -> project.path("name").asText())
        .toList();
  }

  private static String ofOrganization(String orgId, String type) {
    return "'sortingColumn':'PROJECT_FIELD_NAME_CREATION_DATE','pagination':{'asc':true},'filters':"
        + "[{'organizationIdFilter':{'organizationId':'%s','type':'%s'}}]".formatted(orgId, type);
  }

  @Test
  void anOrganizationHasOwnedAndGrantedProjects() {
    assertThat(names(list(ofOrganization(partner, "OWNED")))).containsExactly("charlie");
    assertThat(names(list(ofOrganization(partner, "GRANTED")))).containsExactly("bravo");
    assertThat(names(list(ofOrganization(partner, "OWNED_OR_GRANTED"))))
        .containsExactly("charlie", "bravo");
    assertThat(names(list(ofOrganization(partner, "TYPE_UNSPECIFIED"))))
        .containsExactly("charlie", "bravo");
  }

  @Test
  void theGrantOfAProjectIsALineOfItsOwn() {
    Answer owned = list(ofOrganization(owner, "OWNED"));

    assertThat(names(owned)).containsExactly("bravo", "Alpha", "bravo");
    JsonNode line = owned.at("projects.2");
    assertThat(line.path("projectId").asText()).isEqualTo(bravo);
    assertThat(line.path("organizationId").asText()).isEqualTo(owner);
    assertThat(line.path("grantedOrganizationId").asText()).isEqualTo(partner);
    assertThat(line.path("grantedOrganizationName").asText()).isNotEmpty();
    assertThat(line.path("grantedState").asText()).isEqualTo("GRANTED_PROJECT_STATE_ACTIVE");
    assertThat(owned.at("projects.0").has("grantedState")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "PROJECT_FIELD_NAME_ID, bravo Alpha charlie",
    "PROJECT_FIELD_NAME_NAME, Alpha bravo charlie",
    "PROJECT_FIELD_NAME_CREATION_DATE, bravo Alpha charlie",
    "PROJECT_FIELD_NAME_UNSPECIFIED, bravo Alpha charlie",
  })
  void sortsByEachColumnInBothDirections(String column, String expected) {
    String filters =
        "'filters':[{'inProjectIdsFilter':{'ids':['%s','%s','%s']}}]"
            .formatted(alpha, bravo, foreign);
    Answer ascending =
        list("'pagination':{'asc':true},'sortingColumn':'" + column + "'," + filters);
    Answer descending = list("'sortingColumn':'" + column + "'," + filters);

    List<String> inOrder = List.of(expected.split(" ", -1));
    List<String> backwards = new ArrayList<>(inOrder);
    Collections.reverse(backwards);
    assertThat(ownNames(ascending)).isEqualTo(inOrder);
    assertThat(ownNames(descending)).isEqualTo(backwards);
  }

  @Test
  void sortsByTheLastChange() {
    String orgId = admin.newOrganization();
    String first = calls.newProject(orgId, "first");
    calls.newProject(orgId, "second");
    calls.project("UpdateProject", "{'projectId':'%s','projectRoleAssertion':true}", first).ok();

    assertThat(
            names(
                list(
                    "'pagination':{'asc':true},'sortingColumn':'PROJECT_FIELD_NAME_CHANGE_DATE','filters':"
                        + "[{'organizationIdFilter':{'organizationId':'%s'}}]".formatted(orgId))))
        .containsExactly("second", "first");
  }

  @ParameterizedTest
  @CsvSource({
    "Alpha, TEXT_FILTER_METHOD_EQUALS, true",
    "alpha, TEXT_FILTER_METHOD_EQUALS, false",
    "aLPHA, TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE, true",
    "Alp, TEXT_FILTER_METHOD_STARTS_WITH, true",
    "lph, TEXT_FILTER_METHOD_STARTS_WITH, false",
    "aLP, TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE, true",
    "lph, TEXT_FILTER_METHOD_CONTAINS, true",
    "LPH, TEXT_FILTER_METHOD_CONTAINS, false",
    "LPH, TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE, true",
    "pha, TEXT_FILTER_METHOD_ENDS_WITH, true",
    "PHA, TEXT_FILTER_METHOD_ENDS_WITH_IGNORE_CASE, true",
    "Alp, TEXT_FILTER_METHOD_ENDS_WITH, false",
  })
  void filtersByName(String name, String method, boolean found) {
    Answer answer =
        list(
            "'filters':[{'inProjectIdsFilter':{'ids':['%s']}},{'projectNameFilter':{'projectName':'%s','method':'%s'}}]"
                .formatted(alpha, name, method));

    assertThat(names(answer)).isEqualTo(found ? List.of("Alpha") : List.of());
  }

  @Test
  void pagesCountAllMatches() {
    Answer page =
        list(
            "'pagination':{'asc':true,'limit':1,'offset':'1'},'sortingColumn':'PROJECT_FIELD_NAME_NAME','filters':"
                + "[{'inProjectIdsFilter':{'ids':['%s','%s']}}]".formatted(alpha, foreign));

    assertThat(names(page)).containsExactly("charlie");
    assertThat(page.text("pagination.totalResult")).isEqualTo("2");
    assertThat(page.text("pagination.appliedLimit")).isEqualTo("1");
  }

  @Test
  void refusesEmptyFilters() {
    assertThat(calls.project("ListProjects", "{'filters':[{}]}").error())
        .isEqualTo(
            "invalid_argument: invalid ListProjectsRequest.Filters[0]: embedded message failed validation"
                + " | caused by: invalid ProjectSearchFilter.Filter: value is required");
    assertThat(
            calls
                .project("ListProjects", "{'filters':[{'inProjectIdsFilter':{'ids':['1','1']}}]}")
                .error())
        .isEqualTo(
            "invalid_argument: invalid ListProjectsRequest.Filters[0]: embedded message failed validation"
                + " | caused by: invalid ProjectSearchFilter.InProjectIdsFilter: embedded message failed"
                + " validation | caused by: invalid InIDsFilter.Ids[1]: repeated value must contain unique items");
    assertThat(
            calls
                .project("ListProjects", "{'filters':[{'inProjectIdsFilter':{'ids':['1','']}}]}")
                .error())
        .endsWith(
            "invalid InIDsFilter.Ids[1]: value length must be between 1 and 200 runes, inclusive");
  }

  @Test
  void showsOnlyWhatTheCallerMayRead() {
    String botId = admin.newMachine(owner);
    ProjectCalls bot = calls.as(admin.newToken(botId));
    admin.makeProjectAdministrator(botId, alpha, "PROJECT_OWNER_VIEWER");

    Answer all = bot.project("ListProjects", "{}").ok();

    assertThat(names(all)).containsExactly("Alpha");
    assertThat(bot.project("GetProject", "{'projectId':'%s'}", alpha).ok().text("project.name"))
        .isEqualTo("Alpha");
    assertThat(bot.project("GetProject", "{'projectId':'%s'}", bravo).error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-Swrgg2)");
    assertThat(bot.project("GetProject", "{'projectId':'%s'}", foreign).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void theOwnerOfAGranteeSeesTheGrantedLineOnly() {
    String botId = admin.newMachine(partner);
    admin.makeOrganizationAdministrator(botId, partner, "ORG_OWNER");
    ProjectCalls bot = calls.as(admin.newToken(botId));

    Answer all = bot.project("ListProjects", "{}").ok();

    assertThat(names(all)).containsExactlyInAnyOrder("charlie", "bravo");
    assertThat(bot.project("GetProject", "{'projectId':'%s'}", bravo).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }
}
