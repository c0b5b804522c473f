package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.organization.NewOrganization;
import io.zitadeltestkit.client.user.NewMachine;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and places of injection. */
final class InjectionTest {
  @ExtendWith(ZitadelExtension.class)
  static class EachType {
    @Test
    void client(ZitadelClient zitadel, TestOrganization org) {
      assertThat(zitadel.organizations().find(org.id())).isPresent();
    }

    @Test
    void serviceUser(TestServiceUser bot, ZitadelClient zitadel, TestOrganization org) {
      assertThat(bot.name()).startsWith("ztk-");
      assertThat(bot.roles()).containsExactly("ORG_OWNER");
      assertThat(bot.tokenExpiresAt())
          .isBetween(
              Instant.now().plus(Duration.ofMinutes(12)),
              Instant.now().plus(Duration.ofMinutes(15)));
      assertThat(zitadel.users().get(bot.id()).organizationId()).isEqualTo(org.id());
      assertThat(zitadel.me().id()).isEqualTo(bot.id());
    }

    @Test
    void organization(TestOrganization org) {
      assertThat(org.name()).startsWith("ztk-").endsWith("-EachType");
    }

    @Test
    void server(ZitadelServer server, ZitadelClient zitadel) {
      assertThat(server.url()).matches("http://localhost:\\d+").isEqualTo(zitadel.host());
      assertThat(server.issuer()).isEqualTo(server.url());
      assertThat(server.version()).isEqualTo("v4.16.0");
      assertThat(server.backend()).isEqualTo("embedded");
    }

    /** The URLs equal those of the discovery document. */
    @Test
    void endpoints(ZitadelServer server) throws Exception {
      JsonNode discovery;
      try (InputStream document = URI.create(server.discoveryUrl()).toURL().openStream()) {
        discovery = new ObjectMapper().readTree(document);
      }

      assertThat(discovery.path("issuer").asText()).isEqualTo(server.issuer());
      assertThat(discovery.path("authorization_endpoint").asText())
          .isEqualTo(server.authorizationEndpoint());
      assertThat(discovery.path("token_endpoint").asText()).isEqualTo(server.tokenEndpoint());
      assertThat(discovery.path("introspection_endpoint").asText())
          .isEqualTo(server.introspectionEndpoint());
      assertThat(discovery.path("userinfo_endpoint").asText()).isEqualTo(server.userInfoEndpoint());
      assertThat(discovery.path("jwks_uri").asText()).isEqualTo(server.jwksUri());
    }

    @Test
    void owner(@InstanceOwner ZitadelClient owner, ZitadelClient zitadel) {
      String id = owner.organizations().create(NewOrganization.named("made-by-owner")).id();
      owner.organizations().delete(id);
      assertThatThrownBy(() -> zitadel.organizations().create("made-by-service-user"))
          .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void furtherUsers(
        ZitadelClient zitadel,
        @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer,
        @WithRoles("ORG_OWNER_VIEWER") TestServiceUser viewerUser,
        @WithRoles({}) ZitadelClient nobody,
        TestOrganization org,
        TestServiceUser bot) {
      assertThat(viewer.me().id()).isEqualTo(viewerUser.id()).isNotEqualTo(bot.id());
      assertThat(viewer.users().get(bot.id()).id()).isEqualTo(bot.id());
      assertThatThrownBy(() -> viewer.users().create(NewMachine.named("x").in(org.id())))
          .isInstanceOf(PermissionDeniedException.class);
      assertThatThrownBy(() -> nobody.users().get(bot.id()))
          .isInstanceOf(PermissionDeniedException.class);
      assertThat(zitadel.users().get(viewerUser.id()).isActive()).isTrue();
    }
  }

  @Test
  void everyTypeIsInjected() {
    Run.of(EachType.class).testEvents().assertStatistics(stats -> stats.started(7).succeeded(7));
  }

  @ExtendWith(ZitadelExtension.class)
  static class EveryPlace {
    private static String orgOfBeforeAll = "";
    private final String orgOfConstructor;
    private String orgOfBeforeEach = "";

    EveryPlace(TestOrganization org) {
      orgOfConstructor = org.id();
    }

    @BeforeAll
    static void beforeAll(TestOrganization org, ZitadelClient zitadel) {
      orgOfBeforeAll = org.id();
      zitadel.users().create(NewMachine.named("made before all").in(org.id()));
    }

    @BeforeEach
    void beforeEach(TestOrganization org) {
      orgOfBeforeEach = org.id();
    }

    private void check(TestOrganization org) {
      assertThat(org.id())
          .isEqualTo(orgOfBeforeAll)
          .isEqualTo(orgOfConstructor)
          .isEqualTo(orgOfBeforeEach);
    }

    @Test
    void test(TestOrganization org) {
      check(org);
    }

    @RepeatedTest(2)
    void repeated(TestOrganization org) {
      check(org);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterized(String value, TestOrganization org) {
      assertThat(value).hasSize(1);
      check(org);
    }

    @TestFactory
    DynamicTest dynamic(TestOrganization org, ZitadelClient zitadel) {
      return DynamicTest.dynamicTest(
          "dynamic", () -> assertThat(zitadel.organizations().find(org.id())).isPresent());
    }

    @AfterEach
    void afterEach(TestOrganization org) {
      check(org);
    }

    @AfterAll
    static void afterAll(ZitadelClient zitadel, TestOrganization org) {
      assertThat(zitadel.organizations().find(org.id())).isPresent();
    }
  }

  @Test
  void everyPlaceGetsTheSameOrganization() {
    Run.of(EveryPlace.class).allEvents().assertStatistics(stats -> stats.failed(0));
    Run.of(EveryPlace.class).testEvents().assertStatistics(stats -> stats.succeeded(6));
  }

  static class ByBuilder {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder()
            .backend(Backend.EMBEDDED)
            .roles("ORG_USER_MANAGER")
            .tokenLifetime(Duration.ofMinutes(2))
            .build();

    @Test
    void hasTheSettingsOfTheBuilder(TestServiceUser bot) {
      assertThat(bot.roles()).containsExactly("ORG_USER_MANAGER");
      assertThat(bot.tokenExpiresAt()).isBefore(Instant.now().plus(Duration.ofMinutes(3)));
    }
  }

  @ZitadelTest(
      backend = Backend.EMBEDDED,
      roles = {"IAM_OWNER_VIEWER", "ORG_USER_MANAGER"},
      tokenLifetime = "PT5M")
  static class ByAnnotation {
    @Test
    void hasTheSettingsOfTheAnnotation(TestServiceUser bot, ZitadelClient zitadel) {
      assertThat(bot.roles()).containsExactly("IAM_OWNER_VIEWER", "ORG_USER_MANAGER");
      assertThat(bot.tokenExpiresAt()).isBefore(Instant.now().plus(Duration.ofMinutes(6)));
      assertThat(
              zitadel
                  .organizations()
                  .listAll(io.zitadeltestkit.client.organization.OrganizationQuery.all()))
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void builderAndAnnotationSetRolesAndLifetime() {
    Run.of(ByBuilder.class, ByAnnotation.class)
        .testEvents()
        .assertStatistics(stats -> stats.started(2).succeeded(2));
  }
}
