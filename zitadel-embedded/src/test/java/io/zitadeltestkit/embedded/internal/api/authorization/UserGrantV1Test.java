package io.zitadeltestkit.embedded.internal.api.authorization;

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

/** The roles that users have on projects. */
final class UserGrantV1Test {
  private OwnOrganization org;
  private String projectId = "";
  private String person = "";
  private String grantId = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    projectId = org.newProject();
    for (String key : new String[] {"boss", "clerk"}) {
      org.post(
              "/projects/" + projectId + "/roles",
              "{'roleKey':'%s','displayName':'%s'}".formatted(key, key))
          .ok();
    }
    person = org.newPerson();
    Answer made = add(person, "['boss']");
    assertMaking(made, org.id());
    grantId = made.text("userGrantId");
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private Answer add(String userId, String roles) {
    return org.post(
        "/users/" + userId + "/grants",
        "{'projectId':'%s','roleKeys':%s}".formatted(projectId, roles));
  }

  private String grant() {
    return "/users/" + person + "/grants/" + grantId;
  }

  private Answer search(String... queries) {
    return org.post("/users/grants/_search", "{'queries':[" + String.join(",", queries) + "]}");
  }

  @Test
  void grantContainsUserOrganizationAndProject() {
    Answer read = org.get(grant()).ok();

    assertThat(read.text("userGrant.state")).isEqualTo("USER_GRANT_STATE_ACTIVE");
    assertThat(read.text("userGrant.userId")).isEqualTo(person);
    assertThat(read.text("userGrant.displayName")).isEqualTo("Minnie Mouse");
    assertThat(read.text("userGrant.orgId")).isEqualTo(org.id());
    assertThat(read.text("userGrant.grantedOrgId")).isEqualTo(org.id());
    assertThat(read.text("userGrant.projectName")).startsWith("shop-");
    assertThat(read.text("userGrant.userType")).isEqualTo("TYPE_HUMAN");
    assertThat(org.get("/users/" + person + "/grants/1").error())
        .isEqualTo("5: User grant not found (QUERY-wIPkA)");
    assertThat(
            org.in(org.admin().newOrganization())
                .rest("GET", "/management/v1" + grant(), "")
                .error())
        .isEqualTo("5: User grant not found (QUERY-wIPkA)");
  }

