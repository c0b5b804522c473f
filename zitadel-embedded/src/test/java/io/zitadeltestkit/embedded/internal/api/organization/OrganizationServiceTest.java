package io.zitadeltestkit.embedded.internal.api.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes, renames, finds and removes organizations. */
final class OrganizationServiceTest {
  private static final String SERVICE = "zitadel.org.v2.OrganizationService/";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  private static Answer call(String method, String json) {
    return admin.call(SERVICE + method, json);
  }

  private static Answer list(String query) {
    return call("ListOrganizations", "{'queries':[" + query + "]}").ok();
  }

  private static String add(String name) {
    return call("AddOrganization", "{'name':'" + name + "'}").ok().text("organizationId");
  }

  private static String domainOf(String orgId) {
    return list("{'idQuery':{'id':'" + orgId + "'}}").text("result.0.primaryDomain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Big Corp Ltd|big-corp-ltd.localhost",
        "Ünïcode & Söhne|ünïcode--söhne.localhost",
        "-edge-|edge.localhost",
        "dots.and_lines|dotsandlines.localhost",
        "ΟΔΟΣ|οδοσ.localhost",
        "İstanbul|istanbul.localhost"
      })
  void makesADomainOfTheName(String name, String domain) {
    assertThat(domainOf(add(name))).isEqualTo(domain);
  }

  @Test
  void cutsALongNameForTheDomain() {
    String orgId = add("x".repeat(100));

    assertThat(domainOf(orgId)).isEqualTo("x".repeat(63) + ".localhost");
  }

  /**
   * The real server cuts bytes, and each remaining byte of a letter becomes a replacement
   * character.
   */
  @Test
  void cutsThroughALetter() {
    assertThat(domainOf(add("ü".repeat(40)))).isEqualTo("ü".repeat(31) + "\uFFFD.localhost");
    assertThat(domainOf(add("a" + "日".repeat(40))))
        .isEqualTo("a" + "日".repeat(20) + "\uFFFD\uFFFD.localhost");
    assertThat(domainOf(add("日".repeat(40)))).isEqualTo("日".repeat(21) + ".localhost");
  }

  @Test
  void refusesANameWithoutValidCharacters() {
    assertThat(call("AddOrganization", "{'name':'§§§'}").error())
        .isEqualTo(
            "invalid_argument: Invalid non numeric and alphabetical characters were replaced with"
                + " empty spaces and resulting domain is an empty string (ORG-RrfXY)");
    assertThat(call("AddOrganization", "{'name':'  '}").error())
        .isEqualTo("invalid_argument: Errors.Invalid.Argument (ORG-mruNY)");
  }

  @Test
  void refusesNamesThatDifferInCaseOrInWhatTheDomainDrops() {
    String name = EmbeddedCalls.unique("Case");
    add(name);

    assertThat(call("AddOrganization", "{'name':'" + name.toUpperCase(Locale.ROOT) + "'}").error())
        .isEqualTo("already_exists: Organisation's name or id already taken (V3-DKcYh)");
    assertThat(call("AddOrganization", "{'name':'" + name + "!'}").error())
        .isEqualTo("already_exists: Domain already exists (V3-DKcYh)");
  }

  @Test
  void leavesNothingBehindWhenAnAdministratorIsRefused() {
    String name = EmbeddedCalls.unique("undone");

    assertThat(
            call("AddOrganization", "{'name':'" + name + "','admins':[{'userId':'123'}]}").error())
        .isEqualTo("failed_precondition: User could not be found (ORG-GoXOn)");
    assertThat(
            call("AddOrganization", "{'name':'" + name + "','admins':[{'roles':['ORG_OWNER']}]}")
                .error())
        .isEqualTo(
            "unimplemented: userType oneOf <nil> in method AddOrganization not implemented"
                + " (ORGv2-SD2r1)");
    assertThat(list("{'nameQuery':{'name':'" + name + "'}}").at("result").isMissingNode()).isTrue();
  }

