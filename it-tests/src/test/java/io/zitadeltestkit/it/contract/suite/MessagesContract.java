package io.zitadeltestkit.it.contract.suite;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.message.MessageKind;
import io.zitadeltestkit.message.TestMessage;
import io.zitadeltestkit.message.ZitadelMessages;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The codes that people get, and that they are good. */
@DisplayName("Messages")
@ZitadelTest
final class MessagesContract {
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String SESSIONS = "zitadel.session.v2.SessionService/";

  private static String newPerson(ZitadelClient zitadel, TestOrganization org, String email) {
    return zitadel
        .users()
        .create(NewHuman.named("Daisy", "Duck").username(email).email(email).in(org.id()))
        .id();
  }

  @Test
  @DisplayName("the code of an e-mail verifies the address")
  void email(ZitadelClient zitadel, TestOrganization org, ZitadelMessages messages) {
    String email = "verify@" + org.name() + ".example";
    String id = newPerson(zitadel, org, email);

    TestMessage message = messages.to(email).await(MessageKind.EMAIL_VERIFICATION);

    assertThat(message.link()).contains(message.code());
    zitadel.users().contacts().verifyEmail(id, message.verificationCode());
    assertThat(zitadel.users().get(id)).hasVerifiedEmail();
  }

  @Test
  @DisplayName("the code of a text message verifies the number")
  void phone(@WithUser TestUser minnie, ZitadelClient zitadel, ZitadelMessages messages) {
    TestMessage message =
        messages
            .to(minnie)
            .sentBy(() -> zitadel.users().contacts().setPhone(minnie.id(), "+41791234567"));

    assertThat(message.kind()).isEqualTo(MessageKind.PHONE_VERIFICATION);
    assertThat(message.recipient()).isEqualTo("+41791234567");
    zitadel.users().contacts().verifyPhone(minnie.id(), message.verificationCode());
  }

  @Test
  @DisplayName("the code of an e-mail sets a new password, and the change is told")
  void password(@WithUser TestUser minnie, ZitadelClient zitadel, ZitadelMessages messages) {
    TestMessage message =
        messages.to(minnie).sentBy(() -> zitadel.users().passwords().sendResetLink(minnie.id()));

    assertThat(message.kind()).isEqualTo(MessageKind.PASSWORD_RESET);
    zitadel.users().passwords().setByCode(minnie.id(), message.verificationCode(), "Another-1234!");
    assertThat(messages.to(minnie).await(MessageKind.PASSWORD_CHANGED).isTextMessage()).isFalse();
  }

  @Test
  @DisplayName("an invitation leads to the application that invites")
  void invitation(ZitadelClient zitadel, TestOrganization org, ZitadelMessages messages) {
    String email = "invite@" + org.name() + ".example";
    String id = newPerson(zitadel, org, email);

    zitadel.call(
        USERS + "CreateInviteCode",
        Map.of(
            "userId",
            id,
            "sendCode",
            Map.of(
                "applicationName",
                "Shop",
                "urlTemplate",
                "https://shop.example/in?u={{.UserID}}&c={{.Code}}")),
        Map.class);

    TestMessage message = messages.to(email).await(MessageKind.INVITATION);
    assertThat(message.subject()).isEqualTo("Invitation to Shop");
    assertThat(message.link())
        .isEqualTo("https://shop.example/in?u=" + id + "&c=" + message.code());
    zitadel.users().contacts().acceptInvite(id, message.verificationCode());
  }

  @Test
  @DisplayName("one-time passwords by e-mail and by text message complete a session")
  void oneTimePasswords(
      @WithUser TestUser minnie, @InstanceOwner ZitadelClient owner, ZitadelMessages messages) {
    owner.users().contacts().setVerifiedPhone(minnie.id(), "+41791234568");
    owner.call(USERS + "AddOTPEmail", Map.of("userId", minnie.id()), Map.class);
    owner.call(USERS + "AddOTPSMS", Map.of("userId", minnie.id()), Map.class);

    Map<?, ?> session =
        Soon.returns(
            () ->
                owner.call(
                    SESSIONS + "CreateSession",
                    Map.of(
                        "checks",
                        Map.of("user", Map.of("loginName", minnie.loginName())),
                        "challenges",
                        Map.of("otpEmail", Map.of("sendCode", Map.of()), "otpSms", Map.of())),
                    Map.class));

    String mail = messages.to(minnie.email()).await(MessageKind.ONE_TIME_PASSWORD).code();
    String sms = messages.to("+41791234568").await(MessageKind.ONE_TIME_PASSWORD).code();
    Map<?, ?> completed =
        owner.call(
            SESSIONS + "SetSession",
            Map.of(
                "sessionId",
                session.get("sessionId"),
                "checks",
                Map.of("otpEmail", Map.of("code", mail), "otpSms", Map.of("code", sms))),
            Map.class);
    assertThat(completed.get("sessionToken")).isNotNull();
  }
}
