package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.PruneType;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.container.Snapshot;
import io.zitadeltestkit.container.Snapshots;
import io.zitadeltestkit.container.Startup;
import io.zitadeltestkit.container.ZitadelContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

@RequiresDocker
final class SnapshotTest {
  @TempDir private static Path home;

  /** The one snapshot that belongs to the settings and the user of this test. */
  private static Snapshot snapshot;

  /** The organization that was made when the database was set up. */
  private static String organization;

  @BeforeAll
  static void createSnapshot() {
    System.setProperty("zitadel.testkit.home", home.toString());
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();
      organization = organization(zitadel);
      assertThat(zitadel.startup().stages()).containsKey("snapshot");
    }
    snapshot = ours().get(0);
  }

  @AfterAll
  static void clear() {
    ours().forEach(made -> new Snapshots().remove(made.key()));
    System.clearProperty("zitadel.testkit.home");
  }

  private static List<Snapshot> ours() {
    return OwnSnapshots.of(home);
  }

  private static String organization(ZitadelContainer zitadel) {
    try (ZitadelClient client = zitadel.client()) {
      return client.organizations().listAll(OrganizationQuery.all()).get(0).id();
    }
  }

  private Path tokenFile() {
    return home.resolve("snapshots/" + snapshot.key() + ".token");
  }

  @BeforeEach
  void requireOneSnapshot() {
    assertThat(ours()).hasSize(1);
  }

  @Test
  void laterStartsUseIt() {
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      assertThat(zitadel.startup().kind()).isEqualTo(Startup.Kind.WARM);
      assertThat(zitadel.startup().stages().keySet())
          .containsExactly(
              "images",
              "container started",
              "/debug/ready",
              "first token",
              "Connect call",
              "REST call");
      assertThat(organization(zitadel)).isEqualTo(organization);
    }
    assertThat(ours()).extracting(Snapshot::key).containsExactly(snapshot.key());
  }

  @Test
  void changesOfOneStartAreInvisibleToTheNext() {
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();
      try (ZitadelClient client = zitadel.client()) {
        client.call(
            "zitadel.org.v2.OrganizationService/AddOrganization",
            Map.of("name", "acme"),
            Map.class);
      }
    }
    try (ZitadelContainer zitadel = new ZitadelContainer();
        ZitadelClient client = started(zitadel)) {
      assertThat(client.organizations().listAll(OrganizationQuery.all())).hasSize(1);
    }
  }

  private static ZitadelClient started(ZitadelContainer zitadel) {
    zitadel.start();
    return zitadel.client();
  }

  @Test
  void otherSettingsDoNotUseIt() {
    try (ZitadelContainer zitadel =
        new ZitadelContainer().withMasterkey("another-masterkey-of-32-letters!")) {
      zitadel.start();

      assertThat(organization(zitadel)).isNotEqualTo(organization);
      assertThat(ours()).hasSize(2);
    }
    ours().stream()
        .filter(other -> !other.key().equals(snapshot.key()))
        .forEach(other -> assertThat(new Snapshots().remove(other.key())).isTrue());
  }

  @Test
  void isNotUsedWhenSwitchedOff() {
    System.setProperty("zitadel.testkit.snapshot", "off");
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      assertThat(zitadel.startup().kind()).isEqualTo(Startup.Kind.COLD);
      assertThat(organization(zitadel)).isNotEqualTo(organization);
    } finally {
      System.clearProperty("zitadel.testkit.snapshot");
    }
  }

  @Test
  void namesItsImages() {
    assertThat(snapshot.zitadelImage()).isEqualTo(new ZitadelContainer().getDockerImageName());
    assertThat(snapshot.databaseImage()).isEqualTo(TestImages.postgres().asCanonicalNameString());
    assertThat(snapshot.image()).endsWith("/zitadel-testkit/snapshot:" + snapshot.key());
    assertThat(snapshot.bytes()).isPositive();
  }

  @Test
  void tokenIsInAFileThatOnlyTheUserCanRead() throws IOException {
    String token = Files.readString(tokenFile()).strip();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenFile())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("system-user.pem"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenFile().getParent())))
        .isEqualTo("rwx------");
    assertThat(Docker.labelsOfImage(snapshot.image()).toString()).doesNotContain(token);
    assertThat(Docker.client().inspectImageCmd(snapshot.image()).exec().toString())
        .doesNotContain(token);
  }

  @Test
  void survivesTheReaper() {
    assertThat(Docker.labelsOfImage(snapshot.image()))
        .containsKey("io.zitadeltestkit.snapshot")
        .allSatisfy(
            (name, value) -> {
              if (name.startsWith("org.testcontainers") || name.equals("io.zitadeltestkit.run")) {
                assertThat(value).isEmpty();
              }
            });

    String id = Docker.client().inspectImageCmd(snapshot.image()).exec().getId();
    // By these the reaper finds images at the end of a session. Those that others have built for
    // their tests have them, too, and so nothing is removed by them here.
    for (String label :
        List.of("org.testcontainers=true", "org.testcontainers", "org.testcontainers.sessionId")) {
      assertThat(Docker.client().listImagesCmd().withLabelFilter(label).exec())
          .as(label)
          .extracting(Image::getId)
          .doesNotContain(id);
    }
    // What the reaper does at the end of this JVM's session.
    Docker.client()
        .pruneCmd(PruneType.IMAGES)
        .withDangling(false)
        .withLabelFilter("org.testcontainers.sessionId=" + DockerClientFactory.SESSION_ID)
        .exec();
    assertThat(Docker.hasImage(snapshot.image())).isTrue();
  }

  /** Or an empty snapshot would not show: what lies in a volume is not in a commit. */
  @Test
  void imageOfTheDatabaseDeclaresTheOfficialVolume() {
    var config =
        Docker.client()
            .inspectImageCmd(TestImages.postgres().asCanonicalNameString())
            .exec()
            .getConfig();

    assertThat(config).isNotNull();
    assertThat(config.getVolumes()).isNotNull();
    // From PostgreSQL 18 on it is the folder above.
    assertThat(config.getVolumes().keySet())
        .hasSize(1)
        .isSubsetOf("/var/lib/postgresql/data", "/var/lib/postgresql");
  }

  @Test
  void commandListsSnapshots() {
    Cli.Result result = Cli.run("snapshots", "list");

    assertThat(result.status()).isZero();
    assertThat(result.out().lines().filter(line -> line.startsWith(snapshot.key())))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .matches(
                        snapshot.key()
                            + "  \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ +\\d+ MB  "
                            + snapshot.zitadelImage()
                            + "  "
                            + snapshot.databaseImage()));
  }

  @Test
  void commandRemovesASnapshot() {
    Cli.Result result = Cli.run("snapshots", "remove", snapshot.key(), "nonsense");

    assertThat(result.out().lines())
        // and what Testcontainers logs to the same stream here
        .containsSubsequence("Removed " + snapshot.key() + ".", "There is no snapshot nonsense.");
    assertThat(result.status()).isEqualTo(1);
    assertThat(Docker.hasImage(snapshot.image())).isFalse();
    assertThat(tokenFile()).doesNotExist();
    createSnapshotAgain();
  }

  @Test
  void commandWithoutSubcommandFails() {
    assertThat(Cli.run("snapshots"))
        .satisfies(
            result -> {
              assertThat(result.status()).isEqualTo(2);
              assertThat(result.err()).contains("Say what to do: list or remove.");
            });
  }

  @Test
  void snapshotInUseIsNotRemoved() {
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      assertThatIllegalStateException()
          .isThrownBy(() -> new Snapshots().remove(snapshot.key()))
          .withMessage(
              "The snapshot %s is in use by a container. Stop the tests that run, and the container if it is one to be reused.",
              snapshot.key());
      assertThat(tokenFile()).exists();
    }
  }

  @Test
  void dataIsOutsideOfTheDeclaredVolume() {
    var config = Docker.client().inspectImageCmd(snapshot.image()).exec().getConfig();

    assertThat(config).isNotNull();
    assertThat(config.getVolumes()).isNotEmpty();
    assertThat(Stream.of(config.getEnv()).filter(variable -> variable.startsWith("PGDATA=")))
        .singleElement()
        .satisfies(
            data ->
                assertThat(config.getVolumes().keySet())
                    .noneMatch(volume -> data.startsWith("PGDATA=" + volume)));
  }

  @Test
  void snapshotThatDoesNotStartIsRecreated() throws IOException {
    // Whatever it holds, the token is not of it.
    Files.writeString(tokenFile(), "x".repeat(71));

    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      assertThat(zitadel.startup().stages()).containsKey("snapshot");
      organization = organization(zitadel);
    }
    assertThat(ours()).extracting(Snapshot::key).containsExactly(snapshot.key());
  }

  @Test
  void snapshotWithoutDataIsRecreated() {
    Docker.client().removeImageCmd(snapshot.image()).exec();
    Docker.client()
        .tagImageCmd(
            TestImages.postgres().asCanonicalNameString(),
            snapshot.image().substring(0, snapshot.image().lastIndexOf(':')),
            snapshot.key())
        .exec();

    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      assertThat(zitadel.startup().stages()).containsKey("snapshot");
      organization = organization(zitadel);
    }
  }

  @Test
  void snapshotWithoutTokenIsRecreated() throws IOException {
    Files.delete(tokenFile());

    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      assertThat(zitadel.startup().stages()).containsKey("snapshot");
      assertThat(tokenFile()).exists();
      organization = organization(zitadel);
    }
  }

  @Test
  void removalDeletesTheToken() {
    Snapshots snapshots = new Snapshots();

    assertThat(snapshots.remove(snapshot.key())).isTrue();

    assertThat(tokenFile()).doesNotExist();
    assertThat(Docker.hasImage(snapshot.image())).isFalse();
    assertThat(snapshots.remove(snapshot.key())).isFalse();
    createSnapshotAgain();
  }

  private static void createSnapshotAgain() {
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();
      organization = organization(zitadel);
    }
  }
}
