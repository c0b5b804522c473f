package io.zitadeltestkit.embedded.internal.api.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords and invitations. */
final class PasswordTest {
  private static final String NEW = "Another-Passw0rd!";

  private static UserServiceCalls users;
  private static String orgId = "";

  private String userId = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  @BeforeEach
  void makePerson() {
    users.server().clock().reset();
    userId = users.admin().newHuman(orgId, EmbeddedCalls.unique("pat"), UserServiceCalls.PASSWORD);
  }

  private Answer set(String fields) {
    return users.call("SetPassword", "{'userId':'" + userId + "'," + fields + "}");
  }

  private static String password(String value) {
    return "'newPassword':{'password':'" + value + "'}";
  }

  @Test
  void administratorSetsAPassword() {
    set(password(NEW)).ok();
    users.signIn(userId, NEW).ok();
    assertThat(users.signIn(userId, UserServiceCalls.PASSWORD).error())
        .isEqualTo("invalid_argument: Password is invalid (COMMAND-3M0fs)");
  }

  @Test
  void hasherAcceptsAtMost72Bytes() {
    String longest = "Aa1!".repeat(18);
    set(password(longest)).ok();
    users.signIn(userId, longest).ok();
    assertThat(set(password(longest + "x")).error())
        .isEqualTo("internal: An internal error occurred (COMMAND-CahN2)");
    assertThat(set(password("weak".repeat(20)) + ",'currentPassword':'" + longest + "'").error())
        .isEqualTo("internal: An internal error occurred (COMMAND-CahN2)");
    assertThat(
            users
                .call(
                    "CreateUser",
                    ("{'organizationId':'%s','human':{'profile':{'givenName':'A','familyName':'B'},"
                            + "'email':{'email':'%s@example.com'},'password':{'password':'%s'}}}")
                        .formatted(orgId, EmbeddedCalls.unique("long"), longest + "x"))
                .error())
        .isEqualTo("unknown: bcrypt: password length exceeds 72 bytes ()");
  }

  @Test
  void currentPasswordAllowsTheChangeForAnyCaller() {
    String stranger = users.admin().newToken(users.admin().newMachine(orgId));
    String wrong =
        "{'userId':'%s',%s,'currentPassword':'%s'}".formatted(userId, password(NEW), "wrong");
    assertThat(users.callAs(stranger, "SetPassword", wrong).error())
        .isEqualTo("invalid_argument: Password is invalid (COMMAND-3M0fs)");
    users
        .callAs(
            stranger,
            "SetPassword",
            wrong.replace("'wrong'", "'" + UserServiceCalls.PASSWORD + "'"))
        .ok();
    users.signIn(userId, NEW).ok();
  }

