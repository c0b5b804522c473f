package io.zitadeltestkit.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import io.zitadeltestkit.it.image.Image.Answer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.postgresql.PostgreSQLContainer;

@NeedsImage
class EmbeddedImageTest {
  private static final String ADD_ORG = "zitadel.org.v2.OrganizationService/AddOrganization";
  private static final String LIST_ORGS = "zitadel.org.v2.OrganizationService/ListOrganizations";
  private static final String CREATE_USER = "zitadel.user.v2.UserService/CreateUser";
  private static final String NAMED_ACME = "{'queries':[{'nameQuery':{'name':'acme'}}]}";

  @Test
  void looksLikeTheRealImage() {
    InspectImageResponse image =
        DockerClientFactory.instance().client().inspectImageCmd(Image.NAME).exec();
    ContainerConfig config = Objects.requireNonNull(image.getConfig());

    assertThat(config.getEntrypoint()).containsExactly("/app/zitadel");
    assertThat(config.getUser()).isEqualTo("1000");
    assertThat(config.getHealthcheck()).isNull();
    assertThat(config.getEnv()).contains("ZITADEL_EMBEDDED_TRAPS=on");
    assertThat(Objects.requireNonNull(config.getExposedPorts()))
        .extracting(Object::toString)
        .containsExactly("8080/tcp");
    assertThat(Objects.requireNonNull(image.getSize())).isLessThan(120_000_000);
  }

  @Test
  void tokenIsBareOnStandardOutput() {
    try (GenericContainer<?> container = Image.container("start-from-init")) {
      container.start();

      assertThat(Image.output(container)).matches("eyJ[\\w.-]{274}\\n");
      assertThat(container.getLogs(OutputType.STDERR)).contains("server is listening on [::]:8080");
    }
  }

  @Test
  void tokenIsInAFileThatWasCopiedInBeforeTheStart() {
    try (GenericContainer<?> container =
        Image.container("start-from-init")
            .withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", "/admin.pat")
            .withCopyToContainer(Transferable.of(new byte[0], 0666), "/admin.pat")) {
      container.start();

      String content =
          container.copyFileFromContainer(
              "/admin.pat",
              stream -> new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      assertThat(content).matches("eyJ[\\w.-]{274}\\n");
      assertThat(Image.output(container)).isEmpty();
    }
  }

  @Test
  void nothingInTheImageCanBeWritten() {
    for (String path :
        new String[] {"/admin.pat", "/app/admin.pat", "/app/lib/admin.pat", "/etc/admin.pat"}) {
      try (GenericContainer<?> container =
          Image.container("start-from-init")
              .withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", path)
              .withStartupCheckStrategy(new ExitsWithOne())
              .waitingFor(Wait.forLogMessage(".*level=fatal.*", 1))) {
        container.start();

        assertThat(container.getLogs(OutputType.STDERR))
            .endsWith(
                "level=fatal msg=\"migration failed\" error=\"open "
                    + path
                    + ": permission denied\"\n");
      }
    }
  }

  @Test
  void restGatewayIsLateAndConnectIsNot() {
    try (GenericContainer<?> container =
        Image.container("start-from-init").withEnv("ZITADEL_EMBEDDED_TRAPS_REST_DELAY", "1h")) {
      container.start();

      Answer rest = Image.post(container, "v2/organizations/_search", "{}");
      assertThat(rest.status()).isEqualTo(503);
      assertThat(rest.body()).startsWith("{\"code\":14,\"message\":\"connection error");
      assertThat(Image.post(container, LIST_ORGS, "{}").status()).isEqualTo(200);
    }
  }

  @Test
  void listsLag() {
    try (GenericContainer<?> container =
        Image.container("start-from-init").withEnv("ZITADEL_EMBEDDED_TRAPS_LIST_LAG", "1h")) {
      container.start();
      assertThat(Image.post(container, ADD_ORG, "{'name':'acme'}").status()).isEqualTo(200);

      assertThat(Image.post(container, LIST_ORGS, NAMED_ACME).body()).doesNotContain("acme");
      assertThat(Image.post(container, ADD_ORG, "{'name':'acme'}").status()).isEqualTo(409);
    }
  }

  @Test
  void hostNameOfNoInstanceIsRefused() {
    try (GenericContainer<?> container = Image.container("start-from-init")) {
      container.start();
      Answer answer =
          Image.post("127.0.0.1", container, Image.output(container).strip(), LIST_ORGS, "{}");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("unable to set instance using origin");
    }
  }

  @Test
  void userNamesAreUniqueInTheInstance() {
    try (GenericContainer<?> container = Image.container("start-from-init")) {
      container.start();

      assertThat(addAlice(container).status()).isEqualTo(200);
      assertThat(addAlice(container).status()).isEqualTo(409);
    }
  }

  @Test
  void eachTrapHasASwitch() {
    try (GenericContainer<?> container =
        Image.container("start-from-init")
            .withEnv("ZITADEL_EMBEDDED_TRAPS", "off")
            .withEnv("ZITADEL_DEFAULTINSTANCE_DOMAINPOLICY_USERLOGINMUSTBEDOMAIN", "true")) {
      container.start();

      assertThat(Image.post(container, "v2/organizations/_search", "{}").status()).isEqualTo(200);
      assertThat(Image.post(container, ADD_ORG, "{'name':'acme'}").status()).isEqualTo(200);
      assertThat(Image.post(container, LIST_ORGS, NAMED_ACME).body()).contains("acme");
      String token = Image.output(container).strip();
      assertThat(Image.post("127.0.0.1", container, token, LIST_ORGS, "{}").status())
          .isEqualTo(200);
      assertThat(addAlice(container).status()).isEqualTo(200);
      assertThat(addAlice(container).status()).isEqualTo(200);
    }
  }

  @Test
  void stateIsInTheDatabase() {
    try (Network network = Network.newNetwork();
        PostgreSQLContainer database =
            new PostgreSQLContainer(Image.POSTGRES).withNetwork(network).withNetworkAliases("db");
        GenericContainer<?> first = Image.withDatabase("start-from-init", network, database);
        GenericContainer<?> second = Image.withDatabase("start", network, database)) {
      // Together: the server waits for the database.
      org.testcontainers.lifecycle.Startables.deepStart(database, first).join();
      assertThat(Image.post(first, ADD_ORG, "{'name':'acme'}").status()).isEqualTo(200);
      String token = Image.output(first).strip();
      DockerClientFactory.instance().client().stopContainerCmd(first.getContainerId()).exec();
      assertThat(first.getCurrentContainerInfo().getState().getExitCodeLong()).isZero();

      second.start();

      assertThat(Image.output(second)).isEmpty();
      Answer answer = Image.post("localhost", second, token, LIST_ORGS, NAMED_ACME);
      assertThat(answer.body()).contains("acme");
    }
  }

  /** Makes an organization and a service user {@code alice} in it. */
  private static Answer addAlice(GenericContainer<?> container) {
    Answer organization =
        Image.post(container, ADD_ORG, "{'name':'org-" + System.nanoTime() + "'}");
    Matcher id = Pattern.compile("\"organizationId\":\"(\\d+)\"").matcher(organization.body());
    assertThat(id.find()).as(organization.body()).isTrue();
    return Image.post(
        container,
        CREATE_USER,
        "{'organizationId':'%s','username':'alice','machine':{'name':'Alice'}}"
            .formatted(id.group(1)));
  }
}
