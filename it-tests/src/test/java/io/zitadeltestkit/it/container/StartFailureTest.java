package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.dockerjava.api.model.Network.Ipam;
import io.zitadeltestkit.container.ZitadelContainer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Each failure of a start, made to happen: what the message says, and that nothing is left. */
@RequiresDocker
final class StartFailureTest {
  private static final String IMAGE = new ZitadelContainer().getDockerImageName();
  private static final String UNWRITABLE = "/nowhere/admin.pat";

  /** What other classes of this JVM share until its end. */
  private final List<String> ofOthers = Docker.ofThisJvm();

  @AfterEach
  void nothingIsLeft() {
    assertThat(Docker.ofThisJvm()).isSubsetOf(ofOthers);
  }

  private static String failure(ZitadelContainer zitadel) {
    try (zitadel) {
      zitadel.start();
    } catch (ContainerLaunchException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("It has started.");
  }

  @Test
  void imageThatCannotBePulledIsReported() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    try (Registry registry = Registry.empty()) {
      String image = registry.address() + "/acme/zitadel:v9";

      assertThat(failure(new ZitadelContainer(image)))
          .startsWith("The image " + image + " can't be pulled: ")
          // Others say "manifest for … not found: manifest unknown: …", or, with containerd's store
          // of
          // images, "failed to resolve reference …: not found".
          .containsAnyOf("manifest unknown", "not found")
          .endsWith(
              "Check its name, the network and the registry's login, or pull it by hand. Another registry or a local image is named in the constructor, with the property zitadel.testkit.image (variable ZITADEL_TESTKIT_IMAGE), and for the database with withDatabaseImage or zitadel.testkit.postgres-image (ZITADEL_TESTKIT_POSTGRES_IMAGE).");
    }
  }