  @Test
  void makesOrFindsTheAdministrators() {
    String botId = admin.newMachine(admin.newOrganization());
    String name = EmbeddedCalls.unique("boss");

    Answer added =
        call(
                "AddOrganization",
                ("{'name':'%s','admins':[{'userId':'%s','roles':['ORG_OWNER_VIEWER']},"
                        + "{'human':{'username':'%s','profile':{'givenName':'B','familyName':'L'},"
                        + "'email':{'email':'b@example.com','returnCode':{}}}}]}")
                    .formatted(name, botId, name))
            .ok();

    assertThat(added.at("createdAdmins")).hasSize(1);
    assertThat(added.text("createdAdmins.0.emailCode")).isNotEmpty();
    Answer administrators =
        admin
            .call(
                "zitadel.internal_permission.v2.InternalPermissionService/ListAdministrators",
                "{'pagination':{'asc':true},'filters':[{'resource':{'organizationId':'%s'}}]}"
                    .formatted(added.text("organizationId")))
            .ok();
    assertThat(administrators.text("administrators.0.user.id")).isEqualTo(botId);
    assertThat(administrators.text("administrators.0.roles.0")).isEqualTo("ORG_OWNER_VIEWER");
    assertThat(administrators.text("administrators.1.user.id"))
        .isEqualTo(added.text("createdAdmins.0.userId"));
    assertThat(administrators.text("administrators.1.roles.0")).isEqualTo("ORG_OWNER");
  }

  @Test
  void renamingChangesTheDefaultDomainAndNoOther() {
    String name = EmbeddedCalls.unique("before");
    String orgId = add(name);
    String other = EmbeddedCalls.unique("own") + ".example";
    call("AddOrganizationDomain", "{'organizationId':'%s','domain':'%s'}".formatted(orgId, other))
        .ok();
    String after = EmbeddedCalls.unique("after");

    call("UpdateOrganization", "{'organizationId':'%s','name':' %s '}".formatted(orgId, after))
        .ok();

    assertThat(domainOf(orgId)).isEqualTo(after + ".localhost");
    assertThat(
            call("ListOrganizationDomains", "{'organizationId':'" + orgId + "'}")
                .ok()
                .body()
                .findValuesAsText("domain"))
        .containsExactlyInAnyOrder(after + ".localhost", other);
    assertThat(
            call(
                    "UpdateOrganization",
                    "{'organizationId':'%s','name':'%s'}".formatted(orgId, after))
                .error())
        .isEqualTo("failed_precondition: Organisation not changed (ORG-4VSdf)");
    add(name);
  }

  @Test
  void stateChangesOnlyWhenThereIsSomethingToChange() {
    String request = "{'organizationId':'" + admin.newOrganization() + "'}";

    assertThat(call("ActivateOrganization", request).error())
        .isEqualTo("failed_precondition: Organisation is already active (EVENT-bfnrh)");
    call("DeactivateOrganization", request).ok();
    assertThat(call("DeactivateOrganization", request).error())
        .isEqualTo("failed_precondition: Organisation is already deactivated (EVENT-Dbs2g)");
    call("ActivateOrganization", request).ok();
    assertThat(call("ActivateOrganization", "{'organizationId':'123'}").error())
        .isEqualTo("not_found: Organisation not found (ORG-Dgf3g)");
    assertThat(call("DeactivateOrganization", "{'organizationId':'123'}").error())
        .isEqualTo("not_found: Organisation not found (ORG-oL9nT)");
  }

  @Test
  void defaultOrganizationCannotBeDeleted() {
    String orgId = list("{'defaultQuery':{}}").text("result.0.id");

    assertThat(call("DeleteOrganization", "{'organizationId':'" + orgId + "'}").error())
        .isEqualTo("failed_precondition: Default Organisation must not be deleted (COMMA-wG9p1)");
  }

