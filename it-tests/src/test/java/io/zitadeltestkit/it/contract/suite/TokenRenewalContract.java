package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tokens")
@ZitadelTest(tokenLifetime = "5s")
final class TokenRenewalContract {
  @Test
  @DisplayName("a test that takes longer than its token lives goes on with a new one")
  void isReplaced(ZitadelClient zitadel, ZitadelServer server, TestServiceUser bot) {
    String first = bot.token();
    Instant expiry = bot.tokenExpiresAt();

    Soon.holds(
        () -> {
          assertThat(zitadel.me().id()).isEqualTo(bot.id());
          assertThat(Instant.now()).isAfter(expiry);
        });

    assertThat(bot.token()).isNotEqualTo(first);
    assertThat(bot.tokenExpiresAt()).isAfter(expiry);
    assertThat(zitadel.me().id()).isEqualTo(bot.id());
    try (ZitadelClient late = ZitadelClient.withAccessToken(server.url(), first)) {
      Soon.holds(
          () ->
              assertThatThrownBy(() -> late.users().get(bot.id()))
                  .isInstanceOf(UnauthenticatedException.class));
    }
  }
}
