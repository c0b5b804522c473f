package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.embedded.Faults;
import io.zitadeltestkit.embedded.Requests;
import io.zitadeltestkit.embedded.ServerClock;
import io.zitadeltestkit.junit.Server;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server of its own, whose time and behavior the test rules. */
@DisplayName("Time and faults")
@ZitadelTest(server = Server.OWN)
final class OwnServerContract {
  @Test
  @DisplayName("the clock of a server of its own is moved")
  void clock(ServerClock clock, ZitadelServer server, TestServiceUser bot) {
    try (ZitadelClient client = ZitadelClient.withAccessToken(server.url(), bot.token())) {
      assertThat(client.me().id()).isEqualTo(bot.id());

      clock.advance(Duration.ofHours(1));

      assertThatThrownBy(client::me).isInstanceOf(UnauthenticatedException.class);
    }
  }

  @Test
  @DisplayName("a server of its own fails when it is told to")
  void faults(Faults faults, ZitadelClient zitadel, TestServiceUser bot) {
    faults.on("UserService/GetUserByID").always().answer(503);

    assertThatThrownBy(() -> zitadel.users().get(bot.id()))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.status()).isEqualTo(503));
    faults.clear();
    assertThat(zitadel.users().get(bot.id()).id()).isEqualTo(bot.id());
  }

  @Test
  @DisplayName("a server of its own tells what it was asked")
  void requests(Requests requests, ZitadelClient zitadel, TestServiceUser bot) {
    zitadel.users().get(bot.id());

    assertThat(requests.to("UserService/GetUserByID")).isNotEmpty();
  }
}
