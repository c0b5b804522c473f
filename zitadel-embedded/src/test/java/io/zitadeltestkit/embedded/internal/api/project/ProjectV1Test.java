package io.zitadeltestkit.embedded.internal.api.project;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projects and their roles. */
final class ProjectV1Test {
  private OwnOrganization org;
  private String project = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    project = "/projects/" + org.newProject();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private void addRole(String key) {
    org.post(project + "/roles", "{'roleKey':'%s','displayName':'The %s'}".formatted(key, key))
        .ok();
  }

  private Answer roles() {
    return org.post(project + "/roles/_search", "{}");
  }

  @Test
  void aProjectIsChangedAsAWhole() {
    assertChange(
        org.put(
            project,
            "{'name':'Shop','projectRoleAssertion':true,'hasProjectCheck':true,"
                + "'privateLabelingSetting':2}"),
        org.id());

    Answer read = org.get(project).ok();
    assertThat(read.text("project.name")).isEqualTo("Shop");
    assertThat(read.at("project.projectRoleAssertion").asBoolean()).isTrue();
    assertThat(read.at("project.hasProjectCheck").asBoolean()).isTrue();
    assertThat(read.at("project.projectRoleCheck").asBoolean()).isFalse();
    assertThat(read.text("project.privateLabelingSetting"))
        .isEqualTo("PRIVATE_LABELING_SETTING_ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY");
    org.put(project, "{'name':'Shop'}").ok();
    assertThat(org.get(project).ok().at("project.projectRoleAssertion").asBoolean()).isFalse();
    assertThat(org.put("/projects/1", "{'name':'Shop'}").error())
        .isEqualTo("5: Project not found (COMMAND-3M9sd)");
  }

  @Test
  void aProjectOfAnotherOrganizationIsNotFound() {
    String other = org.admin().newOrganization();

    assertThat(org.in(other).rest("GET", "/management/v1" + project, "").error())
        .isEqualTo("5: Project not found (MANAG-SFf2a)");
    assertThat(org.get("/projects/1").error()).isEqualTo("5: Project not found (QUERY-fk2fs)");
    assertThat(org.in(other).rest("DELETE", "/management/v1" + project, "").error())
        .isEqualTo("5: Project not found (COMMAND-3M9sd)");
  }

  @Test
  void anInactiveProjectIsActivatedAgain() {
    assertThat(org.post(project + "/_reactivate", "{}").error())
        .isEqualTo("9: Project is not deactivated (COMMAND-5M9bs)");

    assertChange(org.post(project + "/_deactivate", "{}"), org.id());

    assertThat(org.get(project).ok().text("project.state")).isEqualTo("PROJECT_STATE_INACTIVE");
    assertThat(org.post(project + "/_deactivate", "{}").error())
        .isEqualTo("9: Project is not active (COMMAND-mki55)");
    assertChange(org.post(project + "/_reactivate", "{}"), org.id());
    assertThat(org.get(project).ok().text("project.state")).isEqualTo("PROJECT_STATE_ACTIVE");
  }

  @Test
  void aRemovedProjectIsGone() {
    assertChange(org.delete(project), org.id());

    assertThat(org.get(project).error()).isEqualTo("5: Project not found (QUERY-fk2fs)");
    assertThat(results(org.post("/projects/_search", "{}"), "id")).isEmpty();
    assertThat(org.delete(project).error()).isEqualTo("5: Project not found (COMMAND-3M9sd)");
  }

  @Test
  void aRoleIsDescribedAnew() {
    addRole("boss");
    addRole("clerk");

    assertChange(
        org.put(project + "/roles/boss", "{'displayName':'Chief','group':'top'}"), org.id());

    Answer found =
        org.post(
            project + "/roles/_search",
            "{'queries':[{'displayNameQuery':{'displayName':'chi',"
                + "'method':'TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE'}}]}");
    assertThat(results(found, "key")).containsExactly("boss");
    assertThat(found.text("result.0.group")).isEqualTo("top");
    assertChange(
        org.put(project + "/roles/boss", "{'displayName':'Chief','group':'top'}"), org.id());
    assertThat(org.put(project + "/roles/none", "{'displayName':'None'}").error())
        .isEqualTo("5: Role doesn't exist (COMMAND-vv8M9)");
    assertThat(org.put("/projects/1/roles/boss", "{'displayName':'None'}").error())
        .isEqualTo("9: Project not found (COMMAND-EbFMN)");
  }

  @Test
  void removedRoleIsRemovedFromAuthorizations() {
    addRole("boss");
    addRole("clerk");
    String person = "/users/" + org.newPerson();
    String grant =
        org.post(
                person + "/grants",
                "{'projectId':'%s','roleKeys':['clerk','boss']}"
                    .formatted(project.substring("/projects/".length())))
            .ok()
            .text("userGrantId");

    assertChange(org.delete(project + "/roles/boss"), org.id());

    assertThat(results(roles(), "key")).containsExactly("clerk");
    assertThat(org.get(person + "/grants/" + grant).ok().at("userGrant.roleKeys"))
        .hasToString("[\"clerk\"]");
    assertThat(org.delete(project + "/roles/boss").status()).isEqualTo(200);
  }

  @Test
  void aKeyMayHaveSlashes() {
    addRole("shop/boss");

    org.put(project + "/roles/shop/boss", "{'displayName':'Chief'}").ok();

    assertThat(roles().ok().text("result.0.displayName")).isEqualTo("Chief");
    org.delete(project + "/roles/shop/boss").ok();
    assertThat(results(roles(), "key")).isEmpty();
  }
}