  @Test
  void progressOfAPullAndAnImageForAnotherMachineAreReported() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
    ListAppender<ILoggingEvent> notices = new ListAppender<>();
    notices.start();
    logger.addAppender(notices);
    try (Registry registry = Registry.withSlowImage(Docker.architecture(), 150)) {
      String image = registry.address() + "/acme/slow:v1";
      try {
        // It is pulled, and its program is none for this machine.
        assertThat(failure(new ZitadelContainer(image).withSnapshots(false)))
            .contains("(" + image + ")")
            .contains("exec format error")
            .contains(
                "The image is for machines of another kind. Pull the one for this machine, or remove it here so that it is pulled anew.");
      } finally {
        logger.detachAppender(notices);
        Docker.client().removeImageCmd(image).exec();
      }
      assertThat(notices.list.stream().map(ILoggingEvent::getFormattedMessage))
          .contains("Pulling " + image + "; the next start has it.")
          .anyMatch(line -> line.matches("Pulling " + image + ": [12] of 3 MB"));
    }
  }

  @Test
  void registryThatRefusesConnectionsIsReported() {
    assertThat(failure(new ZitadelContainer().withDatabaseImage("localhost:1/postgres:17")))
        .startsWith("The image localhost:1/postgres:17 can't be pulled: ")
        .contains("connection refused. Check its name");
  }

  @Test
  void serverThatExitsWhileStartingIsReported() {
    assertThat(failure(new ZitadelContainer().withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", UNWRITABLE)))
        .startsWith(
            "Zitadel ("
                + IMAGE
                + ") did not get as far as \"/debug/ready\": it exited with status 1. Its last error: ")
        .contains(UNWRITABLE);
  }

  @Test
  void databaseSpoiledByAnEarlierFailureIsReported() {
    try (PostgreSQLContainer database = new PostgreSQLContainer(TestImages.postgres())) {
      failure(
          new ZitadelContainer()
              .withDatabase(database)
              .withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", UNWRITABLE));

      assertThat(failure(new ZitadelContainer().withDatabase(database)))
          .contains("exited with status 1. Its last error: ")
          .contains("Errors.Instance.Domain.AlreadyExists")
          .contains(
              "The database was spoiled by an earlier set-up that failed half-way. Use an empty one.");
    }
  }

  @Test
  void wrongDatabasePasswordIsReported() {
    try (PostgreSQLContainer database = new PostgreSQLContainer(TestImages.postgres())) {
      assertThat(
              failure(
                  new ZitadelContainer()
                      .withDatabase(database)
                      .withEnv("ZITADEL_DATABASE_POSTGRES_ADMIN_PASSWORD", "wrong")))
          .contains("exited with status 1. Its last error: ")
          .contains(
              "The database refuses the user name or password. Check those of the database container.");
    }
  }

  @Test
  void databaseThatIsSetUpAlreadyIsReported() {
    try (PostgreSQLContainer database = new PostgreSQLContainer(TestImages.postgres())) {
      try (ZitadelContainer first = new ZitadelContainer().withDatabase(database)) {
        first.start();
      }

      assertThat(failure(new ZitadelContainer().withDatabase(database)))
          .startsWith(
              "Zitadel ("
                  + IMAGE
                  + ") does not serve: it did not get as far as \"first token\". The last problem: the server has written none, which it does only when it sets an empty database up: this one was set up before. Give it an empty one. It had reached: cold start: images ");
    }
  }

  @Test
  void databaseThatExitsIsReported() {
    assertThat(failure(new ZitadelContainer().withDatabaseImage(IMAGE)))
        .startsWith(
            "Zitadel can't be started without its database. The database ("
                + IMAGE
                + ") has ended: it exited with status ")
        .contains(". Its last error: ");
  }

  @Test
  void startTimeoutIsReported() {
    assertThat(
            failure(
                new ZitadelContainer()
                    .withSnapshots(false)
                    .withStartupTimeout(Duration.ofMillis(1))))
        .startsWith(
            "Zitadel ("
                + IMAGE
                + ") does not serve: it did not get as far as \"/debug/ready\". The last problem: ")
        .contains("It had reached: cold start: images ")
        .contains("container started")
        .contains(
            " If the machine is slow, give it more time than 1 ms with withStartupTimeout. The end of its log:");
  }

  @Test
  void portThatIsTakenIsReported() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      ZitadelContainer zitadel = new ZitadelContainer().withSnapshots(false);
      zitadel.setPortBindings(List.of(taken.getLocalPort() + ":8080"));

      assertThat(failure(zitadel))
          .startsWith("The Docker engine could not start Zitadel (" + IMAGE + "): ")
          .contains("" + taken.getLocalPort())
          .endsWith(
              ". Another container or program has the port. Take a free one, or none: then the engine picks it.");
    }
  }

  @Test
  void networkWithTakenAddressesIsReported() {
    try (Network first = network();
        Network second = network()) {
      assertThat(first.getId()).isNotEmpty();

      assertThat(failure(new ZitadelContainer().withSnapshots(false).withNetwork(second)))
          .startsWith("The Docker engine could not start Zitadel (" + IMAGE + "): ")
          // Engines since 27 put "invalid pool request: " before it.
          .endsWith(
              "Pool overlaps with other one on this address space. The network's addresses are another network's. Take others, or none: then the engine picks them.");
    }
  }

  private static Network network() {
    return Network.builder()
        .createNetworkCmdModifier(
            command ->
                command.withIpam(
                    new Ipam().withConfig(new Ipam.Config().withSubnet("10.213.77.0/24"))))
        .build();
  }

  @Test
  void masterkeyOfTheWrongLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ZitadelContainer().withMasterkey("short"))
        .withMessage(
            "The masterkey has 5 characters, and Zitadel takes only one of 32. Shorten or lengthen it.");
  }

  @Test
  void containerCanBeStartedAgainAfterAFailure() {
    ZitadelContainer zitadel =
        new ZitadelContainer()
            .withSnapshots(false)
            .withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", UNWRITABLE);
    assertThatExceptionOfType(ContainerLaunchException.class).isThrownBy(zitadel::start);
    zitadel.withEnv("ZITADEL_FIRSTINSTANCE_PATPATH", "/admin.pat");

    try (zitadel) {
      zitadel.start();

      assertThat(zitadel.isRunning()).isTrue();
    }
  }
}
