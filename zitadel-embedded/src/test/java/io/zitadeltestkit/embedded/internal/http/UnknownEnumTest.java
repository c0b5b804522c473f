package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An unknown name of an enum constant counts as absent everywhere. */
final class UnknownEnumTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static ProjectCalls calls;
  private static String projectId = "";

  @BeforeAll
  static void start() {
    EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
    projectId = calls.newProject(admin.newOrganization());
  }

  @Test
  void leavesAnOptionalFieldAsItIs() {
    update("PRIVATE_LABELING_SETTING_ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY");
    update("NONSENSE");

    assertThat(
            calls
                .project("GetProject", "{'projectId':'%s'}", projectId)
                .ok()
                .text("project.privateLabelingSetting"))
        .isEqualTo("PRIVATE_LABELING_SETTING_ALLOW_LOGIN_USER_RESOURCE_OWNER_POLICY");
  }

  private static void update(String setting) {
    calls
        .project(
            "UpdateProject", "{'projectId':'%s','privateLabelingSetting':'%s'}", projectId, setting)
        .ok();
  }

  @Test
  void leavesAGroupUnset() {
    assertThat(
            calls
                .application("ListApplications", "{'filters':[{'stateFilter':'NONSENSE'}]}")
                .error())
        .isEqualTo(
            "invalid_argument: invalid ListApplicationsRequest.Filters[0]: embedded message failed"
                + " validation | caused by: invalid ApplicationSearchFilter.Filter: value is"
                + " required");
  }

  @Test
  void isLeftOutOfAList() {
    String id =
        calls
            .application(
                "CreateApplication",
                "{'projectId':'%s','name':'web','oidcConfiguration':{'responseTypes':['NONSENSE'],"
                    + "'redirectUris':['https://a.example/cb']}}",
                projectId)
            .ok()
            .text("applicationId");

    assertThat(
            calls
                .application("GetApplication", "{'applicationId':'%s'}", id)
                .ok()
                .at("application.oidcConfiguration.responseTypes")
                .toString())
        .isEqualTo("[\"OIDC_RESPONSE_TYPE_CODE\"]");
    assertThat(
            calls
                .application(
                    "CreateApplication",
                    "{'projectId':'%s','name':'x','oidcConfiguration':{'responseTypes':[null]}}",
                    projectId)
                .error())
        .startsWith("invalid_argument: unmarshal message: ");
  }
}
