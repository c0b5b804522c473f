package io.zitadeltestkit.embedded.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of manager roles. */
final class RolesTest {
  @Test
  void hasTheRolesOfTheRealServer() {
    assertThat(Roles.all())
        .containsExactlyInAnyOrder(
            "SYSTEM_OWNER",
            "SYSTEM_OWNER_VIEWER",
            "IAM_OWNER",
            "IAM_OWNER_VIEWER",
            "IAM_ORG_MANAGER",
            "IAM_USER_MANAGER",
            "IAM_ADMIN_IMPERSONATOR",
            "IAM_END_USER_IMPERSONATOR",
            "IAM_LOGIN_CLIENT",
            "ORG_OWNER",
            "ORG_USER_MANAGER",
            "ORG_OWNER_VIEWER",
            "ORG_SETTINGS_MANAGER",
            "ORG_USER_PERMISSION_EDITOR",
            "ORG_PROJECT_PERMISSION_EDITOR",
            "ORG_PROJECT_CREATOR",
            "ORG_ADMIN_IMPERSONATOR",
            "ORG_END_USER_IMPERSONATOR",
            "ORG_USER_SELF_MANAGER",
            "PROJECT_OWNER",
            "PROJECT_OWNER_VIEWER",
            "PROJECT_OWNER_GLOBAL",
            "PROJECT_OWNER_VIEWER_GLOBAL",
            "PROJECT_GRANT_OWNER",
            "PROJECT_GRANT_OWNER_VIEWER",
            "SELF_MANAGEMENT_GLOBAL");
  }

  @ParameterizedTest
  @CsvSource({
    "IAM_OWNER, org.create, true",
    "IAM_OWNER, session.link, false",
    "IAM_OWNER_VIEWER, org.create, false",
    "IAM_ORG_MANAGER, org.create, true",
    "IAM_ORG_MANAGER, iam.read, false",
    "IAM_LOGIN_CLIENT, session.link, true",
    "IAM_LOGIN_CLIENT, user.delete, false",
    "ORG_OWNER, project.app.write, true",
    "ORG_OWNER, project.app.delete, false",
    "ORG_OWNER, session.write, false",
    "ORG_USER_MANAGER, project.app.read, false",
    "PROJECT_OWNER, project.app.delete, true",
    "SYSTEM_OWNER, system.instance.delete, true",
    "SYSTEM_OWNER, org.read, false",
    "SYSTEM_OWNER_VIEWER, system.instance.write, false",
    "NOBODY, org.read, false"
  })
  void givesPermissionsEverywhere(String role, String permission, boolean given) {
    assertThat(Roles.places(role, permission).contains(Roles.EVERYWHERE)).isEqualTo(given);
  }

  @Test
  void limitsAPermissionToTheThingThatItNames() {
    assertThat(Roles.places("ORG_PROJECT_CREATOR", "project.read")).containsExactly("self");
    assertThat(Roles.permissionsOf("ORG_PROJECT_CREATOR"))
        .containsExactly("user.global.read", "policy.read", "project.read", "project.create");
  }

  @Test
  void ownersHaveAllPermissionsOfTheirViewers() {
    assertThat(Roles.permissionsOf("IAM_OWNER"))
        .containsAll(Roles.permissionsOf("IAM_OWNER_VIEWER"));
    assertThat(Roles.permissionsOf("PROJECT_OWNER"))
        .containsAll(Roles.permissionsOf("PROJECT_OWNER_VIEWER"));
    assertThat(Roles.permissionsOf("SYSTEM_OWNER"))
        .containsAll(Roles.permissionsOf("SYSTEM_OWNER_VIEWER"));
  }

  @Test
  void aRoleExistsByItsWholeName() {
    assertThat(Roles.exists("ORG_OWNER")).isTrue();
    assertThat(Roles.exists("ORG_OWNE")).isFalse();
  }
}
