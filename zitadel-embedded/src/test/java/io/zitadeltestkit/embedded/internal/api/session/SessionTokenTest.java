package io.zitadeltestkit.embedded.internal.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls the API with the tokens of sessions. */
final class SessionTokenTest {
  private static final String SESSIONS = "zitadel.session.v2.SessionService/";
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String PASSWORD = "Secret-Passw0rd!";
  private static final String MFA_REQUIRED = "permission_denied: mfa required (AUTHZ-Kl3p0)";

  private static EmbeddedZitadel server;
  private static EmbeddedCalls admin;

  private String orgId = "";
  private String aliceId = "";

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeAlice() {
    server.clock().reset();
    server.lag(Duration.ZERO);
    orgId = admin.newOrganization();
    aliceId = admin.newHuman(orgId, EmbeddedCalls.unique("alice"), PASSWORD);
  }

  private Answer create(String more) {
    return admin.call(
        SESSIONS + "CreateSession", "{'checks':{'user':{'userId':'" + aliceId + "'}" + more);
  }

  private Answer signIn() {
    return create(",'password':{'password':'" + PASSWORD + "'}},'lifetime':'60s'}").ok();
  }

  private void user(String method, String fields) {
    admin.call(USERS + method, "{'userId':'" + aliceId + "'" + fields + "}").ok();
  }

  private String whoAmI(String token) {
    Answer answer = admin.as(token).call(USERS + "GetUserByID", "{'userId':'" + aliceId + "'}");
    return answer.status() == 200 ? "known" : answer.error();
  }

  @Test
  void tokenOfTerminatedSessionIsRefusedWithItsSession() {
    Answer session = signIn();
    admin
        .call(SESSIONS + "DeleteSession", "{'sessionId':'" + session.text("sessionId") + "'}")
        .ok();

    assertThat(whoAmI(session.text("sessionToken")))
        .isEqualTo("not_found: Errors.Session.NotExisting (QUERY-SFeaa)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LockUser", "DeactivateUser", "DeleteUser"})
  void tokenOfStoppedUserIsRefusedWithItsSession(String method) {
    String token = signIn().text("sessionToken");
    user(method, "");

    assertThat(whoAmI(token)).isEqualTo("not_found: Errors.Session.NotExisting (QUERY-SFeaa)");
  }

  @Test
  void replacedTokenIsRefusedAndItsSuccessorIsNot() {
    Answer session = signIn();
    String next =
        admin
            .call(
                SESSIONS + "SetSession",
                "{'sessionId':'" + session.text("sessionId") + "','metadata':{'k':'dg=='}}")
            .ok()
            .text("sessionToken");

    assertThat(whoAmI(session.text("sessionToken")))
        .isEqualTo("permission_denied: Errors.PermissionDenied (QUERY-dsfr3)");
    assertThat(whoAmI(next)).isEqualTo("known");
  }

  @Test
  void tokenOfExpiredSessionIsRefused() {
    String token = signIn().text("sessionToken");
    server.clock().advance(Duration.ofSeconds(61));

    assertThat(whoAmI(token)).isEqualTo("permission_denied: session expired (AUTHZ-EGDo3)");
  }

  @Test
  void changedPasswordInvalidatesTheCheck() {
    String token = signIn().text("sessionToken");
    server.clock().advance(Duration.ofSeconds(1));
    user("SetPassword", ",'newPassword':{'password':'Another-Passw0rd!'}");

    assertThat(whoAmI(token)).isEqualTo("permission_denied: authentication required (AUTHZ-Kl3p0)");
  }

  @Test
  void secondFactorIsDemandedIfThePolicyForcesIt() {
    String token = signIn().text("sessionToken");
    EmbeddedCalls there = admin.with("x-zitadel-orgid", orgId);
    String policy = "/management/v1/policies/login";
    there.rest("POST", policy, "{'allowUsernamePassword':true,'forceMfa':true}").ok();
    assertThat(whoAmI(token)).isEqualTo(MFA_REQUIRED);

    there.rest("PUT", policy, "{'allowUsernamePassword':true,'forceMfaLocalOnly':true}").ok();
    assertThat(whoAmI(token)).isEqualTo(MFA_REQUIRED);

    String bot = admin.newMachine(orgId);
    admin.as(admin.newToken(bot)).call(USERS + "GetUserByID", "{'userId':'" + bot + "'}").ok();
  }

  @Test
  void secondFactorIsDemandedIfItIsSetUpAndAllowed() {
    String token = signIn().text("sessionToken");
    user("AddOTPEmail", "");
    assertThat(whoAmI(token)).isEqualTo("known");

    EmbeddedCalls there = admin.with("x-zitadel-orgid", orgId);
    String policy = "/management/v1/policies/login";
    there
        .rest(
            "POST",
            policy,
            "{'allowUsernamePassword':true,'secondFactors':['SECOND_FACTOR_TYPE_OTP_EMAIL']}")
        .ok();
    assertThat(whoAmI(token)).isEqualTo(MFA_REQUIRED);
  }

  @Test
  void invalidTokenIsRefused() {
    String invalid = "unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)";
    String token = signIn().text("sessionToken");
    assertThat(whoAmI("x")).isEqualTo(invalid);
    assertThat(whoAmI(new StringBuilder(token).reverse().toString())).isEqualTo(invalid);
  }

  @Test
  void userNamedByIdHasToBeListedAndOneNamedByLoginNameNot() {
    server.lag(Duration.ofHours(1));
    String name = EmbeddedCalls.unique("late");
    aliceId = admin.newHuman(orgId, name, PASSWORD);

    assertThat(create("}}").error()).isEqualTo("not_found: User could not be found (QUERY-Dfbg2)");
    admin.call(SESSIONS + "CreateSession", "{'checks':{'user':{'loginName':'" + name + "'}}}").ok();

    server.lag(Duration.ZERO);
    create("}}").ok();
  }
}