  @Test
  void withoutCurrentPasswordOrCodeRolesDecide() {
    String stranger = users.admin().newToken(users.admin().newMachine(orgId));
    assertThat(
            users
                .callAs(
                    stranger, "SetPassword", "{'userId':'" + userId + "'," + password(NEW) + "}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void aCodeWorksOnceAndForAnHour() {
    String reset = "{'userId':'" + userId + "','returnCode':{}}";
    String code = users.call("PasswordReset", reset).ok().text("verificationCode");
    users.server().clock().advance(Duration.ofMinutes(61));
    assertThat(set(password(NEW) + ",'verificationCode':'" + code + "'").error())
        .isEqualTo("failed_precondition: Code is expired (CODE-QvUQ4P)");
    String next = users.call("PasswordReset", reset).ok().text("verificationCode");
    assertThat(set(password("weak") + ",'verificationCode':'" + next + "'").error())
        .isEqualTo("invalid_argument: Password is too short (DOMAIN-HuJf6)");
    set(password(NEW) + ",'verificationCode':'" + next + "'").ok();
    assertThat(set(password(NEW) + ",'verificationCode':'" + next + "'").error())
        .isEqualTo("failed_precondition: Code not found (COMMAND-2M9fs)");
  }

  @Test
  void emptyCodeNeedsAnAdministrator() {
    assertThat(set("'currentPassword':'x'").error())
        .isEqualTo("invalid_argument: Password is empty (COMMAND-3M0fs)");
    assertThat(set("'verificationCode':'x'").error())
        .isEqualTo("invalid_argument: Password is empty (COMMAND-Mf0sd)");
  }

  @Test
  void aServiceUserHasNone() {
    String bot = users.admin().newMachine(orgId);
    assertThat(users.call("PasswordReset", "{'userId':'" + bot + "'}").error())
        .isEqualTo("not_found: User could not be found (COMMAND-SAF4f)");
  }

  /** The hashes are those of crypt(3) and Passlib. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$2b$10$ugq6NLx46RBf1abILWgINOcZRZYRc6V3JZ424..H/ENhqHWivhdeK",
        "$pbkdf2-sha256$1000$MDEyMzQ1Njc4OWFiY2RlZg$8ErJvu5JZLfmn4XFZuAVPCgPhXYujWBREutExzAX87A",
        "$pbkdf2$1000$MDEyMzQ1Njc4OWFiY2RlZg$A97zB/iE0ur2CI/saokV2fcYFFg",
      })
  void aHashFromElsewhereSignsIn(String hash) {
    String name = EmbeddedCalls.unique("import");
    String id =
        users
            .call(
                "CreateUser",
                ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'G',"
                        + "'familyName':'H'},'email':{'email':'%s@example.com'},"
                        + "'hashedPassword':{'hash':'%s'}}}")
                    .formatted(orgId, name, name, hash))
            .ok()
            .text("id");
    users.signIn(id, UserServiceCalls.PASSWORD).ok();
    assertThat(users.signIn(id, NEW).error())
        .isEqualTo("invalid_argument: Password is invalid (COMMAND-3M0fs)");
  }

  @Test
  void personWithAPasswordIsNotInvited() {
    assertThat(users.call("CreateInviteCode", "{'userId':'" + userId + "'}").error())
        .isEqualTo("failed_precondition: User is already initialized (COMMAND-EF34g)");
  }

  @Test
  void anInvitationVerifiesTheAddress() {
    String id = invitee();
    String code =
        users
            .call("CreateInviteCode", "{'userId':'" + id + "','returnCode':{}}")
            .ok()
            .text("inviteCode");
    users
        .call("VerifyInviteCode", "{'userId':'%s','verificationCode':'%s'}".formatted(id, code))
        .ok();
    assertThat(users.get(id).at("user.human.email.isVerified").asBoolean()).isTrue();
  }

  @Test
  void threeWrongCodesEndAnInvitation() {
    String id = invitee();
    String code =
        users
            .call("CreateInviteCode", "{'userId':'" + id + "','returnCode':{}}")
            .ok()
            .text("inviteCode");
    String verify = "{'userId':'%s','verificationCode':'%s'}";
    for (int i = 0; i < 3; i++) {
      assertThat(users.call("VerifyInviteCode", verify.formatted(id, "WRONG")).error())
          .isEqualTo("invalid_argument: Code is invalid (COMMAND-Wgn4q)");
    }
    assertThat(users.call("VerifyInviteCode", verify.formatted(id, code)).error())
        .isEqualTo("invalid_argument: Code is invalid (COMMAND-Wgn4q)");
  }

  @Test
  void onlyWhatWasSentIsSentAgain() {
    String id = invitee();
    String user = "{'userId':'" + id + "'}";
    assertThat(users.call("ResendInviteCode", user).error())
        .isEqualTo("failed_precondition: Code not found (COMMAND-Wr3gq)");
    users.call("CreateInviteCode", "{'userId':'" + id + "','returnCode':{}}").ok();
    assertThat(users.call("ResendInviteCode", user).error())
        .isEqualTo("failed_precondition: Code not found (COMMAND-Wr3gq)");
    users
        .call("CreateInviteCode", "{'userId':'" + id + "','sendCode':{'applicationName':'Shop'}}")
        .ok();
    users.call("ResendInviteCode", user).ok();
  }

  private static String invitee() {
    String name = EmbeddedCalls.unique("guest");
    return users
        .call(
            "CreateUser",
            ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'G',"
                    + "'familyName':'H'},'email':{'email':'%s@example.com'}}}")
                .formatted(orgId, name, name))
        .ok()
        .text("id");
  }
}
