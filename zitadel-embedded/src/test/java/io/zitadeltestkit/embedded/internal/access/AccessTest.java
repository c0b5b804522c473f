package io.zitadeltestkit.embedded.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.Project.PrivateLabeling;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where roles apply, and the refusals without them. */
final class AccessTest {
  private static final String ORG = "100";
  private static final String OTHER_ORG = "200";
  private static final Stamp STAMP = new Stamp(Instant.EPOCH, Instant.EPOCH, 1, 1);
  private static final Project PROJECT =
      new Project("10", ORG, "p", true, false, false, false, PrivateLabeling.UNSPECIFIED, STAMP);
  private static final ProjectGrant GRANT =
      new ProjectGrant("30", "10", ORG, OTHER_ORG, List.of(), true, STAMP);

  private final Instance instance = new Instance("1", Clock.systemUTC());
  private final Caller caller = Caller.user("7", ORG, ORG, "t", Set.of(), "");

  private void has(Membership membership) {
    instance.write(tx -> tx.put(Membership.TABLE, membership));
  }

  private void require(String permission, String orgId, String resourceId) {
    Access.require(instance.state(), caller, permission, orgId, resourceId);
  }

  private boolean may(String permission, String orgId, String resourceId) {
    return Access.allows(instance.state(), caller, permission, orgId, resourceId);
  }

