package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.context.ContextApplication;
import io.zitadeltestkit.internal.fixture.FixturePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContextEnvironmentTest {
  private static final FixturePlan SHOP =
      new FixturePlan(
          "the application context",
          List.of(),
          List.of(),
          List.of(new FixturePlan.Project("shop", List.of("reader"))),
          List.of(
              new FixturePlan.Application(
                  "web", "", ApplicationKind.WEB, List.of("http://localhost/callback"), false)),
          List.of("stock"));
  private static final Settings SETTINGS =
      new Settings(
          Backend.EMBEDDED,
          Server.SHARED,
          Isolation.ORGANIZATION,
          Lifecycle.PER_CLASS,
          Settings.DEFAULT_ROLES,
          Settings.DEFAULT_TOKEN_LIFETIME,
          "",
          "",
          false);

  @Test
  void declaredAndMentionedProjectsAreCreated() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ContextEnvironment context =
            ContextEnvironment.create(new Running(server), SETTINGS, SHOP, "ShopTest")) {
      assertThat(context.projects()).extracting(TestProject::name).containsExactly("shop", "stock");
      assertThat(context.applications())
          .extracting(ContextApplication::name)
          .containsExactly("web");
      assertThat(context.issuer()).isEqualTo(server.baseUrl());
    }
  }

  @Test
  void tokenOfTheApplicationIsReplacedBeforeItExpires() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ContextEnvironment context =
            ContextEnvironment.create(new Running(server), SETTINGS, SHOP, "ShopTest")) {
      String first = context.token().orElseThrow();
      server.clock().advance(Duration.ofHours(12));
      assertThat(context.token()).hasValue(first);
      server.clock().advance(Duration.ofHours(11));

      String second = context.token().orElseThrow();

      assertThat(second).isNotEqualTo(first);
      assertThat(worksWith(server, first)).isTrue();
      server.clock().advance(Duration.ofHours(2));
      assertThat(worksWith(server, second)).isTrue();
    }
  }

  @Test
  void closingRevokesTheTokenAndRemovesEverything() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      ContextEnvironment context =
          ContextEnvironment.create(new Running(server), SETTINGS, SHOP, "ShopTest");
      String organization = context.environment().organization().id();
      try (ZitadelClient owner =
          ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
        assertThat(owner.organizations().find(organization)).isPresent();

        context.close();

        assertThat(context.isOver()).isTrue();
        assertThat(owner.organizations().find(organization)).isEmpty();
      }
    }
  }

  private static boolean worksWith(EmbeddedZitadel server, String token) {
    try (ZitadelClient client = ZitadelClient.withAccessToken(server.baseUrl(), token)) {
      return !client.me().id().isEmpty();
    }
  }

  private record Running(EmbeddedZitadel server) implements RunningZitadel {
    @Override
    public String backend() {
      return "embedded";
    }

    @Override
    public String version() {
      return EmbeddedZitadel.VERSION;
    }

    @Override
    public String baseUrl() {
      return server.baseUrl();
    }

    @Override
    public ZitadelClientBuilder clientBuilder() {
      return ZitadelClient.builder(server.baseUrl());
    }

    @Override
    public ZitadelClientBuilder ownerClientBuilder() {
      return clientBuilder().accessToken(server.adminToken());
    }

    @Override
    public RunningZitadel openInstance() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Clock clock() {
      InstantSource source = server.clock()::now;
      return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public void close() {
      // The test closes it.
    }
  }
}