  @Test
  void deletingRemovesEverything() {
    String orgId = admin.newOrganization();
    String botId = admin.newMachine(orgId);
    String token = admin.newToken(botId);
    admin.makeInstanceAdministrator(botId, "IAM_OWNER");
    String projectId =
        admin
            .call(
                "zitadel.project.v2.ProjectService/CreateProject",
                "{'organizationId':'%s','name':'p'}".formatted(orgId))
            .ok()
            .text("projectId");
    admin.as(token).call(SERVICE + "ListOrganizations", "{}").ok();

    call("DeleteOrganization", "{'organizationId':'" + orgId + "'}").ok();

    assertThat(admin.as(token).call(SERVICE + "ListOrganizations", "{}").error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
    assertThat(
            admin
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + botId + "'}")
                .status())
        .isEqualTo(404);
    assertThat(
            admin
                .call(
                    "zitadel.project.v2.ProjectService/GetProject",
                    "{'projectId':'" + projectId + "'}")
                .status())
        .isEqualTo(404);
    assertThat(
            admin
                .call(
                    "zitadel.internal_permission.v2.InternalPermissionService/ListAdministrators",
                    "{'filters':[{'inUserIdsFilter':{'ids':['" + botId + "']}}]}")
                .ok()
                .at("administrators")
                .isMissingNode())
        .isTrue();
    assertThat(
            call("DeleteOrganization", "{'organizationId':'" + orgId + "'}")
                .ok()
                .text("deletionDate"))
        .isEqualTo("0001-01-01T00:00:00Z");
  }

  @Test
  void listsByEachFilterAndSortsByName() {
    String run = EmbeddedCalls.unique("list");
    String first = add("zulu-" + run);
    String second = add("Alpha-" + run);
    call("DeactivateOrganization", "{'organizationId':'" + first + "'}").ok();
    String ending = "{'nameQuery':{'name':'-" + run + "','method':'TEXT_QUERY_METHOD_ENDS_WITH'}}";

    Answer sorted =
        call(
                "ListOrganizations",
                "{'query':{'asc':true},'sortingColumn':'ORGANIZATION_FIELD_NAME_NAME','queries':["
                    + ending
                    + "]}")
            .ok();
    assertThat(sorted.text("result.0.id")).isEqualTo(second);
    assertThat(sorted.text("result.1.id")).isEqualTo(first);
    Answer page =
        call(
                "ListOrganizations",
                "{'query':{'asc':true,'limit':1,'offset':'1'},"
                    + "'sortingColumn':'ORGANIZATION_FIELD_NAME_NAME','queries':["
                    + ending
                    + "]}")
            .ok();
    assertThat(page.text("details.totalResult")).isEqualTo("2");
    assertThat(page.body().at("/result")).hasSize(1);
    assertThat(page.text("result.0.id")).isEqualTo(first);
    assertThat(
            list(ending + ",{'stateQuery':{'state':'ORGANIZATION_STATE_INACTIVE'}}")
                .text("result.0.id"))
        .isEqualTo(first);
    assertThat(
            list("{'domainQuery':{'domain':'ALPHA-"
                    + run
                    + "','method':'TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE'}}")
                .text("result.0.id"))
        .isEqualTo(second);
    assertThat(call("ListOrganizations", "{'queries':[{}]}").error())
        .isEqualTo(
            "invalid_argument: invalid ListOrganizationsRequest.Queries[0]: embedded message failed"
                + " validation | caused by: invalid SearchQuery.Query: value is required");
  }

  @Test
  void listsOnlyWhatTheCallerMayRead() {
    String orgId = admin.newOrganization();
    String botId = admin.newMachine(orgId);
    String token = admin.newToken(botId);
    admin.makeOrganizationAdministrator(botId, orgId, "ORG_OWNER_VIEWER");

    Answer seen = admin.as(token).call(SERVICE + "ListOrganizations", "{}").ok();

    assertThat(seen.body().at("/result")).hasSize(1);
    assertThat(seen.text("result.0.id")).isEqualTo(orgId);
    assertThat(seen.at("details.totalResult").asInt()).isGreaterThan(1);
  }

  @Test
  void hasRestForms() {
    String orgId =
        admin
            .rest("POST", "/v2/organizations", "{'name':'" + EmbeddedCalls.unique("rest") + "'}")
            .ok()
            .text("organizationId");
    admin
        .rest("POST", "/v2/organizations/" + orgId, "{'name':'" + EmbeddedCalls.unique("x") + "'}")
        .ok();
    admin.rest("POST", "/v2/organizations/" + orgId + "/deactivate", "{}").ok();
    admin.rest("POST", "/v2/organizations/" + orgId + "/activate", "{}").ok();
    admin.rest("DELETE", "/v2/organizations/" + orgId, "").ok();
    assertThat(admin.rest("POST", "/v2/organizations/" + orgId, "{'name':'gone'}").error())
        .isEqualTo("5: Organisation not found (ORG-1MRds)");
  }
}
