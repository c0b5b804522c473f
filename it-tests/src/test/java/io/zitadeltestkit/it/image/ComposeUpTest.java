package io.zitadeltestkit.it.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.it.machine.Requirement;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The compose file in use, in both forms. The real image's place is taken by the one of the
 * embedded server, with PostgreSQL all the same.
 */
@NeedsImage
class ComposeUpTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zitadel", "embedded"})
  void isHealthyAndItsTokenIsInAFile(String service) throws Exception {
    int port = freePort();
    try (Compose compose = compose(port)) {
      compose.run("--profile", "embedded", "up", "-d", service);
      compose.awaitHealthy(service);

      String token = compose.file("local/admin.pat").strip();
      assertThat(compose.file("local/login-client.pat").strip()).isNotEqualTo(token).hasSize(277);
      try (ZitadelClient owner = ZitadelClient.withAccessToken("http://localhost:" + port, token)) {
        assertThat(owner.organizations().listAll(OrganizationQuery.all())).hasSize(1);
        assertThat(owner.me().username()).isEqualTo("admin");
      }
      List<String> services = compose.run("ps", "--services").lines().toList();
      assertThat(services).contains(service);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "zitadel")
  void keepsItsStateUntilTheVolumesAreRemoved(String service) throws Exception {
    int port = freePort();
    try (Compose compose = compose(port)) {
      compose.run("up", "-d", service);
      compose.awaitHealthy(service);
      String token = compose.file("local/admin.pat").strip();
      try (ZitadelClient owner = ZitadelClient.withAccessToken("http://localhost:" + port, token)) {
        owner.organizations().create("acme");
      }

      compose.run("down", "--timeout", "5");
      compose.run("up", "-d", service);
      compose.awaitHealthy(service);

      try (ZitadelClient owner = ZitadelClient.withAccessToken("http://localhost:" + port, token)) {
        assertThat(owner.organizations().listAll(OrganizationQuery.all()))
            .extracting(organization -> organization.name())
            .contains("acme");
      }
    }
  }

  private Compose compose(int port) throws Exception {
    return Compose.in(folder, port)
        .orElseGet(
            () -> {
              String reason = "Neither \"docker compose\" nor \"docker-compose\" is here.";
              return Requirement.onCi() ? fail(reason) : abort(reason);
            });
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
