package io.zitadeltestkit.embedded.internal.api.project;

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

/** Projects that another organization may use. */
final class ProjectGrantV1Test {
  private OwnOrganization org;
  private String other = "";
  private String projectId = "";
  private String grantId = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    other = org.admin().newOrganization();
    projectId = org.newProject();
    for (String key : new String[] {"boss", "clerk"}) {
      org.post(
              "/projects/" + projectId + "/roles",
              "{'roleKey':'%s','displayName':'%s'}".formatted(key, key))
          .ok();
    }
    Answer made = add("['boss','clerk']");
    assertMaking(made, org.id());
    grantId = made.text("grantId");
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private Answer add(String roles) {
    return org.post(
        "/projects/" + projectId + "/grants",
        "{'grantedOrgId':'%s','roleKeys':%s}".formatted(other, roles));
  }

  private String grant() {
    return "/projects/" + projectId + "/grants/" + grantId;
  }

  private EmbeddedCalls granted() {
    return org.in(other);
  }

  private Answer granted(String verb, String path, String json) {
    return granted().rest(verb, "/management/v1" + path, json);
  }

  @Test
  void onlyBothOrganizationsSeeAGrant() {
    Answer read = org.get(grant()).ok();
    assertThat(read.text("projectGrant.grantId")).isEqualTo(grantId);
    assertThat(read.text("projectGrant.grantedOrgId")).isEqualTo(other);
    assertThat(read.text("projectGrant.projectOwnerId")).isEqualTo(org.id());
    assertThat(read.at("projectGrant.grantedRoleKeys")).hasToString("[\"boss\",\"clerk\"]");
    String path = "/granted_projects/" + projectId + "/grants/" + grantId;
    assertThat(granted("GET", path, "").ok().text("grantedProject.projectId")).isEqualTo(projectId);

    String third = org.admin().newOrganization();

    assertThat(org.in(third).rest("GET", "/management/v1" + path, "").error())
        .isEqualTo("5: Errors.ProjectGrant.NotFound (MANAG-drt2a)");
    assertThat(org.in(third).rest("GET", "/management/v1" + grant(), "").error())
        .isEqualTo("5: Errors.ProjectGrant.NotFound (MANAG-d3g31)");
    assertThat(org.get("/projects/" + projectId + "/grants/1").error())
        .isEqualTo("5: Errors.ProjectGrant.NotFound (QUERY-n98GGs)");
  }

  @Test
  void grantsAreListedOnBothSides() {
    assertThat(results(org.post("/projects/" + projectId + "/grants/_search", "{}"), "grantId"))
        .containsExactly(grantId);
    assertThat(
            results(
                org.post(
                    "/projectgrants/_search",
                    "{'queries':[{'grantedOrgIdQuery':{'grantedOrgId':'"
                        + other
                        + "'}},"
                        + "{'roleKeyQuery':{'roleKey':'boss'}}]}"),
                "grantId"))
        .containsExactly(grantId);
    assertThat(
            results(
                org.post(
                    "/projectgrants/_search", "{'queries':[{'projectIdQuery':{'projectId':'1'}}]}"),
                "grantId"))
        .isEmpty();
    assertThat(results(granted("POST", "/granted_projects/_search", "{}"), "projectId"))
        .containsExactly(projectId);
    assertThat(results(org.post("/granted_projects/_search", "{}"), "projectId")).isEmpty();
  }

  @Test
  void administratorOfOneProjectDoesNotSeeAllGrants() {
    String bot = org.admin().newMachine(org.id());
    org.admin().makeProjectAdministrator(bot, projectId, "PROJECT_OWNER");
    EmbeddedCalls owner = org.in(org.id()).as(org.admin().newToken(bot));

    Answer ofProject =
        owner.rest("POST", "/management/v1/projects/" + projectId + "/grants/_search", "{}");

    assertThat(results(ofProject, "grantId")).containsExactly(grantId);
    assertThat(results(owner.rest("POST", "/management/v1/projectgrants/_search", "{}"), "grantId"))
        .isEmpty();
  }

  @Test
  void theRolesThatMayBeGivenAreThoseOfTheGrant() {
    String path = "/granted_projects/" + projectId + "/grants/" + grantId + "/roles/_search";
    assertThat(results(granted("GET", path, ""), "key")).containsExactly("boss", "clerk");

    assertChange(org.put(grant(), "{'roleKeys':['clerk']}"), org.id());

    assertThat(results(granted("GET", path, ""), "key")).containsExactly("clerk");
    assertChange(org.put(grant(), "{'roleKeys':['clerk']}"), org.id());
    assertThat(org.put(grant(), "{'roleKeys':['none']}").error())
        .isEqualTo("9: Errors.Project.Role.NotFound (COMMAND-6m9gd)");
    assertThat(org.get(path).error()).isEqualTo("5: Errors.ProjectGrant.NotFound (QUERY-n98GGs)");
  }

  @Test
  void aGrantIsSwitchedOffAndOn() {
    assertChange(org.post(grant() + "/_deactivate", "{}"), org.id());

    assertThat(org.get(grant()).ok().text("projectGrant.state"))
        .isEqualTo("PROJECT_GRANT_STATE_INACTIVE");
    assertChange(org.post(grant() + "/_deactivate", "{}"), org.id());
    assertChange(org.post(grant() + "/_reactivate", "{}"), org.id());
    assertThat(org.get(grant()).ok().text("projectGrant.state"))
        .isEqualTo("PROJECT_GRANT_STATE_ACTIVE");
  }

  @Test
  void removingAGrantRemovesItsAuthorizations() {
    String person = org.admin().newHuman(other, EmbeddedCalls.unique("mickey"), "Secret-1234!");
    granted(
            "POST",
            "/users/" + person + "/grants",
            "{'projectId':'%s','projectGrantId':'%s','roleKeys':['boss']}"
                .formatted(projectId, grantId))
        .ok();

    assertChange(org.delete(grant()), org.id());

    assertThat(results(granted("POST", "/users/grants/_search", "{}"), "id")).isEmpty();
    assertThat(org.delete(grant()).error()).isEqualTo("5: Project Grant not found (PROJECT-D8JxR)");
    assertThat(org.delete("/projects/1/grants/" + grantId).error())
        .isEqualTo("5: Project Grant not found (PROJECT-D8JxR)");
  }

  @Test
  void anOrganizationIsGrantedAProjectOnce() {
    assertThat(add("['boss']").error()).isEqualTo("6: Project Grant already exists (V3-DKcYh)");
    assertThat(
            org.post("/projects/" + projectId + "/grants", "{'grantedOrgId':'" + org.id() + "'}")
                .error())
        .isEqualTo("9: Project Grant is invalid (PROJECT-ckUpbvboAH)");
    assertThat(org.post("/projects/" + projectId + "/grants", "{'grantedOrgId':'1'}").error())
        .isEqualTo("9: Organisation not found (COMMAND-3m9gg)");
  }
}
