package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Least privilege")
@ZitadelTest
final class LeastPrivilegeContract {
  @Test
  @DisplayName("the service user may not make organizations")
  void noOrganizations(ZitadelClient zitadel, TestOrganization org) {
    assertThatThrownBy(() -> zitadel.organizations().create(org.name() + "-second"))
        .isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  @DisplayName("it may not become an owner of the instance")
  void noOwner(ZitadelClient zitadel, TestServiceUser bot) {
    assertThatThrownBy(
            () ->
                zitadel
                    .administrators()
                    .create(bot.id(), AdministratorResource.instance(), ManagerRole.IAM_OWNER))
        .isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  @DisplayName("a viewer reads, and writes nothing")
  void viewers(
      @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer,
      TestServiceUser bot,
      TestOrganization org) {
    assertThat(viewer.users().get(bot.id()).id()).isEqualTo(bot.id());
    assertThatThrownBy(() -> viewer.users().create(NewMachine.named("bot").in(org.id())))
        .isInstanceOf(PermissionDeniedException.class)
        .satisfies(e -> assertThat(((ApiException) e).status()).isEqualTo(403));
    assertThatThrownBy(() -> viewer.users().delete(bot.id()))
        .isInstanceOf(PermissionDeniedException.class);
  }

  @Test
  @DisplayName("who has no role reads nobody but themselves")
  void withoutRole(
      @WithRoles({}) ZitadelClient nobody,
      @WithRoles({}) TestServiceUser self,
      TestServiceUser bot,
      TestOrganization org) {
    assertThat(self.roles()).isEmpty();
    assertThat(nobody.me().id()).isEqualTo(self.id());
    assertThatThrownBy(() -> nobody.users().get(bot.id()))
        .isInstanceOf(PermissionDeniedException.class)
        .satisfies(e -> assertThat(((ApiException) e).status()).isEqualTo(404));
    assertThatThrownBy(() -> nobody.users().create(NewMachine.named("bot").in(org.id())))
        .isInstanceOf(PermissionDeniedException.class);
  }
}
