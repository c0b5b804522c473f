package io.zitadeltestkit.embedded.internal.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import io.zitadeltestkit.embedded.TotpCodes;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks second factors: one-time passwords of every kind, and recovery codes. */
final class SecondFactorTest {
  private static final String SERVICE = "zitadel.session.v2.SessionService/";
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String PASSWORD = "Secret-Passw0rd!";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private String aliceId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void makeAlice() {
    server.clock().reset();
    aliceId = admin.newHuman(admin.newOrganization(), EmbeddedCalls.unique("alice"), PASSWORD);
  }

  private Answer user(String method, String fields) {
    return admin.call(USERS + method, "{'userId':'" + aliceId + "'" + fields + "}").ok();
  }

  private String session() {
    return admin
        .call(SERVICE + "CreateSession", "{'checks':{'user':{'userId':'" + aliceId + "'}}}")
        .ok()
        .text("sessionId");
  }

  private static Answer set(String id, String fields) {
    return admin.call(SERVICE + "SetSession", "{'sessionId':'" + id + "'," + fields + "}");
  }

  private static Answer check(String id, String kind, String code) {
    return set(id, "'checks':{'" + kind + "':{'code':'" + code + "'}}");
  }

  private static boolean hasFactor(String id, String name) {
    return admin
        .call(SERVICE + "GetSession", "{'sessionId':'" + id + "'}")
        .ok()
        .at("session.factors")
        .has(name);
  }

  @Test
  void acceptsTheCurrentCode() {
    String secret = user("RegisterTOTP", "").text("secret");
    user("VerifyTOTPRegistration", ",'code':'" + TotpCodes.at(secret, server.clock().now()) + "'");
    String id = session();

    assertThat(check(id, "totp", TotpCodes.at(secret, server.clock().now())).status())
        .isEqualTo(200);
    assertThat(hasFactor(id, "totp")).isTrue();

    server.clock().advance(Duration.ofMinutes(5));
    assertThat(
            check(
                    id,
                    "totp",
                    TotpCodes.at(secret, server.clock().now().minus(Duration.ofMinutes(5))))
                .error())
        .isEqualTo("invalid_argument: Invalid code (EVENT-8isk2)");
  }

  @Test
  void aTokenNeedsTheSecondFactorThatIsSetUp() {
    String secret = user("RegisterTOTP", "").text("secret");
    user("VerifyTOTPRegistration", ",'code':'" + TotpCodes.at(secret, server.clock().now()) + "'");
    String id = session();
    String one =
        set(id, "'checks':{'password':{'password':'" + PASSWORD + "'}}").ok().text("sessionToken");
    assertThat(admin.as(one).call(USERS + "GetUserByID", "{'userId':'" + aliceId + "'}").status())
        .isEqualTo(403);

    String two =
        check(id, "totp", TotpCodes.at(secret, server.clock().now())).ok().text("sessionToken");
    assertThat(admin.as(two).call(USERS + "GetUserByID", "{'userId':'" + aliceId + "'}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "totp, failed_precondition: Multifactor OTP (OneTimePassword) isn't ready (COMMAND-3Mif9s)",
    "otpSms, failed_precondition: Multifactor OTP (OneTimePassword) isn't ready (COMMAND-d2r52)",
    "otpEmail, failed_precondition: Multifactor OTP (OneTimePassword) isn't ready (COMMAND-d2r52)",
    "recoveryCode, failed_precondition: Recovery codes are not ready for use (COMMAND-84rgg)",
  })
  void refusesWhatIsNotSetUp(String kind, String problem) {
    assertThat(check(session(), kind, "123456").error()).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "totp, COMMAND-8N9ds",
    "otpSms, COMMAND-S453v",
    "otpEmail, COMMAND-S453v",
    "recoveryCode, COMMAND-4m9s2",
  })
  void refusesACodeOfNobody(String kind, String errorId) {
    String id = admin.call(SERVICE + "CreateSession", "{}").ok().text("sessionId");

    assertThat(check(id, kind, "123456").error())
        .isEqualTo("invalid_argument: User ID missing (" + errorId + ")");
  }

