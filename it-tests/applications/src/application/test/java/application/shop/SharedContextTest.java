package application.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import application.Application;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Classes with equal fixtures share a context, and one with others has another. */
class SharedContextTest {
  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  /** A bean that counts contexts. */
  static class Counter {
    Counter() {
      CONTEXTS.incrementAndGet();
    }
  }

  @SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
  @Import(Counter.class)
  @ZitadelTest
  abstract static class Base {
    @Test
    void isLetIn(
        @WithUser(roles = "counted:reader") TestUser minnie,
        TestProject counted,
        ZitadelServer server,
        ZitadelTokens tokens,
        @Value("${local.server.port}") int port,
        @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") String audience,
        @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer)
        throws IOException, InterruptedException {
      assertThat(audience).contains(counted.id());
      assertThat(issuer).isEqualTo(server.issuer());
      HttpRequest orders =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/orders"))
              .header("Authorization", "Bearer " + tokens.of(minnie).accessToken())
              .build();
      assertThat(HttpClient.newHttpClient().send(orders, BodyHandlers.ofString()).body())
          .isEqualTo("42 orders");
    }
  }

  @WithProject(name = "counted", roles = "reader")
  static class First extends Base {}

  @WithProject(name = "counted", roles = "reader")
  static class Second extends Base {}

  @WithProject(name = "counted", roles = "reader")
  @WithProject(name = "further")
  static class Third extends Base {}

  @Test
  void twoClassesShareAContextAndAThirdHasAnother() {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();

    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    selectClass(First.class), selectClass(Second.class), selectClass(Third.class))
                .build(),
            summary);

    assertThat(summary.getSummary().getFailures()).isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(3);
    assertThat(CONTEXTS).hasValue(2);
  }
}
