package io.zitadeltestkit.embedded.internal.api.administrator;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who administers the organization, its projects and what it was granted. */
final class MembersV1Test {
  private OwnOrganization org;
  private String person = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    person = org.newPerson();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private String member(String... roles) {
    return "{'userId':'%s','roles':['%s']}".formatted(person, String.join("','", roles));
  }

  private Answer search(String path) {
    return org.post(path + "/members/_search", "{}");
  }

  @Test
  void rolesInTheOrganizationAreReplacedAndTakenAway() {
    assertMaking(org.post("/orgs/me/members", member("ORG_OWNER")), org.id());

    assertChange(
        org.put("/orgs/me/members/" + person, "{'roles':['ORG_USER_MANAGER','ORG_OWNER_VIEWER']}"),
        org.id());

    Answer all = search("/orgs/me");
    assertThat(results(all, "userId")).containsExactly(person);
    assertThat(all.at("result.0.roles")).hasToString("[\"ORG_USER_MANAGER\",\"ORG_OWNER_VIEWER\"]");
    assertThat(all.text("result.0.firstName")).isEqualTo("Minnie");
    assertThat(org.put("/orgs/me/members/" + person, "{'roles':['PROJECT_OWNER']}").error())
        .isEqualTo("3: Errors.Org.MemberInvalid (INST-m9fG8)");
    assertChange(org.delete("/orgs/me/members/" + person), org.id());
    assertThat(results(search("/orgs/me"), "userId")).isEmpty();
    assertThat(org.put("/orgs/me/members/" + person, "{'roles':['ORG_OWNER']}").error())
        .isEqualTo("5: Errors.NotFound (Org-D8JxR)");
  }

  @Test
  void rolesOnAProjectAreReplacedAndTakenAway() {
    String project = "/projects/" + org.newProject();
    assertMaking(org.post(project + "/members", member("PROJECT_OWNER")), org.id());
    assertThat(org.post(project + "/members", member("PROJECT_OWNER")).error())
        .isEqualTo("6: Project member already exists (PROJECT-PtXi1)");

    assertChange(
        org.put(project + "/members/" + person, "{'roles':['PROJECT_OWNER_VIEWER']}"), org.id());

    Answer all = search(project);
    assertThat(results(all, "roles.0")).containsExactly("PROJECT_OWNER_VIEWER");
    assertThat(all.text("result.0.userId")).isEqualTo(person);
    assertThat(org.post(project + "/members", "{'userId':'1','roles':['PROJECT_OWNER']}").error())
        .isEqualTo("9: User could not be found (COMMAND-uXHNj)");
    assertThat(org.post(project + "/members", member("ORG_OWNER")).error())
        .isEqualTo("3: Project member is invalid (PROJECT-3m9ds)");
    assertChange(org.delete(project + "/members/" + person), org.id());
    assertThat(results(search(project), "userId")).isEmpty();
  }

  @Test
  void theProjectOfAnotherOrganizationHasNoMembersHere() {
    String project = "/projects/" + org.newProject();
    org.post(project + "/members", member("PROJECT_OWNER")).ok();
    EmbeddedCalls elsewhere = org.in(org.admin().newOrganization());
    String members = "/management/v1" + project + "/members";

    assertThat(results(elsewhere.rest("POST", members + "/_search", "{}"), "userId")).isEmpty();
    assertThat(elsewhere.rest("POST", members, member("PROJECT_OWNER")).error())
        .isEqualTo("9: Project not found (COMMAND-EbFMN)");
    assertThat(
            elsewhere
                .rest("PUT", members + "/" + person, "{'roles':['PROJECT_OWNER_VIEWER']}")
                .error())
        .isEqualTo("5: Errors.NotFound (PROJECT-D8JxR)");
    elsewhere.rest("DELETE", members + "/" + person, "").ok();
    assertThat(results(search(project), "userId")).containsExactly(person);
  }

