package io.zitadeltestkit.embedded.internal.api.user.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls about deleted users, unlike unknown ones, first check the permission in their former
 * organization.
 */
final class DeletedUserTest {
  private static UserServiceCalls users;
  private static String deleted = "";
  private static String owner = "";
  private static String stranger = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    EmbeddedCalls admin = users.admin();
    String orgId = admin.newOrganization();
    deleted = admin.newHuman(orgId, EmbeddedCalls.unique("gone"), "Secret-Passw0rd!");
    users.call("DeleteUser", "{'userId':'" + deleted + "'}").ok();
    String ownerId = admin.newMachine(orgId);
    admin.makeOrganizationAdministrator(ownerId, orgId, "ORG_OWNER");
    owner = admin.newToken(ownerId);
    stranger = admin.newToken(admin.newMachine(orgId));
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  private static String ask(String token, String method, String userId, String fields) {
    return users.callAs(token, method, "{'userId':'" + userId + "'" + fields + "}").error();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VerifyTOTPRegistration    | ,'code':'123456' | not_found: Multifactor OTP"
            + " (OneTimePassword) doesn't exist (COMMAND-3Mif9s)",
        "AddOTPSMS                 |  | failed_precondition: Multifactor OTP (OneTimePassword)"
            + " isn't ready (COMMAND-Q54j2)",
        "RemoveOTPSMS              |  | not_found: Multifactor OTP (OneTimePassword) doesn't exist"
            + " (COMMAND-Sr3h3)",
        "AddOTPEmail               |  | failed_precondition: Multifactor OTP (OneTimePassword)"
            + " isn't ready (COMMAND-KLJ2d)",
        "RemoveOTPEmail            |  | not_found: Multifactor OTP (OneTimePassword) doesn't exist"
            + " (COMMAND-b312D)",
        "RemovePersonalAccessToken | ,'tokenId':'1'   | not_found: Personal Access Token not found"
            + " (COMMAND-4m77G)",
        "RemoveKey                 | ,'keyId':'1'     | not_found: Machine key not found"
            + " (COMMAND-4m77G)",
      })
  void whoMightHaveIsToldThatThereIsNothing(String method, String fields, String refusal) {
    String more = fields == null ? "" : fields;
    assertThat(ask(owner, method, deleted, more)).isEqualTo(refusal);
    assertThat(ask(stranger, method, deleted, more))
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(ask(owner, method, "123", more))
        .isEqualTo("not_found: Errors.NotFound (COMMAND-4g3xq)");
  }

  @ParameterizedTest
  @CsvSource({"AddSecret,COMMAND-x8910n", "RemoveSecret,COMMAND-x7s802"})
  void whoNeverWasNeedsNoPermissionForSecrets(String method, String id) {
    String notExisting = "failed_precondition: Errors.User.NotExisting (" + id + ")";
    assertThat(ask(owner, method, deleted, "")).isEqualTo(notExisting);
    assertThat(ask(stranger, method, deleted, ""))
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(ask(stranger, method, "123", "")).isEqualTo(notExisting);
  }

  @Test
  void personWhoIsLockedCountsAsServiceUserForSecrets() {
    EmbeddedCalls admin = users.admin();
    String locked =
        admin.newHuman(admin.newOrganization(), EmbeddedCalls.unique("locked"), "Secret-Passw0rd!");
    users.call("LockUser", "{'userId':'" + locked + "'}").ok();
    String body = "{'userId':'" + locked + "'}";

    assertThat(ask(stranger, "RemoveSecret", locked, ""))
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    assertThat(users.call("RemoveSecret", body).error())
        .isEqualTo("failed_precondition: Secret doesn't exist (COMMAND-coi82n)");
    assertThat(users.call("AddSecret", body).ok().text("clientSecret")).isNotEmpty();
  }

  @Test
  void personWhoIsDeactivatedCountsAsServiceUserForSecretsOfTheFirstGeneration() {
    EmbeddedCalls admin = users.admin();
    String orgId = admin.newOrganization();
    String person = admin.newHuman(orgId, EmbeddedCalls.unique("inactive"), "Secret-Passw0rd!");
    EmbeddedCalls inOrg = admin.with("x-zitadel-orgid", orgId);
    String path = "/management/v1/users/" + person + "/secret";
    assertThat(inOrg.rest("DELETE", path, "").error())
        .isEqualTo("9: Errors.User.NotExisting (COMMAND-x7s802)");

    users.call("DeactivateUser", "{'userId':'" + person + "'}").ok();

    assertThat(inOrg.rest("DELETE", path, "").error())
        .isEqualTo("9: Secret doesn't exist (COMMAND-coi82n)");
    assertThat(inOrg.rest("PUT", path, "{}").ok().text("clientSecret")).isNotEmpty();
  }

  @Test
  void invitationsCheckTheFormerOrganization() {
    String notFound = "failed_precondition: User could not be found (COMMAND-Wgvn4)";
    assertThat(ask(owner, "CreateInviteCode", deleted, "")).isEqualTo(notFound);
    assertThat(ask(owner, "CreateInviteCode", "123", ""))
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void removingTheirRecoveryCodesReturnsTheTimeOfDeletion() {
    assertThat(
            users
                .callAs(owner, "RemoveRecoveryCodes", "{'userId':'" + deleted + "'}")
                .ok()
                .text("details.changeDate"))
        .isNotEmpty();
    assertThat(ask(owner, "RemoveRecoveryCodes", "123", ""))
        .isEqualTo("not_found: Errors.NotFound (COMMAND-4g3xq)");
  }
}