  @Test
  void returnsACodeForOneUse() {
    user("AddOTPEmail", "");
    String id = session();
    assertThat(check(id, "otpEmail", "12345678").error())
        .isEqualTo("failed_precondition: Code not found (COMMAND-S34gh)");
    String code =
        set(id, "'challenges':{'otpEmail':{'returnCode':{}}}").ok().text("challenges.otpEmail");

    assertThat(code).matches("\\d{8}");
    assertThat(check(id, "otpEmail", code.equals("00000000") ? "1" : "00000000").error())
        .isEqualTo("invalid_argument: Code is invalid (CODE-woT0xc)");
    assertThat(check(id, "otpEmail", code).status()).isEqualTo(200);
    assertThat(hasFactor(id, "otpEmail")).isTrue();
    assertThat(check(id, "otpEmail", code).error())
        .isEqualTo("failed_precondition: Code not found (COMMAND-S34gh)");
  }

  @Test
  void aCodeExpires() {
    user("AddOTPEmail", "");
    String id = session();
    String code =
        set(id, "'challenges':{'otpEmail':{'returnCode':{}}}").ok().text("challenges.otpEmail");
    server.clock().advance(Duration.ofMinutes(6));

    assertThat(check(id, "otpEmail", code).error())
        .isEqualTo("failed_precondition: Code is expired (CODE-QvUQ4P)");
  }

  @Test
  void returnsNoCodeThatIsSent() {
    user("AddOTPEmail", "");

    assertThat(
            set(session(), "'challenges':{'otpEmail':{'sendCode':{'urlTemplate':'x'}}}")
                .ok()
                .at("challenges")
                .toString())
        .isEqualTo("{}");
    assertThat(
            set(session(), "'challenges':{'otpEmail':{'sendCode':{'urlTemplate':'{{'}}}").error())
        .isEqualTo("invalid_argument: URL Template is invalid (DOMAIN-oGh5e)");
  }

  @Test
  void returnsTheCodeOfATextMessage() {
    user("SetPhone", ",'phone':'+41791234567','isVerified':true");
    user("AddOTPSMS", "");
    String id = session();
    String code = set(id, "'challenges':{'otpSms':{'returnCode':true}}").text("challenges.otpSms");

    assertThat(check(id, "otpSms", code).status()).isEqualTo(200);
    assertThat(hasFactor(id, "otpSms")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'otpSms', COMMAND-JKL3g, COMMAND-BJ2g3",
    "'otpEmail', COMMAND-JK3gp, COMMAND-JKLJ3",
  })
  void challengesOnlyWhatIsSetUp(String kind, String withoutUser, String withoutFactor) {
    String nobodys = admin.call(SERVICE + "CreateSession", "{}").ok().text("sessionId");
    String challenge = "'challenges':{'" + kind + "':{}}";

    assertThat(set(nobodys, challenge).error())
        .isEqualTo("failed_precondition: User ID missing (" + withoutUser + ")");
    assertThat(set(session(), challenge).error())
        .isEqualTo(
            "failed_precondition: Multifactor OTP (OneTimePassword) isn't ready ("
                + withoutFactor
                + ")");
  }

  @Test
  void aRecoveryCodeWorksOnce() {
    String code = user("GenerateRecoveryCodes", ",'count':2").text("recoveryCodes.0");
    String id = session();

    assertThat(check(id, "recoveryCode", "wrong").error())
        .isEqualTo("invalid_argument: Invalid recovery code provided (DOMAIN-6uvh0)");
    assertThat(check(id, "recoveryCode", code).status()).isEqualTo(200);
    assertThat(hasFactor(id, "recoveryCode")).isTrue();
    assertThat(check(id, "recoveryCode", code).error())
        .isEqualTo("invalid_argument: Invalid recovery code provided (DOMAIN-6uvh0)");
  }

  @Test
  void keysAndIdentityProvidersAreRefused() {
    String id = session();
    String webAuthN =
        "'challenges':{'webAuthN':{'domain':'localhost','userVerificationRequirement':1}}";

    assertThat(set(id, webAuthN).error())
        .isEqualTo("internal: WebAuthN begin login failed (WEBAU-4G8sw)");
    assertThat(set(id, "'checks':{'idpIntent':{'idpIntentId':'1','idpIntentToken':'2'}}").error())
        .isEqualTo("permission_denied: Intent Token is invalid (CRYPTO-Swg31)");
    assertThat(
            set(id, "'checks':{'idpIntent':{'idpIntentId':'1','idpIntentToken':'dG9rZW4'}}")
                .error())
        .isEqualTo("permission_denied: Intent Token is invalid (CRYPTO-Sf4gt)");
    assertThat(set(id, "'checks':{'webAuthN':{'credentialAssertionData':{}}}").error())
        .isEqualTo("failed_precondition: Session without WebAuthN challenge (COMMAND-Ioqu5)");
  }
}
