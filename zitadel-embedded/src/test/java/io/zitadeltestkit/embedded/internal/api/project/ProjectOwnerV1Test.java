package io.zitadeltestkit.embedded.internal.api.project;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user with a role on one project may give roles only on that one. */
final class ProjectOwnerV1Test {
  private static final String DENIED = "7: User has no permissions on this project (EVENT-Shu7e)";

  private OwnOrganization org;
  private EmbeddedCalls owner;
  private String mine = "";
  private String other = "";
  private String person = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    mine = org.newProject();
    other = org.newProject();
    person = org.newPerson();
    org.post("/projects/" + other + "/roles", "{'roleKey':'boss','displayName':'Boss'}").ok();
    String user = org.admin().newMachine(org.id());
    org.admin().makeProjectAdministrator(user, mine, "PROJECT_OWNER");
    owner = org.admin().as(org.admin().newToken(user)).with("x-zitadel-orgid", org.id());
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private static String grant(String projectId, String roles) {
    return "{'projectId':'%s','roleKeys':%s}".formatted(projectId, roles);
  }

  private Answer add(String userId, String grant) {
    return owner.rest("POST", "/management/v1/users/" + userId + "/grants", grant);
  }

  @Test
  void anotherProjectIsOutOfReach() {
    assertMaking(add(person, grant(mine, "[]")), org.id());

    assertThat(add(person, grant(other, "[]")).error()).isEqualTo(DENIED);
    assertThat(add(person, grant(other, "['boss']")).error()).isEqualTo(DENIED);
  }

  @Test
  void otherErrorsAreReportedFirst() {
    assertThat(add("1", grant(other, "[]")).error())
        .isEqualTo("9: User could not be found (COMMAND-4f8sg)");
    assertThat(add(person, grant("1", "[]")).error())
        .isEqualTo("9: Project Grant not found (COMMAND-4m9ff)");
    assertThat(add(person, grant(other, "['clerk']")).error())
        .isEqualTo("9: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
  }

  @Test
  void changesOfAnotherProjectsGrantAreRefusedLast() {
    String path = "/users/" + person + "/grants";
    String id = org.post(path, grant(other, "['boss']")).ok().text("userGrantId");
    String full = "/management/v1" + path + "/" + id;

    assertThat(owner.rest("PUT", full, "{'roleKeys':['boss']}").error())
        .isEqualTo("9: User grant has not been changed (COMMAND-Rs8fy)");
    assertThat(owner.rest("PUT", full, "{'roleKeys':['clerk']}").error())
        .isEqualTo("9: Errors.Project.Role.NotFound (COMMAND-mm9F4)");
    assertThat(owner.rest("PUT", full, "{'roleKeys':[]}").error()).isEqualTo(DENIED);
    assertThat(owner.rest("POST", full + "/_deactivate", "{}").error()).isEqualTo(DENIED);
    assertThat(owner.rest("DELETE", full, "").error()).isEqualTo(DENIED);
    assertChange(owner.rest("POST", full + "/_reactivate", "{}"), org.id());
  }
}
