package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.organization.OrganizationChange;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Roles")
@ZitadelTest(roles = "ORG_USER_MANAGER")
final class RolesContract {
  @Test
  @DisplayName("the service user has the roles asked for, and no other")
  void asAskedFor(ZitadelClient zitadel, TestServiceUser bot, TestOrganization org) {
    assertThat(bot.roles()).containsExactly("ORG_USER_MANAGER");
    String made = zitadel.users().create(NewMachine.named("made").in(org.id())).id();
    zitadel.users().delete(made);
    assertThatThrownBy(
            () ->
                zitadel
                    .organizations()
                    .update(org.id(), OrganizationChange.nothing().name(org.name() + "-renamed")))
        .isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  @DisplayName("roles of the instance reach beyond the organization")
  void ofTheInstance(@WithRoles("IAM_OWNER_VIEWER") ZitadelClient auditor, TestOrganization org) {
    assertThat(auditor.organizations().listAll(OrganizationQuery.all()))
        .hasSizeGreaterThan(1)
        .extracting(organization -> organization.id())
        .contains(org.id());
    assertThatThrownBy(() -> auditor.organizations().create(org.name() + "-second"))
        .isInstanceOf(PermissionDeniedException.class);
  }
}
