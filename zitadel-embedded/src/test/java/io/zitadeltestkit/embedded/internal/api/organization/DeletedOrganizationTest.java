package io.zitadeltestkit.embedded.internal.api.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that still accept a deleted organization and its people, as on the real server. */
final class DeletedOrganizationTest {
  private EmbeddedZitadel server;
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String deleted() {
    String orgId = admin.newOrganization();
    admin
        .call(
            "zitadel.org.v2.OrganizationService/DeleteOrganization",
            "{'organizationId':'" + orgId + "'}")
        .ok();
    return orgId;
  }

  @Test
  void deletedOrganizationIsStillAcceptedInTheHeader() {
    String orgId = deleted();

    Answer own = admin.with("x-zitadel-orgid", orgId).rest("GET", "/management/v1/orgs/me", "");

    assertThat(own.ok().text("org.id")).isEqualTo(orgId);
    assertThat(own.body().path("org").has("state")).isFalse();
    assertThat(
            admin
                .with("x-zitadel-orgid", orgId)
                .rest("PUT", "/management/v1/orgs/me", "{'name':'other'}")
                .error())
        .isEqualTo("5: Organisation not found (ORG-1MRds)");
    assertThat(
            admin.with("x-zitadel-orgid", "123").rest("GET", "/management/v1/orgs/me", "").error())
        .isEqualTo("7: Organisation doesn't exist (AUTH-Bs7Ds)");
  }

  @Test
  void deletedOrganizationIsReadByItsIdButNotListed() {
    String orgId = deleted();

    assertThat(admin.rest("GET", "/admin/v1/orgs/" + orgId, "").ok().text("org.id"))
        .isEqualTo(orgId);
    assertThat(admin.rest("GET", "/admin/v1/orgs/123", "").error())
        .isEqualTo("5: Organisation not found (QUERY-leq5Q)");
    assertThat(
            admin
                .rest(
                    "POST",
                    "/admin/v1/orgs/_search",
                    "{'queries':[{'idQuery':{'id':'" + orgId + "'}}]}")
                .ok()
                .body()
                .has("result"))
        .isFalse();
  }

  @Test
  void changesFindAUserOfADeletedOrganizationThatReadsDoNotFind() {
    String orgId = admin.newOrganization();
    String userId = admin.newMachine(orgId);
    String token = admin.newToken(userId);
    String user = "{'userId':'" + userId + "'}";
    admin
        .call(
            "zitadel.org.v2.OrganizationService/DeleteOrganization",
            "{'organizationId':'" + orgId + "'}")
        .ok();

    String service = "zitadel.user.v2.UserService/";
    assertThat(admin.call(service + "GetUserByID", user).error())
        .isEqualTo("not_found: User could not be found (QUERY-Dfbg2)");
    admin.call(service + "LockUser", user).ok();
    assertThat(admin.call(service + "LockUser", user).error())
        .isEqualTo("failed_precondition: User is not active or initial (COMMAND-lgws8wtsqf)");
    admin.call(service + "DeleteUser", user).ok();
    assertThat(admin.as(token).rest("GET", "/auth/v1/users/me", "").status()).isEqualTo(401);
  }

  @Test
  void aUserOfADeletedOrganizationCannotSignIn() {
    String orgId = admin.newOrganization();
    String userId = admin.newHuman(orgId, EmbeddedCalls.unique("minnie"), "Password1!");
    admin
        .call(
            "zitadel.org.v2.OrganizationService/DeleteOrganization",
            "{'organizationId':'" + orgId + "'}")
        .ok();

    assertThat(
            admin
                .call(
                    "zitadel.session.v2.SessionService/CreateSession",
                    "{'checks':{'user':{'userId':'" + userId + "'}}}")
                .error())
        .isEqualTo("not_found: User could not be found (QUERY-Dfbg2)");
  }

  @Test
  void newProjectInADeletedOrganizationIsVisible() {
    EmbeddedCalls inDeleted = admin.with("x-zitadel-orgid", deleted());

    String id =
        inDeleted.rest("POST", "/management/v1/projects", "{'name':'shop'}").ok().text("id");

    assertThat(inDeleted.rest("GET", "/management/v1/projects/" + id, "").ok().text("project.name"))
        .isEqualTo("shop");
  }
}
