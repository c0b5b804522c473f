package io.zitadeltestkit.embedded.internal.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.ProjectCalls;
import io.zitadeltestkit.embedded.TestServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Makes and changes SAML service providers. */
final class SamlApplicationTest {
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

  static String metadata(String entityId) {
    String xml =
        "<?xml version=\"1.0\"?><md:EntityDescriptor"
            + " xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\""
            + entityId
            + "\"><md:SPSSODescriptor/></md:EntityDescriptor>";
    return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
  }

  static Answer create(ProjectCalls calls, String projectId, String metadata) {
    return calls.application(
        "CreateApplication",
        "{'projectId':'%s','name':'%s','samlConfiguration':{'metadataXml':'%s'}}",
        projectId,
        EmbeddedCalls.unique("saml"),
        metadata);
  }

  private static Answer newSaml(String metadata) {
    return create(calls, projectId, metadata);
  }

  @Test
  void aServiceProviderKeepsItsMetadata() {
    String entityId = EmbeddedCalls.unique("https://sp.example");
    Answer created = newSaml(metadata(entityId)).ok();

    assertThat(created.at("samlConfiguration")).isEmpty();
    Answer app = calls.getApplication(created.text("applicationId")).ok();
    assertThat(app.text("application.samlConfiguration.metadataXml")).isEqualTo(metadata(entityId));
    assertThat(newSaml(metadata(entityId)).error())
        .isEqualTo("already_exists: Errors.Project.App.SAMLEntityIDAlreadyExists (V3-DKcYh)");
  }

  @Test
  void refusesInvalidMetadata() {
    assertThat(newSaml("").error())
        .isEqualTo("invalid_argument: SAML Metadata format error (SAML-bquso)");
    assertThat(newSaml("bm8geG1s").error())
        .isEqualTo("invalid_argument: SAML Metadata format error (SAML-bquso)");
    assertThat(
            calls
                .application(
                    "CreateApplication",
                    "{'projectId':'%s','name':'x','samlConfiguration':{}}",
                    projectId)
                .error())
        .isEqualTo(
            "invalid_argument: invalid CreateApplicationRequest.SamlConfiguration: embedded message"
                + " failed validation | caused by: invalid CreateSAMLApplicationRequest.Metadata:"
                + " value is required");
  }

  private static Answer newSamlFrom(String projectId, String url) {
    return calls.application(
        "CreateApplication",
        "{'projectId':'%s','name':'%s','samlConfiguration':{'metadataUrl':'%s'}}",
        projectId,
        EmbeddedCalls.unique("saml"),
        url);
  }

  @Test
  void metadataAreFetchedFromTheirUrl() throws Exception {
    byte[] document = Base64.getDecoder().decode(metadata(EmbeddedCalls.unique("https://sp")));
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/metadata",
        exchange -> {
          exchange.sendResponseHeaders(200, document.length);
          exchange.getResponseBody().write(document);
          exchange.close();
        });
    provider.start();
    try {
      String base = "http://127.0.0.1:" + provider.getAddress().getPort();

      String id = newSamlFrom(projectId, base + "/metadata").ok().text("applicationId");

      Answer app = calls.getApplication(id).ok();
      assertThat(app.text("application.samlConfiguration.metadataXml"))
          .isEqualTo(Base64.getEncoder().encodeToString(document));
      assertThat(app.text("application.samlConfiguration.metadataUrl"))
          .isEqualTo(base + "/metadata");
      assertThat(newSamlFrom(projectId, base + "/none").error())
          .isEqualTo("invalid_argument: SAML metadata is missing (SAML-wmqlo1)");
    } finally {
      provider.stop(0);
    }
  }

  @Test
  void metadataThatCannotBeFetchedAreMissing() {
    for (String url : new String[] {"no url", "ftp://x", "http://127.0.0.1:1/"}) {
      assertThat(newSamlFrom(projectId, url).error())
          .isEqualTo("invalid_argument: SAML metadata is missing (SAML-wmqlo1)");
    }
    assertThat(newSamlFrom("123", "ftp://x").error())
        .isEqualTo("failed_precondition: Project not found (COMMAND-EbFMN)");
  }

  @Test
  void aChangeWithoutMetadataIsInvalid() {
    assertThat(
            calls
                .application(
                    "UpdateApplication",
                    "{'projectId':'%s','applicationId':'unknown','samlConfiguration':{'loginVersion':{'loginV1':{}}}}",
                    projectId)
                .error())
        .isEqualTo("invalid_argument: SAML configuration is invalid (COMMAND-5n9fs)");
  }

  @Test
  void changesItsMetadataAndLogin() {
    String id =
        newSaml(metadata(EmbeddedCalls.unique("https://sp.example"))).ok().text("applicationId");
    String other = metadata(EmbeddedCalls.unique("https://sp.example"));
    String request =
        "{'projectId':'%s','applicationId':'%s','samlConfiguration':{'metadataXml':'%s','loginVersion':{'loginV2':{'baseUri':'https://login.example'}}}}";

    calls.application("UpdateApplication", request, projectId, id, other).ok();

    Answer app = calls.getApplication(id).ok();
    assertThat(app.text("application.samlConfiguration.metadataXml")).isEqualTo(other);
    assertThat(app.text("application.samlConfiguration.loginVersion.loginV2.baseUri"))
        .isEqualTo("https://login.example");
    assertThat(calls.application("UpdateApplication", request, projectId, id, other).error())
        .isEqualTo("failed_precondition: No changes (COMMAND-1m88i)");
    assertThat(calls.application("UpdateApplication", request, projectId, id, "bm8geG1s").error())
        .isEqualTo("invalid_argument: SAML Metadata format error (SAML-3fk2b)");
  }
}