  @Test
  void rolesAreReplaced() {
    assertChange(org.put(grant(), "{'roleKeys':['clerk','boss']}"), org.id());

    assertThat(org.get(grant()).ok().at("userGrant.roleKeys")).hasToString("[\"clerk\",\"boss\"]");
    assertThat(org.put(grant(), "{'roleKeys':['clerk','boss']}").error())
        .isEqualTo("9: User grant has not been changed (COMMAND-Rs8fy)");
    assertThat(org.put(grant(), "{'roleKeys':['none']}").error())
        .isEqualTo("9: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
    assertThat(add(person, "['clerk']").error())
        .isEqualTo("6: User grant already exists (V3-DKcYh)");
  }

  @Test
  void rolesAreReplacedFromAnotherOrganizationTooButNothingElseIs() {
    EmbeddedCalls other = org.in(org.admin().newOrganization());
    String there = "/management/v1/users/1/grants/" + grantId;

    assertChange(other.rest("PUT", there, "{'roleKeys':['clerk']}"), org.id());
    assertThat(org.get(grant()).ok().at("userGrant.roleKeys")).hasToString("[\"clerk\"]");
    assertThat(other.rest("POST", there + "/_deactivate", "{}").error())
        .isEqualTo("5: User grant not found (COMMAND-3M9sd)");
    assertThat(other.rest("DELETE", there, "").error())
        .isEqualTo("5: User grant not found (COMMAND-1My0t)");
  }

  @Test
  void repeatedDeactivationAndActivationAreAccepted() {
    assertChange(org.post(grant() + "/_deactivate", "{}"), org.id());

    assertThat(org.get(grant()).ok().text("userGrant.state"))
        .isEqualTo("USER_GRANT_STATE_INACTIVE");
    assertChange(org.post(grant() + "/_deactivate", "{}"), org.id());
    assertChange(org.post(grant() + "/_reactivate", "{}"), org.id());
    assertChange(org.post(grant() + "/_reactivate", "{}"), org.id());
    assertThat(org.get(grant()).ok().text("userGrant.state")).isEqualTo("USER_GRANT_STATE_ACTIVE");
    String none = "/users/" + person + "/grants/1";
    assertThat(org.post(none + "/_deactivate", "{}").error())
        .isEqualTo("5: User grant not found (COMMAND-3M9sd)");
    assertThat(org.post(none + "/_reactivate", "{}").error())
        .isEqualTo("5: User grant not found (COMMAND-Lp0gs)");
  }

  @Test
  void aGrantIsRemovedOnce() {
    assertChange(org.delete(grant()), org.id());

    assertThat(results(search(), "id")).isEmpty();
    assertThat(org.delete(grant()).error()).isEqualTo("5: User grant not found (COMMAND-1My0t)");
  }

  @Test
  void severalAreRemovedTogetherOrNone() {
    String second = add(org.newPerson(), "['clerk']").ok().text("userGrantId");
    assertThat(org.delete("/user_grants/_bulk", "{'grantId':['" + grantId + "','1']}").error())
        .isEqualTo("5: User grant not found (COMMAND-1My0t)");
    assertThat(results(search(), "id")).containsExactlyInAnyOrder(grantId, second);

    Answer removed =
        org.delete("/user_grants/_bulk", "{'grantId':['" + grantId + "','" + second + "']}");

    assertThat(removed.ok().body()).hasToString("{}");
    assertThat(results(search(), "id")).isEmpty();
    assertThat(org.delete("/user_grants/_bulk", "{}").error())
        .isEqualTo("3: Id missing (COMMAND-5M0sd)");
  }

  @Test
  void grantsAreFoundByTheirFields() {
    String machine = org.admin().newMachine(org.id());
    String ofMachine = add(machine, "['clerk']").ok().text("userGrantId");

    assertThat(results(search("{'userTypeQuery':{'type':'TYPE_MACHINE'}}"), "id"))
        .containsExactly(ofMachine);
    assertThat(results(search("{'roleKeyQuery':{'roleKey':'boss'}}"), "id"))
        .containsExactly(grantId);
    assertThat(
            results(
                search(
                    "{'lastNameQuery':{'lastName':'mou','method':5}}",
                    "{'projectNameQuery':{'projectName':'shop','method':2}}"),
                "id"))
        .containsExactly(grantId);
    assertThat(results(search("{'projectIdQuery':{'projectId':'1'}}"), "id")).isEmpty();
    assertThat(results(search("{'userIdQuery':{'userId':'" + machine + "'}}"), "id"))
        .containsExactly(ofMachine);
  }

  @Test
  void grantsByOthersOnOwnProjectsAreListedOnRequest() {
    String other = org.admin().newOrganization();
    String projectGrant =
        org.post(
                "/projects/" + projectId + "/grants",
                "{'grantedOrgId':'%s','roleKeys':['clerk']}".formatted(other))
            .ok()
            .text("grantId");
    String stranger = org.admin().newHuman(other, EmbeddedCalls.unique("mickey"), "Secret-1234!");
    String given =
        org.in(other)
            .rest(
                "POST",
                "/management/v1/users/" + stranger + "/grants",
                "{'projectId':'%s','projectGrantId':'%s','roleKeys':['clerk']}"
                    .formatted(projectId, projectGrant))
            .ok()
            .text("userGrantId");

    assertThat(results(search(), "id")).containsExactly(grantId);
    assertThat(results(search("{'withGrantedQuery':{'withGranted':true}}"), "id"))
        .containsExactlyInAnyOrder(grantId, given);
  }
}
