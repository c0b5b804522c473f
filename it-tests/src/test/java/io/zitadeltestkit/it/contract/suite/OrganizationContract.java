package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.it.contract.suite.Traces.Kind;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Isolation by organization")
@ExtendWith(ZitadelExtension.class)
final class OrganizationContract {
  @Test
  @DisplayName("a fresh organization, where nobody is but the service user")
  void isFresh(
      ZitadelClient zitadel, ZitadelServer server, TestOrganization org, TestServiceUser bot) {
    Traces.add(Kind.ORGANIZATION, "OrganizationContract", server, org, bot);
    assertThat(zitadel.users().listAll(UserQuery.in(org.id())))
        .extracting(user -> user.id())
        .containsExactly(bot.id());
  }

  @Test
  @DisplayName("other organizations are not listed")
  void seesOnlyItself(ZitadelClient zitadel, TestOrganization org) {
    assertThat(zitadel.organizations().listAll(OrganizationQuery.all()))
        .extracting(organization -> organization.id())
        .containsExactly(org.id());
  }

  @Test
  @DisplayName("users of other organizations can be neither read nor changed")
  void othersAreOutOfReach(
      ZitadelClient zitadel, @InstanceOwner ZitadelClient owner, TestOrganization org) {
    String other = owner.organizations().create(org.name() + "-other").id();
    try {
      String stranger = owner.users().create(NewMachine.named("stranger").in(other)).id();
      owner.users().get(stranger);
      refused(() -> zitadel.users().get(stranger));
      refused(() -> zitadel.users().lock(stranger));
      refused(() -> zitadel.users().delete(stranger));
      refused(() -> zitadel.users().create(NewMachine.named("intruder").in(other)));
      assertThat(owner.users().get(stranger).isActive()).isTrue();
    } finally {
      owner.organizations().delete(other);
    }
  }

  /** Not to be there and not to be allowed are told apart by some methods, and not by others. */
  private static void refused(Runnable call) {
    Consumer<Throwable> status = e -> assertThat(((ApiException) e).status()).isIn(403, 404);
    assertThatThrownBy(call::run)
        .isInstanceOfAny(NotFoundException.class, PermissionDeniedException.class)
        .satisfies(status);
  }
}
