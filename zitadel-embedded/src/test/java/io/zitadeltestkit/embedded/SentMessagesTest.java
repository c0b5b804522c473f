package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.SentMessage.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages of a server; their codes are valid. */
final class SentMessagesTest {
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String SESSIONS = "zitadel.session.v2.SessionService/";
  private static final String PHONE = "+41791234567";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  private String org = "";
  private String email = "";
  private String minnie = "";

  @BeforeEach
  void makeMinnie() {
    server.messages().clear();
    org = admin.newOrganization();
    String username = EmbeddedCalls.unique("minnie");
    email = username + "@example.com";
    minnie = admin.newHuman(org, username, "Secret-1234!");
  }

  private Answer user(String method, String fields) {
    return admin.call(USERS + method, "{'userId':'" + minnie + "'" + fields + "}").ok();
  }

  private static SentMessage only(String recipient) {
    List<SentMessage> messages = server.messages().to(recipient);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private String page(String path) {
    return server.baseUrl() + path;
  }

  @Test
  void codeOfANewAddressVerifiesIt() {
    user("SetEmail", ",'email':'new-" + email + "','sendCode':{}");

    SentMessage message = only("NEW-" + email.toUpperCase(java.util.Locale.ROOT));

    assertThat(message.channel()).isEqualTo(Channel.EMAIL);
    assertThat(message.userId()).isEqualTo(minnie);
    assertThat(message.eventType()).isEqualTo("user.human.email.code.added");
    assertThat(message.subject()).isEqualTo("Verify email");
    assertThat(message.text()).contains("(Code " + message.code() + ")");
    assertThat(message.link())
        .isEqualTo(
            page(
                "/ui/v2/login/verify?code=%s&organization=%s&userId=%s"
                    .formatted(message.code(), org, minnie)));
    user("VerifyEmail", ",'verificationCode':'" + message.code() + "'");
  }

  @Test
  void codeOfANewNumberVerifiesIt() {
    user("SetPhone", ",'phone':'" + PHONE + "','sendCode':{}");

    SentMessage message = only(PHONE);

    assertThat(message.channel()).isEqualTo(Channel.SMS);
    assertThat(message.text()).endsWith("with the code " + message.code() + ".");
    assertThat(message.link()).isEmpty();
    user("VerifyPhone", ",'verificationCode':'" + message.code() + "'");
  }

  @Test
  void passwordIsResetByTheCodeAndTheChangeIsNotified() {
    user("PasswordReset", ",'sendLink':{}");
    SentMessage reset = only(email);

    user(
        "SetPassword",
        ",'newPassword':{'password':'Another-1234!'},'verificationCode':'" + reset.code() + "'");

    assertThat(reset.link()).startsWith(page("/ui/v2/login/password/set?code=" + reset.code()));
    SentMessage changed = server.messages().to(email).get(1);
    assertThat(changed.eventType()).isEqualTo("user.human.password.changed");
    assertThat(changed.code()).isEmpty();
    assertThat(changed.link()).startsWith(page("/ui/console?login_hint=minnie"));
  }

  @Test
  void passwordResetGoesToTheTelephoneIfRequested() {
    user("SetPhone", ",'phone':'+41791234569','isVerified':true");

    user("PasswordReset", ",'sendLink':{'notificationType':'NOTIFICATION_TYPE_SMS'}");

    assertThat(only("+41791234569").eventType()).isEqualTo("user.human.password.code.added");
  }

  @Test
  void invitationLeadsToTheApplicationThatInvites() {
    String invited =
        admin
            .call(
                USERS + "CreateUser",
                "{'organizationId':'%s','human':{'profile':{'givenName':'Daisy','familyName':'Duck'},'email':{'email':'daisy-%s','isVerified':false}}}"
                    .formatted(org, email))
            .ok()
            .text("id");
    server.messages().clear();

    admin
        .call(
            USERS + "CreateInviteCode",
            "{'userId':'%s','sendCode':{'applicationName':'Shop','urlTemplate':'https://shop.example/in?u={{.UserID}}&c={{.Code}}&o={{.OrgID}}'}}"
                .formatted(invited))
        .ok();

    SentMessage message = only("daisy-" + email);
    assertThat(message.subject()).isEqualTo("Invitation to Shop");
    assertThat(message.link())
        .isEqualTo(
            "https://shop.example/in?u=%s&c=%s&o=%s".formatted(invited, message.code(), org));
    admin
        .call(
            USERS + "VerifyInviteCode",
            "{'userId':'%s','verificationCode':'%s'}".formatted(invited, message.code()))
        .ok();
  }

  @Test
  void oneTimePasswordsOfASessionGoToVerifiedContacts() {
    String number = "+41791234570";
    user("SetPhone", ",'phone':'" + number + "','isVerified':true");
    user("AddOTPEmail", "");
    user("AddOTPSMS", "");

    String session =
        admin
            .call(
                SESSIONS + "CreateSession",
                "{'checks':{'user':{'userId':'%s'}},'challenges':{'otpEmail':{'sendCode':{}},'otpSms':{}}}"
                    .formatted(minnie))
            .ok()
            .text("sessionId");

    SentMessage mail = only(email);
    SentMessage sms = only(number);
    assertThat(mail.link())
        .isEqualTo(
            page(
                "/ui/v2/login/otp/email?code=%s&sessionId=%s&userId=%s"
                    .formatted(mail.code(), session, minnie)));
    assertThat(sms.text()).endsWith("\n@localhost #" + sms.code());
    admin
        .call(
            SESSIONS + "SetSession",
            "{'sessionId':'%s','checks':{'otpEmail':{'code':'%s'},'otpSms':{'code':'%s'}}}"
                .formatted(session, mail.code(), sms.code()))
        .ok();
  }

  @Test
  void linkForAPasskeyNamesItsCode() {
    user("CreatePasskeyRegistrationLink", ",'sendLink':{}");

    SentMessage message = only(email);
    assertThat(message.eventType())
        .isEqualTo("user.human.passwordless.initialization.code.requested");
    assertThat(message.link())
        .contains("/ui/v2/login/passkey/set?code=" + message.code() + "&codeId=");
  }

  @Test
  void firstGenerationSendsAsWell() {
    admin
        .with("x-zitadel-orgid", org)
        .rest("PUT", "/management/v1/users/" + minnie + "/email", "{'email':'v1-" + email + "'}")
        .ok();

    assertThat(only("v1-" + email).code()).isNotEmpty();
  }

  @Test
  void codeThatIsReturnedIsNotSent() {
    user("PasswordReset", ",'returnCode':{}");

    assertThat(server.messages().all()).isEmpty();
  }

  @Test
  void refusedCallSendsNothing() {
    assertThat(
            admin
                .call(USERS + "SetEmail", "{'userId':'" + minnie + "','email':'" + email + "'}")
                .status())
        .isEqualTo(400);

    assertThat(server.messages().all()).isEmpty();
  }

  @Test
  void instancesHaveMessagesOfTheirOwn() {
    try (EmbeddedInstance instance = server.openInstance()) {
      user("PasswordReset", ",'sendLink':{}");

      assertThat(instance.messages().all()).isEmpty();
      assertThat(server.messages().all()).hasSize(1);
    }
  }

  @Test
  void nothingPrintsACode() {
    user("PasswordReset", ",'sendLink':{}");

    SentMessage message = only(email);

    assertThat(message.toString())
        .isEqualTo("SentMessage[EMAIL to " + email + ", user.human.password.code.added]");
    assertThat(server.messages().toString()).doesNotContain(message.code());
  }
}
