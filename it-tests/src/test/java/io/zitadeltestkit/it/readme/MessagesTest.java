package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.UnavailableException;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.Faults;
import io.zitadeltestkit.embedded.ServerClock;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.Server;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.message.MessageKind;
import io.zitadeltestkit.message.ZitadelMessages;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  @Nested
  // snippet: messages
  @ZitadelTest
  class PasswordResetTest {
    @Test
    void minnieSetsANewPassword(
        @WithUser TestUser minnie, ZitadelClient zitadel, ZitadelMessages messages) {
      var mail =
          messages.to(minnie).sentBy(() -> zitadel.users().passwords().sendResetLink(minnie.id()));

      assertThat(mail.link()).contains(mail.code());
      zitadel.users().passwords().setByCode(minnie.id(), mail.verificationCode(), "Another-1234!");
      assertThat(messages.to(minnie).await(MessageKind.PASSWORD_CHANGED)).isNotNull();
    }
  }

  // end

  @Nested
  // snippet: own-server
  @ZitadelTest(backend = Backend.EMBEDDED, server = Server.OWN)
  class OutageTest {
    @Test
    void tokensExpire(ServerClock clock, ZitadelClient zitadel) {
      clock.advance(Duration.ofDays(30));

      assertThat(zitadel.me()).isNotNull(); // with a new token
    }

    @Test
    void serversFail(Faults faults, ZitadelClient zitadel) {
      faults.on("UserService/ListUsers").always().answer(503);

      assertThatThrownBy(() -> zitadel.users().list(UserQuery.all()))
          .isInstanceOf(UnavailableException.class);
    }
  }

  // end
}
