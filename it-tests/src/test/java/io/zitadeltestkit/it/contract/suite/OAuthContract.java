package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.TokenEndpointException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("OAuth")
@ZitadelTest
final class OAuthContract {
  private String robot = "";
  private String loginName = "";

  @BeforeEach
  void makeRobot(ZitadelClient zitadel, TestOrganization org) {
    robot = zitadel.users().create(NewMachine.named("robot").in(org.id())).id();
    loginName = zitadel.users().get(robot).preferredLoginName();
  }

  @Test
  @DisplayName("client credentials; a removed secret is refused")
  void clientCredentials(ZitadelClient zitadel, ZitadelServer server) {
    String secret = zitadel.users().addSecret(robot).clientSecret();

    Soon.holds(
        () -> {
          try (ZitadelClient asRobot =
              ZitadelClient.withClientCredentials(server.url(), loginName, secret)) {
            assertThat(asRobot.me().id()).isEqualTo(robot);
          }
        });
    zitadel.users().removeSecret(robot);

    Soon.holds(() -> refused(server, loginName, secret));
  }

  @Test
  @DisplayName("client credentials: a wrong secret and an unknown client are told")
  void wrongSecret(ZitadelClient zitadel, ZitadelServer server) {
    String secret = zitadel.users().addSecret(robot).clientSecret();

    refused(server, loginName, "not-" + secret);
    refused(server, "nobody-" + loginName, secret);
  }

  private static void refused(ZitadelServer server, String clientId, String secret) {
    try (ZitadelClient wrong =
        ZitadelClient.withClientCredentials(server.url(), clientId, secret)) {
      assertThatThrownBy(wrong::me)
          .isInstanceOf(TokenEndpointException.class)
          .hasMessageNotContaining(secret)
          .satisfies(e -> assertThat(((TokenEndpointException) e).status()).isEqualTo(400));
    }
  }

  @Test
  @DisplayName("private-key JWT; a removed key is refused")
  void privateKey(ZitadelClient zitadel, ZitadelServer server, @TempDir Path folder)
      throws IOException {
    var key = zitadel.users().addKey(robot, Instant.now().plus(Duration.ofHours(1)));
    Path keyFile = Files.writeString(folder.resolve("key.json"), key.keyFile());

    Soon.holds(
        () -> {
          try (ZitadelClient asRobot = ZitadelClient.withPrivateKey(server.url(), keyFile)) {
            assertThat(asRobot.me().id()).isEqualTo(robot);
          }
        });
    zitadel.users().removeKey(robot, key.keyId());

    Soon.holds(
        () -> {
          try (ZitadelClient late = ZitadelClient.withPrivateKey(server.url(), keyFile)) {
            assertThatThrownBy(late::me).isInstanceOf(TokenEndpointException.class);
          }
        });
  }
}