  @Test
  void callerWithoutRoleIsNotAMember() {
    has(Membership.onOrganization(OTHER_ORG, "7", List.of("ORG_OWNER"), STAMP));

    assertThatThrownBy(() -> require("org.read", ORG, ORG))
        .hasMessage("membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void callerWithAnInsufficientRoleGetsAnotherError() {
    has(Membership.onOrganization(ORG, "7", List.of("ORG_OWNER_VIEWER"), STAMP));

    assertThat(may("org.read", ORG, ORG)).isTrue();
    assertThatThrownBy(() -> require("org.write", ORG, ORG))
        .hasMessage("No matching permissions found (AUTH-AWfge)");
  }

  @Test
  void membershipWithoutRolesCounts() {
    has(Membership.onInstance("1", "7", List.of(), STAMP));

    assertThatThrownBy(() -> require("org.read", ORG, ORG))
        .hasMessage("No matching permissions found (AUTH-AWfge)");
  }

  @Test
  void roleOnTheInstanceAppliesEverywhere() {
    has(Membership.onInstance("1", "7", List.of("IAM_OWNER"), STAMP));

    assertThat(may("user.write", ORG, "55")).isTrue();
    assertThat(may("user.write", OTHER_ORG, "66")).isTrue();
  }

  @Test
  void roleOnAProjectAppliesOnlyToIt() {
    has(Membership.onProject(PROJECT, "7", List.of("PROJECT_OWNER"), STAMP));

    assertThat(may("project.write", ORG, "10")).isTrue();
    assertThatThrownBy(() -> require("project.write", ORG, "11"))
        .hasMessage("No matching permissions found (AUTH-Swrgg2)");
    assertThatThrownBy(() -> require("user.read", ORG, "7"))
        .hasMessage("No matching permissions found (AUTH-Swrgg2)");
    assertThatThrownBy(() -> require("project.write", OTHER_ORG, "10"))
        .hasMessage("membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void roleOnAGrantedProjectAppliesInBothOrganizations() {
    has(Membership.onProjectGrant(GRANT, "7", List.of("PROJECT_GRANT_OWNER"), STAMP));

    assertThat(may("project.grant.member.write", ORG, "30")).isTrue();
    assertThat(may("project.grant.member.write", OTHER_ORG, "30")).isTrue();
    assertThatThrownBy(() -> require("project.grant.member.write", OTHER_ORG, "31"))
        .hasMessage("No matching permissions found (AUTH-Swrgg2)");
  }

  @Test
  void rolesAddUp() {
    has(Membership.onOrganization(ORG, "7", List.of("ORG_OWNER_VIEWER"), STAMP));
    has(Membership.onProject(PROJECT, "7", List.of("PROJECT_OWNER"), STAMP));

    assertThat(may("project.read", ORG, "11")).isTrue();
    assertThat(may("project.write", ORG, "10")).isTrue();
    assertThat(may("project.write", ORG, "11")).isFalse();
  }

  @Test
  void methodHasItsOwnError() {
    has(Membership.onProject(PROJECT, "7", List.of("PROJECT_OWNER"), STAMP));

    Access.requireForMethod(instance.state(), caller, "project.write");
    Access.requireForMethod(instance.state(), caller, "project.write", "10");
    assertThatThrownBy(() -> Access.requireForMethod(instance.state(), caller, "org.write"))
        .hasMessage("No matching permissions found (AUTH-5mWD2)");
    assertThatThrownBy(
            () -> Access.requireForMethod(instance.state(), caller, "project.write", "11"))
        .hasMessage("No matching permissions found (AUTH-3jknH)");
  }

  @Test
  void usersOfTheSystemApiHaveNoRoleOnInstances() {
    Caller system = Caller.system("testkit");

    assertThat(Access.allows(instance.state(), system, "system.instance.read", "1", "")).isTrue();
    assertThat(Access.allows(instance.state(), system, "org.read", ORG, ORG)).isFalse();
  }

  @Test
  void changedRolesApplyLaterOnALaggingServer() {
    has(Membership.onOrganization(ORG, "7", List.of("ORG_OWNER"), STAMP));
    instance.lag(Duration.ofHours(1));
    has(Membership.onOrganization(ORG, "7", List.of("ORG_OWNER_VIEWER"), STAMP));

    State roles = Access.rolesOf(instance, caller, ORG);

    assertThat(Access.allows(roles, caller, "org.write", ORG, ORG)).isTrue();
    assertThat(may("org.write", ORG, ORG)).isFalse();
  }

  @Test
  void firstRoleAppliesAtOnceOnALaggingServer() {
    instance.lag(Duration.ofHours(1));
    has(Membership.onOrganization(ORG, "7", List.of("ORG_OWNER"), STAMP));

    State roles = Access.rolesOf(instance, caller, ORG);

    assertThat(Access.allows(roles, caller, "org.write", ORG, ORG)).isTrue();
  }

  @Test
  void aMethodMayNameTheOrganizationThatItIsAbout() {
    has(Membership.onOrganization(OTHER_ORG, "7", List.of("ORG_OWNER"), STAMP));

    Access.requireForMethodIn(instance.state(), caller, OTHER_ORG, "org.write");
    assertThatThrownBy(
            () -> Access.requireForMethodIn(instance.state(), caller, OTHER_ORG, "iam.write"))
        .hasMessage("No matching permissions found (AUTH-5mWD2)");
    assertThatThrownBy(() -> Access.requireForMethodIn(instance.state(), caller, ORG, "org.write"))
        .hasMessage("membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void permissionsThatAreLimitedToAThingNameIt() {
    has(Membership.onProject(PROJECT, "7", List.of("PROJECT_OWNER"), STAMP));
    has(Membership.onOrganization(ORG, "7", List.of("ORG_PROJECT_CREATOR"), STAMP));

    assertThat(Access.permissions(instance.state(), caller, ORG))
        .contains("policy.read", "project.read:self", "project.write:10")
        .doesNotContain("project.read", "project.write");
  }

  @Test
  void whatWasAskedForLastIsHeard() {
    AskedPermission asked = AskedPermission.listen();

    assertThat(may("org.write", ORG, ORG)).isFalse();

    assertThat(asked.stop()).isEqualTo("org.write");
  }

  @Test
  void aCallerIsNobodyElse() {
    assertThat(caller.is("7")).isTrue();
    assertThat(caller.is("8")).isFalse();
    assertThat(Caller.system("7").is("7")).isFalse();
    assertThat(Caller.user("", ORG, ORG, "t", Set.of(), "").is("")).isFalse();
  }
}
