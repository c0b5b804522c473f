package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.it.contract.suite.Traces.Kind;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.Isolation;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two classes that do the same; in one instance the second would find its names taken. */
@ZitadelTest(isolation = Isolation.INSTANCE)
abstract class InstanceContract {
  private static final String TOPIC = "Isolation by instance";

  @Test
  @DisplayName("an instance of its own, whose user names are all free")
  void hasItsOwnNames(
      ZitadelClient zitadel, ZitadelServer server, TestOrganization org, TestServiceUser bot) {
    Traces.add(Kind.INSTANCE, "Instance", server, org, bot);
    String alice =
        zitadel
            .users()
            .create(
                NewHuman.named("A", "Lice").username("alice").email("a@acme.example").in(org.id()))
            .id();
    assertThat(zitadel.users().get(alice).username()).isEqualTo("alice");
    assertThat(server.url()).matches("http://[a-z0-9-]+\\.localhost:\\d+");
    assertThat(server.issuer()).isEqualTo(server.url());
    assertThat(Traces.of(Kind.INSTANCE)).extracting(Traces.Trace::url).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("an owner of its own, who sees nothing of other instances")
  void hasItsOwnOwner(@InstanceOwner ZitadelClient owner, TestOrganization org) {
    // The one that every instance begins with, and that of the class.
    assertThat(owner.organizations().listAll(OrganizationQuery.all()))
        .hasSize(2)
        .extracting(organization -> organization.id())
        .contains(org.id());
  }

  @DisplayName(TOPIC)
  static final class FirstContract extends InstanceContract {}

  @DisplayName(TOPIC)
  static final class SecondContract extends InstanceContract {}
}
