package io.zitadeltestkit.embedded.internal.api.user.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Second factors. */
final class FactorTest {
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

  private static UserServiceCalls users;
  private static String orgId = "";

  private String username = "";
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
    username = EmbeddedCalls.unique("tom+x");
    userId = users.admin().newHuman(orgId, username, UserServiceCalls.PASSWORD);
  }

  private Answer call(String method, String fields) {
    return users.call(
        method, "{'userId':'" + userId + "'" + (fields.isEmpty() ? "" : "," + fields) + "}");
  }

  private String methods() {
    return call("ListAuthenticationMethodTypes", "")
        .ok()
        .at("authMethodTypes")
        .toString()
        .replace("AUTHENTICATION_METHOD_TYPE_", "")
        .replace("\"", "");
  }

  private static String codeOf(String secret, Instant time) throws InvalidKeyException {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), time);
  }

  @Test
  void anAuthenticatorIsRegisteredByItsCode() throws InvalidKeyException {
    users.server().clock().set(NOON);
    Answer registered = call("RegisterTOTP", "").ok();
    String secret = registered.text("secret");
    assertThat(secret).matches("[A-Z2-7]{32}");
    assertThat(registered.text("uri"))
        .isEqualTo(
            "otpauth://totp/ZITADEL:"
                + username
                + "?algorithm=SHA1&digits=6&issuer=ZITADEL&period=30&secret="
                + secret);
    assertThat(methods()).isEqualTo("[PASSWORD]");
    assertThat(factors("'states':['AUTH_FACTOR_STATE_NOT_READY']"))
        .isEqualTo("[{\"state\":\"AUTH_FACTOR_STATE_NOT_READY\",\"otp\":{}}]");
    String verify = "'code':'" + codeOf(secret, NOON.minusSeconds(30)) + "'";
    call("VerifyTOTPRegistration", verify).ok();
    assertThat(methods()).isEqualTo("[TOTP,PASSWORD]");
    assertThat(call("VerifyTOTPRegistration", verify).error())
        .isEqualTo("failed_precondition: Errors.Users.MFA.OTP.AlreadyReady (COMMAND-qx4ls)");
    assertThat(call("RegisterTOTP", "").error())
        .isEqualTo(
            "already_exists: Multifactor OTP (OneTimePassword) is already set up"
                + " (COMMAND-do9se)");
    call("RemoveTOTP", "").ok();
    assertThat(methods()).isEqualTo("[PASSWORD]");
  }

  @Test
  void anOldCodeIsRefused() throws InvalidKeyException {
    users.server().clock().set(NOON);
    String secret = call("RegisterTOTP", "").ok().text("secret");
    assertThat(
            call("VerifyTOTPRegistration", "'code':'" + codeOf(secret, NOON.minusSeconds(60)) + "'")
                .error())
        .isEqualTo("invalid_argument: Invalid code (EVENT-8isk2)");
  }

  @Test
  void missingFactorCanNeitherBeVerifiedNorRemoved() {
    assertThat(call("VerifyTOTPRegistration", "'code':'123456'").error())
        .isEqualTo("not_found: Multifactor OTP (OneTimePassword) doesn't exist (COMMAND-3Mif9s)");
    String bot = users.admin().newMachine(orgId);
    assertThat(users.call("RegisterTOTP", "{'userId':'" + bot + "'}").error())
        .isEqualTo("failed_precondition: User could not be found (COMMAND-SqyJz)");
  }

  @Test
  void aSecretMayComeWithThePerson() {
    String name = EmbeddedCalls.unique("import");
    String id =
        users
            .call(
                "CreateUser",
                ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'G',"
                        + "'familyName':'H'},'email':{'email':'%s@example.com'},"
                        + "'totpSecret':'TJOPWSDYILLHXFV4MLKNNJOWFG7VSDCK'}}")
                    .formatted(orgId, name, name))
            .ok()
            .text("id");
    assertThat(
            users
                .call("ListAuthenticationMethodTypes", "{'userId':'" + id + "'}")
                .ok()
                .at("authMethodTypes")
                .toString())
        .isEqualTo("[\"AUTHENTICATION_METHOD_TYPE_TOTP\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "AddOTPSMS,RemoveOTPSMS,OTP_SMS,COMMAND-Ad3g2,COMMAND-Sr3h3",
    "AddOTPEmail,RemoveOTPEmail,OTP_EMAIL,COMMAND-MKL2s,COMMAND-b312D",
  })
  void codesByMessageAreAddedOnceAndRemovedOnce(
      String add, String remove, String method, String again, String gone) {
    call("SetPhone", "'phone':'+41791112233','isVerified':true").ok();
    call(add, "").ok();
    assertThat(methods()).isEqualTo("[" + method + ",PASSWORD]");
    assertThat(call(add, "").error())
        .isEqualTo(
            "already_exists: Multifactor OTP (OneTimePassword) is already set up (" + again + ")");
    call(remove, "").ok();
    assertThat(call(remove, "").error())
        .isEqualTo("not_found: Multifactor OTP (OneTimePassword) doesn't exist (" + gone + ")");
  }

  @Test
  void codesByMessageNeedAVerifiedContact() {
    assertThat(call("AddOTPSMS", "").error())
        .isEqualTo(
            "failed_precondition: Multifactor OTP (OneTimePassword) isn't ready"
                + " (COMMAND-Q54j2)");
    call("SetEmail", "'email':'new@example.com'").ok();
    assertThat(call("AddOTPEmail", "").error())
        .isEqualTo(
            "failed_precondition: Multifactor OTP (OneTimePassword) isn't ready"
                + " (COMMAND-KLJ2d)");
  }

  @Test
  void removingTheNumberRemovesItsFactor() {
    call("SetPhone", "'phone':'+41791112233','isVerified':true").ok();
    call("AddOTPSMS", "").ok();
    call("RemovePhone", "").ok();
    assertThat(methods()).isEqualTo("[PASSWORD]");
  }

  @Test
  void factorsAreListedByKindAndState() {
    call("SetPhone", "'phone':'+41791112233','isVerified':true").ok();
    call("AddOTPSMS", "").ok();
    call("AddOTPEmail", "").ok();
    assertThat(factors("'authFactors':['OTP_EMAIL']"))
        .isEqualTo("[{\"state\":\"AUTH_FACTOR_STATE_READY\",\"otpEmail\":{}}]");
    assertThat(factors("'states':['AUTH_FACTOR_STATE_REMOVED']")).isEmpty();
  }

  private String factors(String fields) {
    return call("ListAuthenticationFactors", fields).ok().at("result").toString();
  }

  @Test
  void recoveryCodesAreLimited() {
    Answer made = call("GenerateRecoveryCodes", "'count':6").ok();
    assertThat(made.at("recoveryCodes")).hasSize(6);
    assertThat(made.text("details.resourceOwner")).isEqualTo(orgId);
    assertThat(call("GenerateRecoveryCodes", "'count':5").error())
        .isEqualTo(
            "failed_precondition: Maximum number of recovery codes exceeded (COMMAND-8f2k9)");
    assertThat(call("GenerateRecoveryCodes", "'count':11").error())
        .isEqualTo(
            "failed_precondition: Maximum number of recovery codes exceeded (COMMAND-8f2k9)");
    assertThat(methods()).isEqualTo("[RECOVERY_CODE,PASSWORD]");
    Answer removed = call("RemoveRecoveryCodes", "").ok();
    assertThat(Instant.parse(removed.text("details.changeDate")))
        .as("the change before this one: the codes were made")
        .isAfter(Instant.parse(made.text("details.changeDate")));
    assertThat(methods()).isEqualTo("[PASSWORD]");
    Answer again = call("RemoveRecoveryCodes", "").ok();
    assertThat(Instant.parse(again.text("details.changeDate")))
        .as("the change before this one: the codes were removed")
        .isAfter(Instant.parse(removed.text("details.changeDate")));
    assertThat(call("GenerateRecoveryCodes", "'count':51").error())
        .isEqualTo(
            "invalid_argument: invalid GenerateRecoveryCodesRequest.Count: value must be inside"
                + " range [1, 50]");
  }

  @Test
  void recoveryCodesOfLockedPersonStay() {
    call("LockUser", "").ok();
    assertThat(call("RemoveRecoveryCodes", "").error())
        .isEqualTo("failed_precondition: User is locked (COMMAND-d9u8q)");
  }

  @Test
  void linkToRegisterPasskeyNeedsThePermission() {
    Answer link = call("CreatePasskeyRegistrationLink", "'returnCode':{}").ok();
    assertThat(link.text("code.id")).isNotEmpty();
    assertThat(link.text("code.code")).matches("[A-Za-z0-9]{12}");
    assertThat(link.text("details.resourceOwner")).isEqualTo(orgId);
    assertThat(call("CreatePasskeyRegistrationLink", "").ok().body().has("code")).isFalse();
    String bot = users.admin().newMachine(orgId);
    String token = users.admin().newToken(bot);
    String request = "{'userId':'" + bot + "','returnCode':{}}";
    assertThat(users.callAs(token, "CreatePasskeyRegistrationLink", request).error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    users.admin().makeOrganizationAdministrator(bot, orgId, "ORG_OWNER_VIEWER");
    assertThat(users.callAs(token, "CreatePasskeyRegistrationLink", request).error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-5mWD2)");
  }

  @Test
  void thereAreNoPasskeysOrLinksAndNoneCanBeCreated() {
    assertThat(call("ListPasskeys", "").ok().body().has("result")).isFalse();
    assertThat(call("ListIDPLinks", "").ok().body().has("result")).isFalse();
    assertThat(call("RegisterPasskey", "").status()).isEqualTo(501);
  }
}
