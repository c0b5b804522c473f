package io.zitadeltestkit.embedded.internal.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Permissions on sessions. */
final class SessionPermissionTest {
  private static final String SERVICE = "zitadel.session.v2.SessionService/";
  private static final String PASSWORD = "Secret-Passw0rd!";
  private static final String NO_MEMBER = "not_found: membership not found (AUTHZ-cdgFk)";
  private static final String TOO_SMALL =
      "permission_denied: No matching permissions found (AUTH-AWfge)";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private String orgId = "";
  private String aliceId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void makeAlice() {
    orgId = admin.newOrganization();
    aliceId = admin.newHuman(orgId, EmbeddedCalls.unique("alice"), PASSWORD);
  }

  private EmbeddedCalls administrator(String role) {
    String bot = admin.newMachine(orgId);
    if (role.startsWith("IAM")) {
      admin.makeInstanceAdministrator(bot, role);
    } else if (!role.isEmpty()) {
      admin.makeOrganizationAdministrator(bot, orgId, role);
    }
    return admin.as(admin.newToken(bot));
  }

  private String create(String fields) {
    return admin
        .call(
            SERVICE + "CreateSession",
            "{'checks':{'user':{'userId':'" + aliceId + "'}" + fields + "}}")
        .ok()
        .text("sessionId");
  }

  private static String request(String id) {
    return "{'sessionId':'" + id + "'}";
  }

  @Test
  void creatingASessionNeedsARoleOnTheInstance() {
    assertThat(administrator("ORG_OWNER").call(SERVICE + "CreateSession", "{}").error())
        .isEqualTo(NO_MEMBER);
    assertThat(administrator("IAM_OWNER_VIEWER").call(SERVICE + "CreateSession", "{}").error())
        .isEqualTo(TOO_SMALL);
    assertThat(administrator("IAM_LOGIN_CLIENT").call(SERVICE + "CreateSession", "{}").status())
        .isEqualTo(200);
  }

  @Test
  void rolesOnTheUsersOrganizationAllowReadingChangingAndEnding() {
    String id = create("");
    EmbeddedCalls nobody = administrator("");
    assertThat(nobody.call(SERVICE + "GetSession", request(id)).error()).isEqualTo(NO_MEMBER);
    assertThat(nobody.call(SERVICE + "SetSession", request(id)).error()).isEqualTo(NO_MEMBER);
    assertThat(nobody.call(SERVICE + "DeleteSession", request(id)).error()).isEqualTo(NO_MEMBER);

    EmbeddedCalls owner = administrator("ORG_OWNER");
    assertThat(owner.call(SERVICE + "GetSession", request(id)).status()).isEqualTo(200);
    assertThat(owner.call(SERVICE + "DeleteSession", request(id)).status()).isEqualTo(200);
  }

  @Test
  void sessionWithoutUserNeedsARoleOnTheInstance() {
    String id = admin.call(SERVICE + "CreateSession", "{}").ok().text("sessionId");

    assertThat(administrator("ORG_OWNER").call(SERVICE + "GetSession", request(id)).error())
        .isEqualTo(NO_MEMBER);
    assertThat(administrator("IAM_OWNER_VIEWER").call(SERVICE + "GetSession", request(id)).status())
        .isEqualTo(200);
  }

  @Test
  void creatorMayReadItWithoutARole() {
    String bot = admin.newMachine(orgId);
    EmbeddedCalls maker = admin.as(admin.newToken(bot));
    admin.makeInstanceAdministrator(bot, "IAM_LOGIN_CLIENT");
    String id = maker.call(SERVICE + "CreateSession", "{}").ok().text("sessionId");
    admin
        .call(
            "zitadel.internal_permission.v2.InternalPermissionService/DeleteAdministrator",
            "{'userId':'" + bot + "','resource':{'instance':true}}")
        .ok();

    assertThat(maker.call(SERVICE + "GetSession", request(id)).status()).isEqualTo(200);
    assertThat(maker.call(SERVICE + "SetSession", request(id)).error()).isEqualTo(NO_MEMBER);
  }

  @Test
  void aSessionsTokenCallsTheApiAsItsUser() {
    String password = ",'password':{'password':'" + PASSWORD + "'}";
    EmbeddedCalls alice =
        admin.as(
            admin
                .call(
                    SERVICE + "CreateSession",
                    "{'checks':{'user':{'userId':'" + aliceId + "'}" + password + "}}")
                .ok()
                .text("sessionToken"));
    String other = create("");

    assertThat(
            alice
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + aliceId + "'}")
                .ok()
                .text("user.userId"))
        .isEqualTo(aliceId);
    assertThat(alice.call(SERVICE + "GetSession", request(other)).status()).isEqualTo(200);
    assertThat(alice.call(SERVICE + "SetSession", request(other)).error()).isEqualTo(NO_MEMBER);
    assertThat(alice.call(SERVICE + "DeleteSession", request(other)).status()).isEqualTo(200);
  }

  @Test
  void tokenOfASessionWithoutAuthenticationIsInvalid() {
    String token =
        admin
            .call(SERVICE + "CreateSession", "{'checks':{'user':{'userId':'" + aliceId + "'}}}")
            .ok()
            .text("sessionToken");

    assertThat(
            admin
                .as(token)
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + aliceId + "'}")
                .error())
        .isEqualTo("permission_denied: authentication required (AUTHZ-Kl3p0)");
  }

  @Test
  void aBrowsersSessionsAreOpenToEachOther() {
    String browser = "'userAgent':{'fingerprintId':'" + EmbeddedCalls.unique("fp") + "'}";
    String bobId = admin.newHuman(orgId, EmbeddedCalls.unique("bob"), PASSWORD);
    String ofBob =
        admin
            .call(
                SERVICE + "CreateSession",
                "{'checks':{'user':{'userId':'" + bobId + "'}}," + browser + "}")
            .ok()
            .text("sessionId");
    EmbeddedCalls alice =
        admin.as(
            admin
                .call(
                    SERVICE + "CreateSession",
                    "{'checks':{'user':{'userId':'%s'},'password':{'password':'%s'}},%s}"
                        .formatted(aliceId, PASSWORD, browser))
                .ok()
                .text("sessionToken"));

    assertThat(alice.call(SERVICE + "GetSession", request(ofBob)).status()).isEqualTo(200);
    assertThat(
            alice
                .call(SERVICE + "ListSessions", "{'queries':[{'userAgentQuery':{}}]}")
                .ok()
                .at("sessions")
                .size())
        .isEqualTo(2);
    String elsewhere =
        admin
            .call(SERVICE + "CreateSession", "{'checks':{'user':{'userId':'" + bobId + "'}}}")
            .ok()
            .text("sessionId");
    assertThat(alice.call(SERVICE + "GetSession", request(elsewhere)).error()).isEqualTo(NO_MEMBER);
  }
}
