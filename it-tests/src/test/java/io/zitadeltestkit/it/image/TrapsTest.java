package io.zitadeltestkit.it.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Volume;
import io.zitadeltestkit.backend.ContainerBackend;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.AlreadyExistsException;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.internal.provision.Provisioned;
import io.zitadeltestkit.internal.provision.Provisioner;
import io.zitadeltestkit.it.image.Image.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * What users of a real server stumble over: first what they do and how it fails, then the toolkit,
 * on the same server, that does not fail. The traps' times are longer than a real server's, so that
 * chance has no part in it.
 */
@NeedsImage
class TrapsTest {
  private static final Duration REST_DELAY = Duration.ofSeconds(2);
  private static final String LIST = "v2/organizations/_search";

  private static final ContainerBackend BACKEND =
      new ContainerBackend(
          () ->
              zitadel()
                  .withEnv("ZITADEL_EMBEDDED_TRAPS_LIST_LAG", "1500ms-2s")
                  .withEnv("ZITADEL_EMBEDDED_TRAPS_REST_DELAY", REST_DELAY.toSeconds() + "s"));

  private static RunningZitadel server;
  private static ZitadelClient owner;

  private static ZitadelContainer zitadel() {
    return new ZitadelContainer(Image.NAME)
        .withDatabaseImage(Image.POSTGRES.asCanonicalNameString())
        .withSnapshots(false);
  }

  @BeforeAll
  static void start() {
    server = BACKEND.start();
    owner = server.ownerClientBuilder().build();
  }

  @AfterAll
  static void stop() {
    owner.close();
    server.close();
  }

  // ---- ready is not ready ----

  @Test
  void whoeverTrustsTheReadinessIsRefusedByRest() {
    try (GenericContainer<?> container =
        Image.container("start-from-init").withEnv("ZITADEL_EMBEDDED_TRAPS_REST_DELAY", "1m")) {
      container.start();

      assertThat(Image.post(container, LIST, "{}").status()).isEqualTo(503);
    }
  }

  @Test
  void theToolkitWaitsForRest() {
    try (ZitadelContainer container =
        zitadel().withEnv("ZITADEL_EMBEDDED_TRAPS_REST_DELAY", REST_DELAY.toSeconds() + "s")) {
      container.start();

      Answer answer = Image.post("localhost", container, container.getAdminToken(), LIST, "{}");
      assertThat(answer.status()).isEqualTo(200);
      Map<String, Duration> stages = container.startup().stages();
      assertThat(stages.getOrDefault("REST call", Duration.ZERO).minus(stages.get("/debug/ready")))
          .isGreaterThan(REST_DELAY.dividedBy(2));
    }
  }

  // ---- reads lag writes ----

  @Test
  void whoeverListsAtOnceMissesWhatWasMade() {
    String id = owner.organizations().create("listed-at-once").id();

    assertThat(ids(owner)).doesNotContain(id);
    assertThat(owner.organizations().awaitListed(id, Duration.ofSeconds(10)).name())
        .isEqualTo("listed-at-once");
    assertThat(ids(owner)).contains(id);
  }

  @Test
  void whatTheToolkitMakesIsListed() {
    try (Provisioned made = provisioner().provision(owner, "listed", roles())) {
      assertThat(ids(owner)).contains(made.organizationId());
      assertThat(ids(made.serviceUser().client())).containsExactly(made.organizationId());
    }
  }

  private static List<String> ids(ZitadelClient client) {
    return client.organizations().listAll(OrganizationQuery.all()).stream()
        .map(organization -> organization.id())
        .toList();
  }

  // ---- the host decides the instance ----

  @Test
  void whoeverTakesTheAddressFindsNoInstance() throws Exception {
    String byAddress = server.baseUrl().replace("localhost", "127.0.0.1");

    assertThat(byAddress).startsWith("http://127.0.0.1:");
    try (ZitadelClient client =
        ZitadelClient.builder(byAddress).accessToken("any").attempts(1).build()) {
      assertThatThrownBy(() -> client.organizations().listAll(OrganizationQuery.all()))
          .hasMessageContaining("unable to set instance using origin");
    }
  }

  @Test
  void theToolkitTakesTheName() {
    assertThat(server.baseUrl()).doesNotContain("127.0.0.1");
    assertThat(ids(owner)).isNotEmpty();
  }

  // ---- uid 1000 can write nothing ----

  private static GenericContainer<?> writingTo(String path) {
    return Image.container("start-from-init").withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", path);
  }

  private static void assertCannotWrite(GenericContainer<?> container, String path) {
    try (container) {
      container
          .withStartupCheckStrategy(new ExitsWithOne())
          .waitingFor(Wait.forLogMessage(".*level=fatal.*", 1))
          .start();

      assertThat(container.getLogs(OutputType.STDERR))
          .endsWith("error=\"open " + path + ": permission denied\"\n");
    }
  }

  @Test
  void whoeverNamesAPathInTheImageGetsNoServer() {
    assertCannotWrite(writingTo("/admin.pat"), "/admin.pat");
  }

  @Test
  void whoeverMountsAFolderGetsNoServer(@TempDir Path folder) throws Exception {
    // As the engine makes it, or its user: not for uid 1000 to write to.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));

    assertCannotWrite(
        writingTo("/tokens/admin.pat")
            .withFileSystemBind(folder.toString(), "/tokens", BindMode.READ_WRITE),
        "/tokens/admin.pat");
  }

  @Test
  void whoeverMountsAFreshVolumeGetsNoServer() {
    GenericContainer<?> container =
        writingTo("/tokens/admin.pat")
            .withCreateContainerCmdModifier(command -> command.withVolumes(new Volume("/tokens")));

    assertCannotWrite(container, "/tokens/admin.pat");
  }

  @Test
  void whoeverMountsMemoryGetsAServerButNoToken() {
    try (GenericContainer<?> container =
        writingTo("/tokens/admin.pat").withTmpFs(Map.of("/tokens", "rw,mode=1777"))) {
      container.start();

      assertThat(Image.output(container)).isEmpty();
      assertThatThrownBy(
              () ->
                  container.copyFileFromContainer("/tokens/admin.pat", file -> file.readAllBytes()))
          .isInstanceOf(DockerException.class);
    }
  }

  @Test
  void theToolkitNeedsNoMountForTheToken() {
    try (ZitadelContainer container = zitadel()) {
      container.start();

      assertThat(container.getContainerInfo().getMounts()).isEmpty();
      assertThat(container.getContainerInfo().getConfig().getUser()).isEqualTo("1000");
      assertThat(container.getAdminToken()).hasSize(277);
    }
  }

  // ---- user names are unique in the instance ----

  @Test
  void whoeverNamesUsersAlikeInTwoOrganizationsIsRefused() {
    String one = owner.organizations().create("one").id();
    String two = owner.organizations().create("two").id();
    owner.users().create(NewMachine.named("Alice").username("alice").in(one));

    assertThatThrownBy(
            () -> owner.users().create(NewMachine.named("Alice").username("alice").in(two)))
        .isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void theToolkitsNamesDiffer() {
    try (Provisioned one = provisioner().provision(owner, "alike", roles());
        Provisioned two = provisioner().provision(owner, "alike", roles())) {
      assertThat(one.organizationName()).isNotEqualTo(two.organizationName());
      assertThat(one.serviceUser().name()).isNotEqualTo(two.serviceUser().name());
    }
  }

  private static Provisioner provisioner() {
    return new Provisioner(server, Duration.ofMinutes(5), line -> {});
  }

  private static List<ManagerRole> roles() {
    return List.of(ManagerRole.ORG_OWNER);
  }
}
