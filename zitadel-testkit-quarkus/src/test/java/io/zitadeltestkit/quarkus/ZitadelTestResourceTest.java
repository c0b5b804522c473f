package io.zitadeltestkit.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.quarkus.test.junit.QuarkusTestExtension;
import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

final class ZitadelTestResourceTest {
  private static final Map<String, String> PROPERTIES = QuarkusTestExtension.PROPERTIES;

  @BeforeEach
  @AfterEach
  void reset() {
    QuarkusTestExtension.reset();
    System.clearProperty("quarkus.oidc.client-id");
  }

  @ZitadelTest
  @ExtendWith(QuarkusTestExtension.class)
  @WithProject(name = "shop", roles = "reader")
  static class ServiceFixture {
    @Test
    void isConfigured(ZitadelServer zitadel, TestProject shop) {
      assertThat(PROPERTIES)
          .containsEntry("quarkus.oidc.auth-server-url", zitadel.issuer())
          .containsEntry("quarkus.oidc.application-type", "service")
          .containsEntry("quarkus.oidc.token.audience", shop.id())
          .containsEntry("zitadel.host", zitadel.url())
          .containsKey("zitadel.pat")
          .doesNotContainKeys("quarkus.oidc.client-id", "quarkus.oidc.credentials.secret");
    }
  }

  static class SameFixture extends ServiceFixture {}

  @WithProject(name = "other")
  static class OtherFixture extends ServiceFixture {}

  @ZitadelTest
  @ExtendWith(QuarkusTestExtension.class)
  @WithApplication(name = "api", kind = ApplicationKind.API)
  static class ApiFixture {
    @Test
    void isConfigured(TestApplication api) {
      assertThat(PROPERTIES)
          .containsEntry("quarkus.oidc.application-type", "service")
          .containsEntry("quarkus.oidc.client-id", api.clientId())
          .containsEntry("quarkus.oidc.credentials.secret", api.clientSecret());
    }
  }

  @ZitadelTest
  @ExtendWith(QuarkusTestExtension.class)
  @WithApplication(name = "web")
  static class WebFixture {
    @Test
    void isConfigured(TestApplication web) {
      assertThat(PROPERTIES)
          .containsEntry("quarkus.oidc.application-type", "web-app")
          .containsEntry("quarkus.oidc.client-id", web.clientId())
          .containsEntry("quarkus.oidc.credentials.secret", web.clientSecret())
          .doesNotContainKey("quarkus.oidc.token.audience");
    }
  }

  @ZitadelTest
  @ExtendWith(QuarkusTestExtension.class)
  @WithApplication(name = "spa", kind = ApplicationKind.PUBLIC)
  static class PublicFixture {
    @Test
    void isConfigured(TestApplication spa) {
      assertThat(PROPERTIES)
          .containsEntry("quarkus.oidc.application-type", "web-app")
          .containsEntry("quarkus.oidc.client-id", spa.clientId())
          .containsEntry("quarkus.oidc.authentication.pkce-required", "true")
          .doesNotContainKey("quarkus.oidc.credentials.secret");
    }
  }

  @ZitadelTest
  @ExtendWith(QuarkusTestExtension.class)
  @WithApplication(name = "api", kind = ApplicationKind.API)
  static class OwnClientFixture {
    @Test
    void keepsItsOwn() {
      assertThat(PROPERTIES)
          .doesNotContainKeys("quarkus.oidc.client-id", "quarkus.oidc.credentials.secret")
          .containsKey("quarkus.oidc.auth-server-url");
    }
  }

  @ExtendWith(QuarkusTestExtension.class)
  @ZitadelTest
  static class WrongOrderFixture {
    @Test
    void isNotReached() {}
  }

  @Test
  void aServiceIsConfiguredWithIssuerAndAudience() {
    succeed(1, ServiceFixture.class);
  }

  @Test
  void anApiIsConfiguredWithItsSecret() {
    succeed(1, ApiFixture.class);
  }

  @Test
  void anApplicationThatPeopleSignInToIsAWebApp() {
    succeed(1, WebFixture.class);
  }

  @Test
  void applicationWithoutASecretUsesPkce() {
    succeed(1, PublicFixture.class);
  }

  @Test
  void propertiesOfTheApplicationAreKept() {
    System.setProperty("quarkus.oidc.client-id", "mine");

    succeed(1, OwnClientFixture.class);
  }

  @Test
  void classesWithTheSameDeclarationsShareTheApplication() {
    succeed(2, ServiceFixture.class, SameFixture.class);
  }

  @Test
  void classWithOtherDeclarationsIsRefused() {
    assertThat(failureOf(ServiceFixture.class, OtherFixture.class))
        .contains(
            "OtherFixture declares other settings, projects or applications than the class that"
                + " the running Quarkus application was started for, so the application knows"
                + " nothing of them. Declare the same, or give this class an application of its"
                + " own with @TestProfile.");
  }

  @Test
  void aResourceThatStartsBeforeTheExtensionIsRefused() {
    assertThat(failureOf(WrongOrderFixture.class))
        .contains(
            "ZitadelTestResource was started for a class without @ZitadelTest, or before it took"
                + " part, so there is no Zitadel to configure the application with. Write"
                + " @ZitadelTest above @QuarkusTest, and name the resource with @WithTestResource"
                + " on these classes alone.");
  }

  private static EngineExecutionResults run(Class<?>... fixtures) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("zitadel.testkit.backend", "embedded")
        .selectors(
            Arrays.stream(fixtures)
                .map(fixture -> selectClass(fixture))
                .toArray(ClassSelector[]::new))
        .execute();
  }

  private static void succeed(int tests, Class<?>... fixtures) {
    EngineExecutionResults results = run(fixtures);
    assertThat(failure(results)).isEmpty();
    results.testEvents().assertStatistics(counted -> counted.succeeded(tests).failed(0));
  }

  private static String failureOf(Class<?>... fixtures) {
    return failure(run(fixtures));
  }

  /** The messages of the first failure; empty if there is none. */
  private static String failure(EngineExecutionResults results) {
    StringBuilder messages = new StringBuilder();
    results.allEvents().failed().stream()
        .findFirst()
        .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .ifPresent(
            failure -> {
              for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                messages.append(cause).append('\n');
              }
            });
    return messages.toString();
  }
}
