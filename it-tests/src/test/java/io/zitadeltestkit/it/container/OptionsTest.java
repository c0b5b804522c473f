package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.instance.VirtualInstance;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** What can be said to a {@link ZitadelContainer} before it starts. */
@RequiresDocker
final class OptionsTest {
  @TempDir private Path directory;

  private static ZitadelContainer cold() {
    return new ZitadelContainer().withSnapshots(false);
  }

  private static Organization first(ZitadelContainer zitadel) {
    try (ZitadelClient client = zitadel.client()) {
      return client.organizations().listAll(OrganizationQuery.all()).get(0);
    }
  }

  @Test
  void tls() throws Exception {
    Certificate certificate = Certificate.in(directory, "dns:localhost,dns:*.localhost");
    try (ZitadelContainer zitadel = cold().withTls(certificate.certificate(), certificate.key())) {
      zitadel.start();

      assertThat(zitadel.getIssuer()).startsWith("https://localhost:");
      assertThat(first(zitadel).id()).isNotEmpty();
      assertThatThrownBy(() -> Http.get(zitadel.getHttpUrl() + "/debug/healthz"))
          .as("whoever does not know the certificate")
          .isInstanceOf(SSLHandshakeException.class);
      // The system user's token is for the external URL, which is https here.
      try (VirtualInstance instance = zitadel.instances().open();
          ZitadelClient client = instance.client()) {
        assertThat(instance.baseUrl()).startsWith("https://");
        assertThat(client.organizations().listAll(OrganizationQuery.all())).hasSize(1);
      }
    }
  }

  @Test
  void configurationAndSteps() throws Exception {
    Path configuration =
        Files.writeString(
            directory.resolve("config.yaml"),
            """
            ExternalDomain: not-this-one.example
            DefaultInstance:
              DomainPolicy:
                UserLoginMustBeDomain: true
            """);
    Path steps =
        Files.writeString(
            directory.resolve("steps.yaml"),
            """
            FirstInstance:
              Org:
                Name: of-the-steps
            """);
    try (ZitadelContainer zitadel = cold().withConfigFile(configuration).withStepsFile(steps)) {
      zitadel.start();

      assertThat(zitadel.getHttpUrl()).startsWith("http://localhost:");
      assertThat(first(zitadel).name()).isEqualTo("of-the-steps");
      try (ZitadelClient client = zitadel.client()) {
        for (String name : List.of("one", "two")) {
          String organization = client.organizations().create(name).id();
          // Only with the setting of the file can both have a user of that name.
          client.users().create(NewMachine.named("alice").username("alice").in(organization));
        }
      }
    }
  }

  @Test
  void variablesAndMasterkey() {
    try (ZitadelContainer zitadel =
        cold()
            .withEnv("ZITADEL_FIRSTINSTANCE_ORG_NAME", "of-the-variable")
            .withMasterkey("another-masterkey-of-32-letters!")) {
      zitadel.start();

      assertThat(first(zitadel).name()).isEqualTo("of-the-variable");
      assertThat(zitadel.getContainerInfo().getArgs())
          .containsSubsequence("--masterkey", "another-masterkey-of-32-letters!");
      assertThat(zitadel.logTail()).doesNotContain("another-masterkey-of-32-letters!");
    }
  }

  @Test
  void aFileThatIsMissingIsRefusedAtOnce() {
    Path missing = directory.resolve("missing.yaml");

    assertThatThrownBy(() -> cold().withConfigFile(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The file " + missing + " can't be read. Check its path.");
  }

  @Test
  void aDatabaseOfTheUsersOwnIsStartedAndLeftRunning() {
    try (PostgreSQLContainer database = new PostgreSQLContainer(TestImages.postgres())) {
      try (ZitadelContainer zitadel = new ZitadelContainer().withDatabase(database)) {
        zitadel.start();

        assertThat(first(zitadel).id()).isNotEmpty();
      }
      assertThat(database.isRunning()).isTrue();
    }
  }

  @Test
  void aDatabaseOnANetworkOfTheUsersOwn() {
    try (Network network = Network.newNetwork();
        PostgreSQLContainer database =
            new PostgreSQLContainer(TestImages.postgres())
                .withNetwork(network)
                .withUsername("somebody")
                .withPassword("something");
        ZitadelContainer zitadel =
            new ZitadelContainer().withNetwork(network).withDatabase(database)) {
      zitadel.start();

      assertThat(first(zitadel).id()).isNotEmpty();
      assertThat(zitadel.getContainerInfo().getNetworkSettings().getNetworks()).hasSize(1);
    }
  }

  @Test
  void severalStartTogether() {
    try (PostgreSQLContainer database = new PostgreSQLContainer(TestImages.postgres());
        ZitadelContainer one = new ZitadelContainer().withDatabase(database);
        ZitadelContainer two = cold()) {
      Startables.deepStart(one, two).join();

      assertThat(first(one).id()).isNotEqualTo(first(two).id());
      assertThat(one.getHttpUrl()).isNotEqualTo(two.getHttpUrl());
    }
  }
}
