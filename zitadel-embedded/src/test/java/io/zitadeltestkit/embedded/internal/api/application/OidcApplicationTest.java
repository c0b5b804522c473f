package io.zitadeltestkit.embedded.internal.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes and changes OpenID Connect clients. */
final class OidcApplicationTest {
  private static final String FULL =
      "{'redirectUris':[' https://a.example/cb ','com.app:/cb'],"
          + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE','OIDC_RESPONSE_TYPE_ID_TOKEN'],"
          + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE','OIDC_GRANT_TYPE_IMPLICIT','OIDC_GRANT_TYPE_REFRESH_TOKEN'],"
          + "'applicationType':'OIDC_APP_TYPE_NATIVE','authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE',"
          + "'postLogoutRedirectUris':['https://a.example/out'],'developmentMode':true,"
          + "'accessTokenType':'OIDC_TOKEN_TYPE_JWT','accessTokenRoleAssertion':true,"
          + "'idTokenRoleAssertion':true,'idTokenUserinfoAssertion':true,'clockSkew':'2.500s',"
          + "'additionalOrigins':['https://b.example:8443'],'skipNativeAppSuccessPage':true,"
          + "'backChannelLogoutUri':'https://a.example/bye','loginVersion':{'loginV1':{}}}";

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

  private static JsonNode config(String id) {
    return calls.getApplication(id).ok().at("application.oidcConfiguration");
  }

  private static String newFull() {
    return calls.newOidc(projectId, FULL).ok().text("applicationId");
  }

  private static Answer update(String id, String rest) {
    return calls.application(
        "UpdateApplication", "{'projectId':'%s','applicationId':'%s'%s}", projectId, id, rest);
  }

  @Test
  void keepsAllSettings() {
    JsonNode config = config(newFull());

    assertThat(config.path("redirectUris"))
        .hasToString("[\"https://a.example/cb\",\"com.app:/cb\"]");
    assertThat(config.path("responseTypes"))
        .hasToString("[\"OIDC_RESPONSE_TYPE_CODE\",\"OIDC_RESPONSE_TYPE_ID_TOKEN\"]");
    assertThat(config.path("grantTypes")).hasSize(3);
    assertThat(config.path("applicationType").asText()).isEqualTo("OIDC_APP_TYPE_NATIVE");
    assertThat(config.path("authMethodType").asText()).isEqualTo("OIDC_AUTH_METHOD_TYPE_NONE");
    assertThat(config.path("accessTokenType").asText()).isEqualTo("OIDC_TOKEN_TYPE_JWT");
    assertThat(config.path("clockSkew").asText()).isEqualTo("2.500s");
    assertThat(config.path("additionalOrigins")).hasToString("[\"https://b.example:8443\"]");
    assertThat(config.path("allowedOrigins"))
        .hasToString("[\"https://a.example\",\"com.app://\",\"https://b.example:8443\"]");
    assertThat(config.path("backChannelLogoutUri").asText()).isEqualTo("https://a.example/bye");
    assertThat(config.path("loginVersion")).hasToString("{\"loginV1\":{}}");
    for (String flag :
        new String[] {
          "developmentMode",
          "accessTokenRoleAssertion",
          "idTokenRoleAssertion",
          "idTokenUserinfoAssertion",
          "skipNativeAppSuccessPage"
        }) {
      assertThat(config.path(flag).asBoolean()).as(flag).isTrue();
    }
  }

  @Test
  void usesTheCodeFlowByDefault() {
    Answer created = calls.newOidc(projectId, "{'redirectUris':['https://a.example/cb']}").ok();

    JsonNode config = config(created.text("applicationId"));
    assertThat(config.path("responseTypes")).hasToString("[\"OIDC_RESPONSE_TYPE_CODE\"]");
    assertThat(config.path("grantTypes")).hasToString("[\"OIDC_GRANT_TYPE_AUTHORIZATION_CODE\"]");
    assertThat(created.text("oidcConfiguration.clientSecret")).hasSize(64);
    assertThat(created.at("oidcConfiguration").has("nonCompliant")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "OIDC_AUTH_METHOD_TYPE_BASIC, true",
    "OIDC_AUTH_METHOD_TYPE_POST, true",
    "OIDC_AUTH_METHOD_TYPE_NONE, false",
    "OIDC_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT, false",
  })
  void hasASecretWhereItAuthenticatesByOne(String method, boolean secret) {
    Answer created =
        calls
            .newOidc(
                projectId,
                "{'redirectUris':['https://a.example/cb'],'authMethodType':'" + method + "'}")
            .ok();

    assertThat(created.at("oidcConfiguration").has("clientSecret")).isEqualTo(secret);
    assertThat(created.text("oidcConfiguration.clientId")).matches("\\d{18}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'grantTypes':['OIDC_GRANT_TYPE_REFRESH_TOKEN']}",
        "{'responseTypes':['OIDC_RESPONSE_TYPE_ID_TOKEN']}",
        "{'responseTypes':['OIDC_RESPONSE_TYPE_ID_TOKEN_TOKEN'],'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE']}",
        "{'additionalOrigins':['https://a.example/path']}",
        "{'additionalOrigins':['a.example']}",
      })
  void refusesWhatCannotWork(String configuration) {
    assertThat(calls.newOidc(projectId, configuration).error())
        .isEqualTo("invalid_argument: Application invalid (PROJECT-1n8df)");
  }