  @Test
  void rolesOnAGrantAreReplacedAndTakenAway() {
    String other = org.admin().newOrganization();
    String project = org.newProject();
    String grant =
        "/projects/%s/grants/%s"
            .formatted(
                project,
                org.post("/projects/" + project + "/grants", "{'grantedOrgId':'" + other + "'}")
                    .ok()
                    .text("grantId"));
    assertThat(org.post(grant + "/members", member("PROJECT_GRANT_OWNER")).ok().status())
        .isEqualTo(200);

    org.put(grant + "/members/" + person, "{'roles':['PROJECT_GRANT_OWNER_VIEWER']}").ok();

    assertThat(results(search(grant), "roles.0")).containsExactly("PROJECT_GRANT_OWNER_VIEWER");
    String members = "/management/v1" + grant + "/members/_search";
    assertThat(results(org.in(other).rest("POST", members, "{}"), "userId"))
        .containsExactly(person);
    assertThat(results(org.in(org.admin().newOrganization()).rest("POST", members, "{}"), "userId"))
        .isEmpty();
    assertThat(
            org.post("/projects/" + project + "/grants/1/members", member("PROJECT_GRANT_OWNER"))
                .error())
        .isEqualTo("5: Project Grant not found (PROJECT-D8JxR)");
    assertThat(org.post(grant + "/members", member("PROJECT_OWNER")).error())
        .isEqualTo("3: Errors.Project.Grant.Member.Invalid (PROJECT-m9gKK)");
    assertThat(org.post(grant + "/members", member("PROJECT_GRANT_OWNER")).error())
        .isEqualTo("5: Errors.AlreadyExists (PROJECT-37fug)");
    assertChange(org.delete(grant + "/members/" + person), org.id());
    assertThat(results(search(grant), "roles.0")).isEmpty();
  }

  @Test
  void removingWhoAdministersAGrantOfARemovedProjectTellsOfThatRemoval() {
    String project = org.newProject();
    org.delete("/projects/" + project).ok();

    assertChange(org.delete("/projects/" + project + "/grants/1/members/" + person), org.id());
  }

  @Test
  void theOrganizationThatWasGrantedAProjectGivesRolesOnItToo() {
    String other = org.admin().newOrganization();
    String project = org.newProject();
    String members =
        "/management/v1/projects/%s/grants/%s/members"
            .formatted(
                project,
                org.post("/projects/" + project + "/grants", "{'grantedOrgId':'" + other + "'}")
                    .ok()
                    .text("grantId"));
    EmbeddedCalls granted = org.in(other);

    assertMaking(granted.rest("POST", members, member("PROJECT_GRANT_OWNER")), other);

    assertThat(results(granted.rest("POST", members + "/_search", "{}"), "userId"))
        .containsExactly(person);
    assertChange(granted.rest("DELETE", members + "/" + person, ""), org.id());
    assertThat(results(granted.rest("POST", members + "/_search", "{}"), "userId")).isEmpty();
  }

  @Test
  void removingANonMemberChangesNothing() {
    String project = "/projects/" + org.newProject();

    assertThat(org.delete("/orgs/me/members/" + person).ok().at("details"))
        .hasToString("{\"resourceOwner\":\"" + org.id() + "\"}");
    assertThat(org.delete(project + "/members/" + person).ok().at("details"))
        .hasToString("{\"resourceOwner\":\"" + org.id() + "\"}");
    org.post(project + "/members", member("PROJECT_OWNER")).ok();
    org.delete(project + "/members/" + person).ok();
    assertChange(org.delete(project + "/members/" + person), org.id());
  }

  @Test
  void availableRolesAreListed() {
    assertThat(org.post("/orgs/members/roles/_search", "").ok().at("result").toString())
        .contains("\"ORG_OWNER\"")
        .doesNotContain("PROJECT_OWNER", "SELF_MANAGEMENT_GLOBAL");
    assertThat(org.post("/projects/members/roles/_search", "").ok().at("result").toString())
        .contains("\"PROJECT_OWNER\"")
        .doesNotContain("PROJECT_GRANT_OWNER", "\"ORG_OWNER\"");
    Answer ofGrant = org.post("/projects/grants/members/roles/_search", "").ok();
    assertThat(ofGrant.at("result").toString()).contains("\"PROJECT_GRANT_OWNER\"");
    assertThat(ofGrant.at("details.totalResult").asInt()).isEqualTo(ofGrant.at("result").size());
  }

  @Test
  void defaultOrganizationHasTheRoleToManageOneself() {
    String defaultOrg = org.get("/iam").ok().text("defaultOrgId");

    assertThat(
            org.in(defaultOrg)
                .rest("POST", "/management/v1/orgs/members/roles/_search", "")
                .ok()
                .at("result")
                .toString())
        .contains("\"SELF_MANAGEMENT_GLOBAL\"");
  }
}
