package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.WrongHostException;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.container.Startup;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.instance.VirtualInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@RequiresDocker
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ColdStartTest {
  private static final String CONNECT = "/zitadel.org.v2.OrganizationService/ListOrganizations";
  private static final String REST = "/v2/organizations/_search";

  private static final ZitadelContainer ZITADEL = new ZitadelContainer().withSnapshots(false);

  @BeforeAll
  static void start() {
    ZITADEL.start();
  }

  @AfterAll
  static void stop() {
    ZITADEL.stop();
  }

  @Test
  @Order(1)
  void answersAuthorizedConnectAndRestCallsAtOnce() throws Exception {
    String url = ZITADEL.getHttpUrl();
    String token = ZITADEL.getAdminToken();

    assertThat(Http.post(url + REST, token, Map.of()).statusCode()).isEqualTo(200);
    assertThat(Http.post(url + CONNECT, token, Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void reportsTheStagesOfTheStart() {
    Startup startup = ZITADEL.startup();

    assertThat(startup.kind()).isEqualTo(Startup.Kind.COLD);
    assertThat(startup.stages().keySet())
        .containsExactly(
            "images",
            "container started",
            "/debug/ready",
            "first token",
            "Connect call",
            "REST call");
    assertThat(List.copyOf(startup.stages().values())).isSorted();
    assertThat(startup.total()).isEqualTo(startup.stages().get("REST call"));
    assertThat(startup.toString()).startsWith("cold start: images ").endsWith(" s");
  }

  @Test
  void serverIsStartedTogetherWithItsDatabase() {
    String run = Docker.run(ZITADEL);
    Duration between =
        Duration.between(Docker.startOfDatabase(run), Docker.startOf(ZITADEL.getContainerId()));

    // An empty database takes longer to be set up.
    assertThat(between.abs()).isLessThan(Duration.ofSeconds(3));
    assertThat(ZITADEL.getContainerInfo().getConfig().getEnv())
        .contains("ZITADEL_DATABASE_POSTGRES_AWAITINITIALCONN=30s");
  }

  @Test
  void containerThatPublishesAPortIsFoundAmongThoseOfThisJvmAlone() {
    int port = ZITADEL.getMappedPort(8080);

    assertThat(Docker.publishing(port)).isEqualTo(ZITADEL.getContainerId());
    int others = Docker.startForeignContainer(ZITADEL.getDockerImageName());
    try {
      assertThatThrownBy(() -> Docker.publishing(others))
          .isInstanceOf(NoSuchElementException.class);
    } finally {
      Docker.removePublishing(others);
    }
  }

  @Test
  void issuerIsTheUrlWithTheMappedPort() throws Exception {
    String discovery = Http.get(ZITADEL.getHttpUrl() + "/.well-known/openid-configuration").body();

    assertThat(ZITADEL.getIssuer()).isEqualTo(ZITADEL.getHttpUrl()).doesNotEndWith("/");
    assertThat(discovery).contains("\"issuer\":\"" + ZITADEL.getIssuer() + "\"");
  }

  @Test
  void clientIsTheOwners() {
    try (ZitadelClient client = ZITADEL.client()) {
      assertThat(client.host()).isEqualTo(ZITADEL.getHttpUrl());
      assertThat(client.organizations().listAll(OrganizationQuery.all())).hasSize(1);
    }
  }

  @Test
  void tokenIsInNoLogAndNoDescription() {
    String token = ZITADEL.getAdminToken();

    assertThat(token).hasSizeGreaterThan(40).doesNotContainAnyWhitespaces();
    assertThat(ZITADEL.getLogs()).doesNotContain(token);
    assertThat(ZITADEL.logTail()).isNotEmpty().doesNotContain(token);
    assertThat(ZITADEL.clientBuilder().accessToken(token).toString()).doesNotContain(token);
  }

  @Test
  void userOfTheServerCanWriteNothing() {
    var info = ZITADEL.getContainerInfo();

    // The real image says it by name.
    assertThat(info.getConfig().getUser()).matches("1000(:.*)?|zitadel");
    // An image may declare volumes, which have names; nothing is mounted from this machine's disk.
    assertThat(info.getMounts()).allSatisfy(mount -> assertThat(mount.getName()).isNotEmpty());
  }

  @Test
  void opensInstancesThatHaveNothingInCommon() {
    try (VirtualInstance one = ZITADEL.instances().open();
        VirtualInstance two = ZITADEL.instances().open();
        ZitadelClient ones = one.client();
        ZitadelClient twos = two.client();
        ZitadelClient server = ZITADEL.client()) {
      ones.users()
          .create(
              NewHuman.named("Minnie", "Mouse")
                  .username("minnie")
                  .email("minnie@acme.example")
                  .in(only(ones)));
      twos.users()
          .create(
              NewHuman.named("Minnie", "Mouse")
                  .username("minnie")
                  .email("minnie@acme.example")
                  .in(only(twos)));

      assertThat(one.baseUrl())
          .matches("http://[a-z0-9-]+\\.localhost:\\d+")
          .isNotEqualTo(two.baseUrl());
      assertThat(one.toString()).doesNotContain(one.adminToken());
      assertThat(List.of(only(ones), only(twos), only(server))).doesNotHaveDuplicates();
    }
  }

  @Test
  void removesAnInstanceWhenItIsClosed() {
    VirtualInstance instance = ZITADEL.instances().open();
    try (ZitadelClient client = instance.client()) {
      client.organizations().listAll(OrganizationQuery.all());

      instance.close();

      assertThat(
              Eventually.exception(() -> client.organizations().listAll(OrganizationQuery.all())))
          .isInstanceOf(WrongHostException.class);
      instance.close();
    }
  }

  private static String only(ZitadelClient client) {
    return client.organizations().listAll(OrganizationQuery.all()).get(0).id();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void leavesNothingBehind() {
    // Other classes of this JVM may share a server that runs until the end.
    String run = Docker.run(ZITADEL);
    List<String> gone = new ArrayList<>(Docker.of(run));
    List<String> volumes = new ArrayList<>(Docker.volumesOf(run));
    String id = ZITADEL.getContainerId();

    ZITADEL.stop();

    gone.removeAll(Docker.of(run));
    volumes.removeAll(Docker.volumesOf(run));
    // the server, its database and their network
    assertThat(gone).hasSize(3).contains(id);
    assertThat(volumes).isNotEmpty().noneMatch(Docker::hasVolume);
    assertThatIllegalStateException()
        .isThrownBy(ZITADEL::getHttpUrl)
        .withMessageEndingWith(") is not running. Call start() first.");
  }
}
