package io.zitadeltestkit.embedded.internal.api.application;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications of each type, their secrets and keys. */
final class AppV1Test {
  private OwnOrganization org;
  private String apps = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    apps = "/projects/" + org.newProject() + "/apps";
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private Answer addOidc(String name) {
    return org.post(
        apps + "/oidc",
        ("{'name':'%s','redirectUris':['https://app.example/callback'],"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_BASIC'}")
            .formatted(name));
  }

  private Answer addApi(String name, String method) {
    return org.post(apps + "/api", "{'name':'%s','authMethodType':'%s'}".formatted(name, method));
  }

  private String path(Answer made) {
    return apps + "/" + made.ok().text("appId");
  }

  private static String metadata(String entityId) {
    String xml =
        "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\""
            + entityId
            + "\"><SPSSODescriptor protocolSupportEnumeration="
            + "\"urn:oasis:names:tc:SAML:2.0:protocol\"><AssertionConsumerService index=\"1\""
            + " Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\""
            + entityId
            + "/acs\"/></SPSSODescriptor></EntityDescriptor>";
    return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anApplicationIsRenamed() {
    String app = path(addOidc("web"));
    addOidc("other").ok();

    assertChange(org.put(app, "{'name':'shop'}"), org.id());

    assertThat(org.get(app).ok().text("app.name")).isEqualTo("shop");
    assertThat(org.put(app, "{'name':'shop'}").error()).isEqualTo("9: No changes (COMMAND-2m8vx)");
    assertThat(org.put(app, "{'name':'other'}").error())
        .isEqualTo("6: Application already exists (V3-DKcYh)");
    assertThat(org.put(apps + "/1", "{'name':'shop'}").error())
        .isEqualTo("5: Application doesn't exist (COMMAND-28di9)");
  }

  @Test
  void anInactiveApplicationIsActivatedAgain() {
    String app = path(addOidc("web"));
    assertThat(org.post(app + "/_reactivate", "{}").error())
        .isEqualTo("9: Application is not inactive (COMMAND-1n8cM)");

    assertChange(org.post(app + "/_deactivate", "{}"), org.id());

    assertThat(org.get(app).ok().text("app.state")).isEqualTo("APP_STATE_INACTIVE");
    assertThat(org.post(app + "/_deactivate", "{}").error())
        .isEqualTo("9: Application is not active (COMMAND-dsh35)");
    assertChange(org.post(app + "/_reactivate", "{}"), org.id());
    assertThat(org.get(app).ok().text("app.state")).isEqualTo("APP_STATE_ACTIVE");
  }

  @Test
  void aRemovedApplicationIsGone() {
    String app = path(addOidc("web"));
    assertThat(
            org.in(org.admin().newOrganization()).rest("GET", "/management/v1" + app, "").error())
        .isEqualTo("5: Application not found (MANAG-SFf2a)");
    assertThat(
            results(
                org.in(org.admin().newOrganization())
                    .rest("POST", "/management/v1" + apps + "/_search", "{}"),
                "id"))
        .isEmpty();

    assertChange(org.delete(app), org.id());

    assertThat(org.get(app).error()).isEqualTo("5: Errors.App.NotExisting (QUERY-pCP8P)");
    assertThat(results(org.post(apps + "/_search", "{}"), "id")).isEmpty();
    assertThat(org.delete(app).error()).isEqualTo("5: Application doesn't exist (COMMAND-0po9s)");
  }

  @Test
  void clientIsReconfiguredButKeepsUrisThatAreNotGiven() {
    String app = path(addOidc("web"));
    String wanted =
        "{'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],'grantTypes':"
            + "['OIDC_GRANT_TYPE_AUTHORIZATION_CODE','OIDC_GRANT_TYPE_REFRESH_TOKEN'],"
            + "'appType':'OIDC_APP_TYPE_NATIVE','authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE',"
            + "'accessTokenType':'OIDC_TOKEN_TYPE_JWT','clockSkew':'2s'}";

    assertChange(org.put(app + "/oidc_config", wanted), org.id());

    Answer read = org.get(app).ok();
    assertThat(read.at("app.oidcConfig.redirectUris"))
        .hasToString("[\"https://app.example/callback\"]");
    assertThat(read.text("app.oidcConfig.appType")).isEqualTo("OIDC_APP_TYPE_NATIVE");
    assertThat(read.text("app.oidcConfig.accessTokenType")).isEqualTo("OIDC_TOKEN_TYPE_JWT");
    assertThat(read.text("app.oidcConfig.clockSkew")).isEqualTo("2s");
    assertThat(org.put(app + "/oidc_config", wanted).error())
        .isEqualTo("9: No changes (COMMAND-1m88i)");
    assertThat(
            org.put(
                    app + "/oidc_config",
                    "{'responseTypes':['OIDC_RESPONSE_TYPE_ID_TOKEN'],"
                        + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE']}")
                .error())
        .isEqualTo("3: OIDC configuration is invalid (COMMAND-5m9fs)");
    String api = path(addApi("api", "API_AUTH_METHOD_TYPE_BASIC"));
    assertThat(org.put(api + "/oidc_config", "{}").error())
        .isEqualTo("3: Application is not type OIDC (COMMAND-GBr34)");
  }

  @Test
  void aNewSecretReplacesTheOldOne() throws IOException, InterruptedException {
    Answer made = addApi("api", "API_AUTH_METHOD_TYPE_BASIC");
    assertMaking(made, org.id());
    String old = made.text("clientSecret");

    Answer renewed = org.post(path(made) + "/api_config/_generate_client_secret", "{}");

    assertChange(renewed, org.id());
    assertThat(introspect(made.text("clientId"), old)).isNotEqualTo(200);
    assertThat(introspect(made.text("clientId"), renewed.text("clientSecret"))).isEqualTo(200);
    Answer web = addOidc("web");
    Answer ofWeb = org.post(path(web) + "/oidc_config/_generate_client_secret", "{}");
    assertChange(ofWeb, org.id());
    assertThat(ofWeb.text("clientSecret")).hasSize(64).isNotEqualTo(web.text("clientSecret"));
    assertThat(org.post(path(web) + "/api_config/_generate_client_secret", "{}").error())
        .isEqualTo("3: Application is not type API (COMMAND-aeH4)");
    assertThat(org.post(path(made) + "/oidc_config/_generate_client_secret", "{}").error())
        .isEqualTo("3: Application is not type OIDC (COMMAND-Ghrh3)");
  }

  private int introspect(String clientId, String secret) throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(org.baseUrl() + "/oauth/v2/introspect"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("token=none"))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void anApiGetsKeysInsteadOfASecret() {
    String api = path(addApi("api", "API_AUTH_METHOD_TYPE_BASIC"));

    assertThat(
            org.post(api + "/keys", "{'type':1,'expirationDate':'2001-01-01T00:00:00Z'}").error())
        .isEqualTo("9: Chosen Auth Method does not require a key (COMMAND-Dff54)");

    assertChange(
        org.put(api + "/api_config", "{'authMethodType':'API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT'}"),
        org.id());

    assertThat(org.get(api).ok().text("app.apiConfig.authMethodType"))
        .isEqualTo("API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT");
    assertThat(org.put(api + "/api_config", "{'authMethodType':1}").error())
        .isEqualTo("9: No changes (COMMAND-1m88i)");
    Answer made =
        org.post(api + "/keys", "{'type':'KEY_TYPE_JSON','expirationDate':'2099-01-01T00:00:00Z'}");
    assertMaking(made, org.id());
    String content =
        new String(Base64.getDecoder().decode(made.text("keyDetails")), StandardCharsets.UTF_8);
    assertThat(content).contains("\"type\":\"application\"", made.text("id"));
    String key = api + "/keys/" + made.text("id");
    assertThat(org.get(key).ok().text("key.expirationDate")).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(results(org.post(api + "/keys/_search", "{}"), "id"))
        .containsExactly(made.text("id"));
    assertChange(org.delete(key), org.id());
    assertThat(org.get(key).error()).isEqualTo("5: Errors.AuthNKey.NotFound (QUERY-Dgr3g)");
    assertThat(org.delete(key).error()).isEqualTo("5: Application key not found (COMMAND-4m77G)");
    assertThat(org.post(apps + "/1/keys", "{'type':1}").error())
        .isEqualTo("9: Application not found (COMMAND-sak25)");
  }

  @Test
  void aServiceProviderIsDescribedByItsMetadata() {
    String first = metadata("https://sp.example");
    Answer made = org.post(apps + "/saml", "{'name':'sp','metadataXml':'" + first + "'}");
    assertMaking(made, org.id());
    String app = path(made);
    assertThat(org.get(app).ok().text("app.samlConfig.metadataXml")).isEqualTo(first);
    assertThat(org.post(apps + "/saml", "{'name':'twin','metadataXml':'" + first + "'}").error())
        .isEqualTo("6: Errors.Project.App.SAMLEntityIDAlreadyExists (V3-DKcYh)");

    String second = metadata("https://other.example");
    assertChange(org.put(app + "/saml_config", "{'metadataXml':'" + second + "'}"), org.id());

    assertThat(org.get(app).ok().text("app.samlConfig.metadataXml")).isEqualTo(second);
    assertThat(org.put(app + "/saml_config", "{'metadataXml':'" + second + "'}").error())
        .isEqualTo("9: No changes (COMMAND-1m88i)");
    assertThat(
            org.put(path(addOidc("web")) + "/saml_config", "{'metadataXml':'" + second + "'}")
                .error())
        .isEqualTo("3: Application is not type SAML (COMMAND-GBr35)");
  }

  @Test
  void aServiceProviderNeedsMetadata() {
    assertThat(org.post(apps + "/saml", "{'name':'sp','metadataUrl':''}").error())
        .isEqualTo("3: Application invalid (PROJECT-1n9df)");
    assertThat(org.post(apps + "/saml", "{'name':'sp','metadataXml':''}").error())
        .isEqualTo("3: SAML Metadata format error (SAML-bquso)");
    assertThat(org.post(apps + "/saml", "{'name':'sp'}").error())
        .endsWith("invalid AddSAMLAppRequest.Metadata: value is required");
    String app =
        path(
            org.post(
                apps + "/saml",
                "{'name':'sp','metadataXml':'" + metadata("https://sp.example") + "'}"));
    assertThat(org.put(app + "/saml_config", "{'metadataUrl':''}").error())
        .isEqualTo("3: SAML configuration is invalid (COMMAND-5n9fs)");
    assertThat(org.put(app + "/saml_config", "{'metadataXml':'bm8geG1s'}").error())
        .isEqualTo("3: SAML Metadata format error (SAML-3fk2b)");
  }

  @Test
  void applicationsAreFoundByName() {
    String web = addOidc("Web shop").ok().text("appId");
    addApi("api", "API_AUTH_METHOD_TYPE_BASIC").ok();

    assertThat(
            results(
                org.post(
                    apps + "/_search",
                    "{'queries':[{'nameQuery':{'name':'SHOP',"
                        + "'method':'TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE'}}]}"),
                "id"))
        .containsExactly(web);
  }
}
