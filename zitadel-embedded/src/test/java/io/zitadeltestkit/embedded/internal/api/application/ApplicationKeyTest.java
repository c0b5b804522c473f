package io.zitadeltestkit.embedded.internal.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes, lists and removes keys of applications. */
final class ApplicationKeyTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static ProjectCalls calls;

  private String orgId = "";
  private String projectId = "";
  private String appId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    calls = new ProjectCalls(admin);
  }

  @BeforeEach
  void makeApi() {
    orgId = admin.newOrganization();
    projectId = calls.newProject(orgId);
    appId =
        calls
            .application(
                "CreateApplication",
                "{'projectId':'%s','name':'api','apiConfiguration':{'authMethodType':'API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT'}}",
                projectId)
            .ok()
            .text("applicationId");
  }

  private Answer create(String id, String rest) {
    return calls.application(
        "CreateApplicationKey", "{'projectId':'%s','applicationId':'%s'%s}", projectId, id, rest);
  }

  private String newKey(int year) {
    return create(appId, ",'expirationDate':'" + year + "-01-01T00:00:00Z'").ok().text("keyId");
  }

  @Test
  void handsOutAKeyFile() throws IOException {
    Answer created = create(appId, ",'expirationDate':'2099-01-01T00:00:00Z'").ok();

    JsonNode file =
        new ObjectMapper().readTree(Base64.getDecoder().decode(created.text("keyDetails")));
    assertThat(file.path("type").asText()).isEqualTo("application");
    assertThat(file.path("keyId").asText()).isEqualTo(created.text("keyId"));
    assertThat(file.path("appId").asText()).isEqualTo(appId);
    assertThat(file.path("clientId").asText())
        .isEqualTo(calls.getApplication(appId).text("application.apiConfiguration.clientId"));
    assertThat(file.path("key").asText())
        .startsWith("-----BEGIN RSA PRIVATE KEY-----\n")
        .endsWith("\n-----END RSA PRIVATE KEY-----\n");
  }

  @Test
  void refusesApplicationsThatCannotHaveKeys() {
    String expires = ",'expirationDate':'2099-01-01T00:00:00Z'";

    assertThat(create(calls.newApi(projectId, "basic"), expires).error())
        .isEqualTo(
            "failed_precondition: Chosen Auth Method does not require a key (COMMAND-Dff54)");
    assertThat(create("none", expires).error())
        .isEqualTo("failed_precondition: Application not found (COMMAND-sak25)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {"\"\"", ",'expirationDate':'2001-01-01T00:00:00Z'"})
  void refusesADateThatHasPassedOrIsAbsent(String expires) {
    assertThat(create(appId, expires).error())
        .isEqualTo("invalid_argument: Errors.AuthNKey.ExpireBeforeNow (DOMAIN-dv3t5)");
  }

  @Test
  void isReadAndRemoved() {
    String id = newKey(2099);
    String request =
        "{'projectId':'%s','applicationId':'%s','keyId':'%s'}".formatted(projectId, appId, id);
    String get = "{'keyId':'%s'}".formatted(id);

    assertThat(calls.application("GetApplicationKey", get).ok().text("expirationDate"))
        .isEqualTo("2099-01-01T00:00:00Z");
    calls.application("DeleteApplicationKey", request).ok();

    assertThat(calls.application("GetApplicationKey", get).error())
        .isEqualTo("not_found: Errors.AuthNKey.NotFound (QUERY-Dgr3g)");
    assertThat(calls.application("DeleteApplicationKey", request).error())
        .isEqualTo("not_found: Application key not found (COMMAND-4m77G)");
  }

  @Test
  void goesWithItsApplication() {
    String id = newKey(2099);
    calls
        .application(
            "DeleteApplication", "{'projectId':'%s','applicationId':'%s'}", projectId, appId)
        .ok();

    assertThat(calls.application("GetApplicationKey", "{'keyId':'%s'}", id).error())
        .isEqualTo("not_found: Errors.AuthNKey.NotFound (QUERY-Dgr3g)");
  }

  @Test
  void filtersAndSorts() {
    String late = newKey(2099);
    String early = newKey(2098);

    assertThat(list("'applicationIdFilter':{'applicationId':'" + appId + "'}", "ID"))
        .containsExactly(late, early);
    assertThat(list("'projectIdFilter':{'projectId':'" + projectId + "'}", "EXPIRATION"))
        .containsExactly(early, late);
    assertThat(list("'organizationIdFilter':{'organizationId':'" + orgId + "'}", "CREATION_DATE"))
        .containsExactly(late, early);
    assertThat(list("'applicationIdFilter':{'applicationId':'none'}", "TYPE")).isEmpty();
  }

  /** The real server keeps the keys of service users in the same list. */
  @Test
  void keysOfServiceUsersAreAmongThem() {
    String userId = admin.newMachine(orgId);
    String keyId =
        admin
            .call(
                "zitadel.user.v2.UserService/AddKey",
                "{'userId':'%s','expirationDate':'2099-01-01T00:00:00Z'}".formatted(userId))
            .ok()
            .text("keyId");
    String own = newKey(2099);

    assertThat(list("'organizationIdFilter':{'organizationId':'" + orgId + "'}", "CREATION_DATE"))
        .containsExactly(keyId, own);
    assertThat(list("'applicationIdFilter':{'applicationId':'" + userId + "'}", "ID"))
        .containsExactly(keyId);
    assertThat(calls.application("GetApplicationKey", "{'keyId':'%s'}", keyId).ok().text("keyId"))
        .isEqualTo(keyId);
  }

  @Test
  void anApplicationThatAuthenticatesOtherwiseHasNoKeys() {
    String id = newKey(2099);
    String filter = "'applicationIdFilter':{'applicationId':'" + appId + "'}";

    authenticateBy("BASIC");
    assertThat(list(filter, "ID")).isEmpty();
    assertThat(calls.application("GetApplicationKey", "{'keyId':'%s'}", id).error())
        .isEqualTo("not_found: Errors.AuthNKey.NotFound (QUERY-Dgr3g)");

    authenticateBy("PRIVATE_KEY_JWT");
    assertThat(list(filter, "ID")).containsExactly(id);
  }

  private void authenticateBy(String method) {
    calls
        .application(
            "UpdateApplication",
            "{'projectId':'%s','applicationId':'%s','apiConfiguration':"
                + "{'authMethodType':'API_AUTH_METHOD_TYPE_%s'}}",
            projectId,
            appId,
            method)
        .ok();
  }

  /** They are shown to callers who may read users, not to those who may read applications. */
  @Test
  void areShownToCallersWhoMayReadUsers() {
    String id = newKey(2099);
    String botId = admin.newMachine(orgId);
    EmbeddedCalls bot = admin.as(admin.newToken(botId));
    String request = "{'filters':[{'projectIdFilter':{'projectId':'" + projectId + "'}}]}";
    String method = "zitadel.application.v2.ApplicationService/ListApplicationKeys";

    Answer stranger = bot.call(method, request).ok();
    assertThat(stranger.text("pagination.totalResult")).isEqualTo("1");
    assertThat(stranger.at("keys")).isEmpty();

    admin.makeOrganizationAdministrator(botId, orgId, "ORG_USER_MANAGER");
    assertThat(bot.call(method, request).ok().text("keys.0.keyId")).isEqualTo(id);
  }

  private static List<String> list(String filter, String column) {
    Answer answer =
        calls
            .application(
                "ListApplicationKeys",
                "{'pagination':{'asc':true},'sortingColumn':'APPLICATION_KEYS_SORT_BY_%s','filters':[{%s}]}",
                column,
                filter)
            .ok();
    return StreamSupport.stream(answer.at("keys").spliterator(), false)
        .map(key -> key.path("keyId").asText())
        .toList();
  }
}
