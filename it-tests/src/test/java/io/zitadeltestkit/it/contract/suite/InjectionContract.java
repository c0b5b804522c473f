package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Injection")
@ExtendWith(ZitadelExtension.class)
final class InjectionContract {
  private static String madeBeforeAll = "";
  private final String orgOfConstructor;
  private String orgOfBeforeEach = "";

  InjectionContract(TestOrganization org) {
    orgOfConstructor = org.id();
  }

  @BeforeAll
  static void beforeAll(ZitadelClient zitadel, TestOrganization org) {
    madeBeforeAll = zitadel.users().create(NewMachine.named("made before all").in(org.id())).id();
  }

  @BeforeEach
  void beforeEach(TestOrganization org) {
    orgOfBeforeEach = org.id();
  }

  @Test
  @DisplayName("a client that works as the service user")
  void client(ZitadelClient zitadel, TestServiceUser bot, TestOrganization org) {
    assertThat(zitadel.me().id()).isEqualTo(bot.id());
    assertThat(zitadel.me().organizationId()).isEqualTo(org.id());
    assertThat(zitadel.organizations().find(org.id()))
        .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(org.name()));
  }

  @Test
  @DisplayName("a service user with a short-lived token")
  void serviceUser(TestServiceUser bot, ZitadelServer server, TestOrganization org) {
    assertThat(bot.roles()).containsExactly("ORG_OWNER");
    assertThat(bot.tokenExpiresAt())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(12)), Instant.now().plus(Duration.ofMinutes(16)));
    assertThat(bot.toString()).contains(bot.id()).doesNotContain(bot.token());
    try (ZitadelClient own = ZitadelClient.withAccessToken(server.url(), bot.token())) {
      assertThat(own.me().organizationId()).isEqualTo(org.id());
    }
  }

  @Test
  @DisplayName("the server's URL and issuer")
  void server(ZitadelServer server, ZitadelClient zitadel) {
    assertThat(server.url()).matches("http://[^/]+:\\d+").isEqualTo(zitadel.host());
    assertThat(server.issuer()).isEqualTo(server.url());
    assertThat(server.version()).matches("v\\d+\\..+");
  }

  @Test
  @DisplayName("the same organization in constructors, lifecycle methods and tests")
  void everywhere(TestOrganization org, ZitadelClient zitadel) {
    assertThat(org.id()).isEqualTo(orgOfConstructor).isEqualTo(orgOfBeforeEach);
    assertThat(zitadel.users().get(madeBeforeAll).organizationId()).isEqualTo(org.id());
  }

  @Test
  @DisplayName("@WithRoles: further service users of the same organization")
  void withRoles(
      @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer,
      @WithRoles("ORG_OWNER_VIEWER") TestServiceUser viewerUser,
      TestServiceUser bot,
      TestOrganization org) {
    assertThat(viewer.me().id()).isEqualTo(viewerUser.id()).isNotEqualTo(bot.id());
    assertThat(viewer.me().organizationId()).isEqualTo(org.id());
    assertThat(viewer.users().get(bot.id()).username()).isEqualTo(bot.name());
  }

  @Test
  @DisplayName("@InstanceOwner: the client of the instance's owner")
  void instanceOwner(@InstanceOwner ZitadelClient owner, TestOrganization org) {
    String made = owner.organizations().create(org.name() + "-second").id();
    try {
      Soon.holds(() -> assertThat(owner.organizations().find(made)).isPresent());
    } finally {
      owner.organizations().delete(made);
    }
  }
}
