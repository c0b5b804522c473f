package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which permissions calls needed, and the smallest roles that give them. */
final class UsedPermissionsTest {
  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  @Test
  void permissionsOfCallsByOrganization() {
    EmbeddedCalls.Answer me = admin.rest("GET", "/auth/v1/users/me", "").ok();
    String adminId = me.text("user.id");
    String orgId = me.text("user.details.resourceOwner");
    String userId =
        admin
            .call(
                "zitadel.user.v2.UserService/CreateUser",
                "{'organizationId':'%s','username':'bot','machine':{'name':'bot'}}"
                    .formatted(orgId))
            .ok()
            .text("id");
    assertThat(server.usedPermissions().of(adminId)).as("not yet kept").isEmpty();

    server.usedPermissions().keep();
    admin.call("zitadel.user.v2.UserService/LockUser", "{'userId':'%s'}".formatted(userId)).ok();
    admin.call("zitadel.user.v2.UserService/UnlockUser", "{'userId':'%s'}".formatted(userId)).ok();

    assertThat(server.usedPermissions().of(adminId))
        .containsExactly(new UsedPermission("user.write", orgId));
    assertThat(server.usedPermissions().of(userId)).isEmpty();
  }

  @Test
  void refusedPermissionIsNotUsed() {
    String orgId = admin.rest("GET", "/auth/v1/users/me", "").text("user.details.resourceOwner");
    String botId =
        admin
            .call(
                "zitadel.user.v2.UserService/CreateUser",
                "{'organizationId':'%s','username':'viewer','machine':{'name':'viewer'}}"
                    .formatted(orgId))
            .ok()
            .text("id");
    admin
        .call(
            "zitadel.internal_permission.v2.InternalPermissionService/CreateAdministrator",
            "{'userId':'%s','resource':{'organizationId':'%s'},'roles':['ORG_OWNER_VIEWER']}"
                .formatted(botId, orgId))
        .ok();
    String token =
        admin
            .call(
                "zitadel.user.v2.UserService/AddPersonalAccessToken",
                "{'userId':'%s','expirationDate':'2099-01-01T00:00:00Z'}".formatted(botId))
            .ok()
            .text("token");
    server.usedPermissions().keep();

    EmbeddedCalls.Answer refusal =
        admin.as(token).call("zitadel.user.v2.UserService/LockUser", "{'userId':'1'}");
    EmbeddedCalls.Answer refusedWrite =
        admin
            .as(token)
            .call(
                "zitadel.org.v2.OrganizationService/UpdateOrganization",
                "{'organizationId':'%s','name':'other'}".formatted(orgId));

    assertThat(refusal.status()).isEqualTo(404);
    assertThat(refusedWrite.status()).isEqualTo(403);
    assertThat(server.usedPermissions().of(botId))
        .extracting(UsedPermission::permission)
        .doesNotContain("org.write", "user.write");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user.read                      | ORG_ | ORG_USER_PERMISSION_EDITOR",
        "user.read user.write           | ORG_ | ORG_USER_MANAGER",
        "org.delete                     | ORG_ | ORG_OWNER",
        "org.create                     | IAM_ | IAM_ORG_MANAGER",
        "session.link user.delete       | IAM_ | IAM_USER_MANAGER IAM_LOGIN_CLIENT",
        "impersonation                  | IAM_ | IAM_END_USER_IMPERSONATOR",
      })
  void smallestRoles(String permissions, String prefix, String roles) {
    assertThat(ManagerRoles.smallestFor(List.of(permissions.split(" ", -1)), prefix))
        .contains(List.of(roles.split(" ", -1)));
  }

  @Test
  void smallestRolesForNoPermissionAndForAnUnknownOne() {
    assertThat(ManagerRoles.smallestFor(List.of(), "ORG_")).contains(List.of());
    assertThat(ManagerRoles.smallestFor(List.of("iam.write"), "ORG_")).isEmpty();
    assertThat(ManagerRoles.permissionsOf("ORG_OWNER")).contains("org.delete");
    assertThat(ManagerRoles.permissionsOf("ORG_EVERYTHING")).isEmpty();
  }
}
