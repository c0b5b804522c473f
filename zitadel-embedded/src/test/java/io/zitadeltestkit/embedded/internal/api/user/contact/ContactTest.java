package io.zitadeltestkit.embedded.internal.api.user.contact;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses and telephone numbers, and the codes that verify them. */
final class ContactTest {
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

  private Answer call(String method, String fields) {
    return users.call(
        method, "{'userId':'" + userId + "'" + (fields.isEmpty() ? "" : "," + fields) + "}");
  }

  private String code(String method, String fields) {
    return call(method, fields).ok().text("verificationCode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SetEmail | 'email':'e@example.com' | ResendEmailCode | VerifyEmail | email",
        "SetPhone | 'phone':'+41791112233'  | ResendPhoneCode | VerifyPhone | phone",
      })
  void onlyTheLastCodeVerifiesAndOnlyInTime(
      String set, String value, String resend, String verify, String field) {
    String first = code(set, value + ",'returnCode':{}");
    String second = code(resend, "'returnCode':{}");
    assertThat(call(verify, "'verificationCode':'" + first + "'").error())
        .isEqualTo("invalid_argument: Code is invalid (COMMAND-eis9R)");
    users.server().clock().advance(Duration.ofHours(1));
    assertThat(call(verify, "'verificationCode':'" + second + "'").error())
        .isEqualTo("invalid_argument: Code is invalid (COMMAND-eis9R)");
    users.server().clock().reset();
    call(verify, "'verificationCode':'" + second + "'").ok();
    assertThat(users.get(userId).at("user.human." + field + ".isVerified").asBoolean()).isTrue();
    assertThat(call(verify, "'verificationCode':'" + second + "'").error())
        .isEqualTo("invalid_argument: Code is invalid (COMMAND-eis9R)");
  }

  @Test
  void codeThatWasNeverSentIsNotResent() {
    assertThat(call("ResendEmailCode", "'returnCode':{}").error())
        .isEqualTo("failed_precondition: Code is empty (EMAIL-5w5ilin4yt)");
    assertThat(call("ResendPhoneCode", "'returnCode':{}").error())
        .isEqualTo("failed_precondition: Code is empty (PHONE-5xrra88eq8)");
    assertThat(call("SendEmailCode", "'returnCode':{}").ok().text("verificationCode"))
        .matches("[A-Z0-9]{6}");
    assertThat(call("SendEmailCode", "'sendCode':{}").ok().body().has("verificationCode"))
        .isFalse();
  }

  @Test
  void flagSetToFalseIsRefused() {
    assertThat(call("SetEmail", "'email':'e@example.com','isVerified':false").error())
        .isEqualTo("invalid_argument: invalid SetEmailRequest.IsVerified: value must equal true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "079 111 22 33        | +41791112233",
        "0041791112233        | +41791112233",
        "41791112233          | +41791112233",
        "+41 (0)79 111 22 33  | +41791112233",
        "tel:+41-79-111-22-33 | +41791112233",
        "+1 (212) 555-1234    | +12125551234",
        "+49 030 901820       | +4930901820",
        "+39 06 1234567       | +39061234567",
        "123                  | +41123",
      })
  void aNumberIsKeptInOneForm(String given, String kept) {
    call("SetPhone", "'phone':'" + given + "','isVerified':true").ok();
    assertThat(users.get(userId).text("user.human.phone.phone")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "5", "+", "+41", "+999999999", "   "})
  void whatIsNoNumberIsRefused(String given) {
    assertThat(call("SetPhone", "'phone':'" + given + "'").error())
        .isEqualTo("invalid_argument: Phone is invalid (PHONE-so0wa)");
  }

  @Test
  void unchangedValuesAreRefused() {
    call("SetPhone", "'phone':'+41 79 111 22 33','isVerified':true").ok();
    assertThat(call("SetPhone", "'phone':'0791112233'").error())
        .isEqualTo("failed_precondition: Phone not changed (COMMAND-Uch5e)");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x/{{.UserID}}?{{ .Code }}&{{.OrgID}},",
    "https://x/{{.Code,URL Template is invalid (DOMAIN-oGh5e)",
    "https://x/{{.LastName}},URL Template is invalid (DOMAIN-ieYa7)",
  })
  void aTemplateMustBeFillable(String template, String message) {
    Answer answer = call("SendEmailCode", "'sendCode':{'urlTemplate':'" + template + "'}");
    if (message == null) {
      answer.ok();
    } else {
      assertThat(answer.error()).isEqualTo("invalid_argument: " + message);
    }
  }

  @Test
  void peopleMayNeitherReadTheirOwnCodesNorVerifyWithoutThem() {
    String token = users.signIn(userId, UserServiceCalls.PASSWORD).ok().text("sessionToken");
    String self = "{'userId':'" + userId + "',";
    assertThat(
            users
                .callAs(token, "SetEmail", self + "'email':'me@example.com','returnCode':{}}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(
            users
                .callAs(
                    token,
                    "UpdateUser",
                    self + "'human':{'phone':{'phone':'+41791110000','returnCode':{}}}}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(
            users
                .callAs(token, "SetEmail", self + "'email':'me2@example.com','isVerified':true}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void peopleChangeTheirOwnAddressButNotAsVerified() {
    String bot = users.admin().newMachine(orgId);
    String token = users.admin().newToken(bot);
    assertThat(
            users
                .callAs(token, "SetEmail", "{'userId':'" + userId + "','email':'x@example.com'}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    users.admin().makeOrganizationAdministrator(bot, orgId, "ORG_USER_MANAGER");
    users.callAs(token, "SetEmail", "{'userId':'" + userId + "','email':'x@example.com'}").ok();
  }
}
