package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.NewPersonalAccessToken;
import io.zitadeltestkit.client.user.PersonalAccessToken;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Personal access tokens")
@ZitadelTest
final class PersonalAccessTokenContract {
  private String robot = "";

  @BeforeEach
  void makeRobot(ZitadelClient zitadel, TestOrganization org) {
    robot = zitadel.users().create(NewMachine.named("robot").in(org.id())).id();
  }

  @Test
  @DisplayName("made, used, listed without the token, removed and refused")
  void life(ZitadelClient zitadel, ZitadelServer server) {
    NewPersonalAccessToken made =
        zitadel.users().addPersonalAccessToken(robot, Duration.ofMinutes(5));
    try (ZitadelClient asRobot = ZitadelClient.withAccessToken(server.url(), made.token())) {
      Soon.holds(() -> assertThat(asRobot.me().id()).isEqualTo(robot));
      Soon.holds(
          () ->
              assertThat(zitadel.users().listPersonalAccessTokens(robot))
                  .extracting(PersonalAccessToken::id)
                  .containsExactly(made.tokenId()));

      zitadel.users().removePersonalAccessToken(robot, made.tokenId());

      Soon.holds(
          () ->
              assertThatThrownBy(() -> asRobot.users().get(robot))
                  .isInstanceOf(UnauthenticatedException.class)
                  .hasMessageNotContaining(made.token()));
      Soon.holds(() -> assertThat(zitadel.users().listPersonalAccessTokens(robot)).isEmpty());
    }
  }

  @Test
  @DisplayName("refused when expired")
  void expires(ZitadelClient zitadel, ZitadelServer server) {
    Instant expiry = Instant.now().plus(Duration.ofSeconds(2));
    NewPersonalAccessToken made = zitadel.users().addPersonalAccessToken(robot, expiry);
    try (ZitadelClient asRobot = ZitadelClient.withAccessToken(server.url(), made.token())) {
      Soon.holds(
          () ->
              assertThatThrownBy(() -> asRobot.users().get(robot))
                  .isInstanceOf(UnauthenticatedException.class)
                  .satisfies(e -> assertThat(((ApiException) e).status()).isEqualTo(401)));
      assertThat(Instant.now()).isAfterOrEqualTo(expiry);
    }
  }

  @Test
  @DisplayName("dead as soon as its user is deactivated")
  void diesWithItsUser(ZitadelClient zitadel, ZitadelServer server) {
    String token = zitadel.users().addPersonalAccessToken(robot, Duration.ofMinutes(5)).token();
    try (ZitadelClient asRobot = ZitadelClient.withAccessToken(server.url(), token)) {
      Soon.holds(() -> assertThat(asRobot.me().id()).isEqualTo(robot));

      zitadel.users().deactivate(robot);

      Soon.holds(
          () ->
              assertThatThrownBy(() -> asRobot.users().get(robot))
                  .isInstanceOf(UnauthenticatedException.class));
    }
  }
}