  @Test
  void aDeviceNeedsNoCodeGrant() {
    Answer created =
        calls
            .newOidc(
                projectId,
                "{'grantTypes':['OIDC_GRANT_TYPE_DEVICE_CODE'],'applicationType':'OIDC_APP_TYPE_NATIVE',"
                    + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'}")
            .ok();

    assertThat(created.at("oidcConfiguration").has("complianceProblems")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'clockSkew':'6s'}|ClockSkew: value must be inside range [0s, 5s]",
        "{'clockSkew':'-1s'}|ClockSkew: value must be inside range [0s, 5s]",
        "{'responseTypes':['OIDC_RESPONSE_TYPE_CODE',0]}|ResponseTypes[1]: value must not be in list [0]",
        "{'responseTypes':[9]}|ResponseTypes[0]: value must be one of the defined enum values",
        "{'grantTypes':[9]}|GrantTypes[0]: value must be one of the defined enum values",
        "{'applicationType':9}|ApplicationType: value must be one of the defined enum values",
      })
  void refusesValuesOutOfRange(String configuration, String problem) {
    assertThat(calls.newOidc(projectId, configuration).error())
        .isEqualTo(
            "invalid_argument: invalid CreateApplicationRequest.OidcConfiguration: embedded message failed"
                + " validation | caused by: invalid CreateOIDCApplicationRequest."
                + problem);
  }

  @Test
  void changeKeepsAbsentListsAndFlags() {
    String id = newFull();

    update(id, ",'oidcConfiguration':{'developmentMode':false}").ok();

    JsonNode config = config(id);
    assertThat(config.has("developmentMode")).isFalse();
    assertThat(config.path("redirectUris")).hasSize(2);
    assertThat(config.path("postLogoutRedirectUris")).hasSize(1);
    assertThat(config.path("additionalOrigins")).hasSize(1);
    assertThat(config.path("accessTokenType").asText()).isEqualTo("OIDC_TOKEN_TYPE_JWT");
    assertThat(config.path("authMethodType").asText()).isEqualTo("OIDC_AUTH_METHOD_TYPE_NONE");
    assertThat(config.path("backChannelLogoutUri").asText()).isEqualTo("https://a.example/bye");
  }

  @Test
  void changeResetsAbsentTypesSkewAndLoginVersion() {
    String id = newFull();

    update(id, ",'oidcConfiguration':{'developmentMode':false}").ok();

    JsonNode config = config(id);
    assertThat(config.path("responseTypes")).hasToString("[\"OIDC_RESPONSE_TYPE_CODE\"]");
    assertThat(config.path("grantTypes")).hasToString("[\"OIDC_GRANT_TYPE_AUTHORIZATION_CODE\"]");
    assertThat(config.path("clockSkew").asText()).isEqualTo("0s");
    assertThat(config.has("loginVersion")).isFalse();
  }

  @Test
  void refusesAChangeWithoutDifference() {
    String id =
        calls
            .newOidc(projectId, "{'redirectUris':['https://a.example/cb']}")
            .ok()
            .text("applicationId");
    String name = calls.getApplication(id).text("application.name");

    assertThat(update(id, ",'oidcConfiguration':{'redirectUris':['https://a.example/cb']}").error())
        .isEqualTo("failed_precondition: No changes (COMMAND-1m88i)");
    assertThat(update(id, ",'name':'" + name + "'").error())
        .isEqualTo("failed_precondition: No changes (COMMAND-2m8vx)");
    assertThat(update(id, "").ok().text("changeDate")).isEqualTo("0001-01-01T00:00:00Z");
  }

  @Test
  void refusedConfigurationKeepsTheNewName() {
    String id = newFull();
    String name = EmbeddedCalls.unique("renamed");

    assertThat(update(id, ",'name':'" + name + "','apiConfiguration':{}").error())
        .isEqualTo("invalid_argument: Application is not type API (COMMAND-Gnwt3)");

    assertThat(calls.getApplication(id).text("application.name")).isEqualTo(name);
  }

  @Test
  void refusesChangesThatCannotWork() {
    String id = newFull();

    assertThat(
            update(id, ",'oidcConfiguration':{'grantTypes':['OIDC_GRANT_TYPE_REFRESH_TOKEN']}")
                .error())
        .isEqualTo("invalid_argument: OIDC configuration is invalid (COMMAND-5m9fs)");
    assertThat(update("none", ",'oidcConfiguration':{}").error())
        .isEqualTo("not_found: Application doesn't exist (COMMAND-2n8uU)");
    assertThat(update("none", ",'name':'x'").error())
        .isEqualTo("not_found: Application doesn't exist (COMMAND-28di9)");
    assertThat(
            update(calls.newApi(projectId, EmbeddedCalls.unique("api")), ",'oidcConfiguration':{}")
                .error())
        .isEqualTo("invalid_argument: Application is not type OIDC (COMMAND-GBr34)");
  }
}
