package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.assertj.ZitadelAssertions;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.VerificationCode;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.message.MessageKind;
import io.zitadeltestkit.message.TestMessage;
import io.zitadeltestkit.message.ZitadelMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages are injected, and found by the person. */
final class MessagesTest {
  @ZitadelTest
  static class Injected {
    @Test
    void passwordIsResetByTheCode(
        @WithUser TestUser minnie, ZitadelClient zitadel, ZitadelMessages messages) {
      TestMessage message =
          messages.to(minnie).sentBy(() -> zitadel.users().passwords().sendResetLink(minnie.id()));

      assertThat(message.kind()).isEqualTo(MessageKind.PASSWORD_RESET);
      zitadel
          .users()
          .passwords()
          .setByCode(minnie.id(), message.verificationCode(), "Another-1234!");
      assertThat(messages.to(minnie).latest().kind()).isEqualTo(MessageKind.PASSWORD_CHANGED);
    }

    @Test
    void newAddressGetsACode(
        ZitadelClient zitadel, TestOrganization org, ZitadelMessages messages) {
      String address = org.name() + "@acme.example";
      String id =
          zitadel.users().create(NewHuman.named("Daisy", "Duck").email(address).in(org.id())).id();

      String code = messages.to(address).latest().code();

      zitadel.users().contacts().verifyEmail(id, new VerificationCode(code));
      ZitadelAssertions.assertThat(zitadel.users().get(id)).hasVerifiedEmail();
    }
  }

  @ZitadelTest(isolation = Isolation.INSTANCE)
  static class OfAnInstance extends Injected {}

  @WithUser(name = "minnie")
  static class FromAField {
    @RegisterExtension static final ZitadelExtension ZITADEL = ZitadelExtension.builder().build();

    @Test
    void staticAccess() {
      String id = ZITADEL.user("minnie").id();
      ZITADEL.client().users().passwords().sendResetLink(id);

      assertThat(ZITADEL.messages().to(ZITADEL.user("minnie")).latest().userId()).isEqualTo(id);
    }
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  static class SentBeforeTheyAreAskedFor {
    private String address = "";

    @BeforeEach
    void newPerson(ZitadelClient zitadel, TestOrganization org) {
      address = org.name() + "@acme.example";
      zitadel.users().create(NewHuman.named("Daisy", "Duck").email(address).in(org.id()));
    }

    @Test
    void messagesArrive(ZitadelMessages messages) {
      assertThat(messages.to(address).latest().kind()).isEqualTo(MessageKind.EMAIL_VERIFICATION);
    }
  }

  @Test
  void messagesAreInjected() {
    Run.of(Injected.class, OfAnInstance.class, FromAField.class, SentBeforeTheyAreAskedFor.class)
        .testEvents()
        .assertStatistics(stats -> stats.started(6).succeeded(6));
  }
}
