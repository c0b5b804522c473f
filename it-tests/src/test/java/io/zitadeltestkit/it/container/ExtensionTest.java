package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The extension on the backend {@code container}: one server for a run, and what if it dies. */
@RequiresDocker
final class ExtensionTest {
  private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

  @ZitadelTest(backend = Backend.CONTAINER)
  static class First {
    @Test
    void test(ZitadelServer server) {
      SEEN.put("first", server.url());
    }
  }

  /** No backend is pinned, and an engine answers. */
  @ZitadelTest
  static class Unpinned {
    @Test
    void test(ZitadelServer server) {
      SEEN.put("unpinned", server.url());
    }
  }

  @ZitadelTest(backend = Backend.CONTAINER)
  static class Killed {
    @Test
    void test(ZitadelServer server, ZitadelClient zitadel, TestServiceUser bot) {
      SEEN.put("killed", server.url());
      SEEN.put("token", bot.token());
      zitadel.users().get(bot.id());
      Docker.kill(Docker.publishing(URI.create(server.url()).getPort()));
      zitadel.users().get(bot.id());
    }
  }

  @ZitadelTest(backend = Backend.CONTAINER)
  static class Next {
    @Test
    void test(ZitadelServer server, ZitadelClient zitadel) {
      SEEN.put("next", server.url());
      assertThat(zitadel.me().id()).isNotEmpty();
    }
  }

  @Test
  void oneServerServesTheWholeRun() {
    assertThat(failures(First.class, Unpinned.class)).isEmpty();

    assertThat(SEEN.get("first")).isNotEmpty();
    assertThat(SEEN.get("unpinned")).isEqualTo(SEEN.get("first"));
  }

  @Test
  void killedServerIsReportedAndTheNextClassGetsAnother() {
    List<Throwable> failures = failures(Killed.class, Next.class);

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0))
        .hasMessageContaining("zitadel.user.v2.UserService/GetUserByID at " + SEEN.get("killed"));
    String report = Arrays.toString(failures.get(0).getSuppressed());
    assertThat(report)
        .contains(
            "Zitadel (container) at %s has ended while the tests ran: it was killed (status 137)"
                .formatted(SEEN.get("killed")))
        .contains("The rest of this class fails as well; the next class gets another server.")
        .contains("POST /zitadel.user.v2.UserService/GetUserByID → 200")
        .contains("End of its log:")
        .doesNotContain(SEEN.get("token"));
    assertThat(SEEN.get("next")).isNotEqualTo(SEEN.get("killed"));
  }

  @Test
  void nothingIsLeftAfterTheRun() {
    List<String> before = Docker.ofThisJvm();

    assertThat(failures(First.class)).isEmpty();

    assertThat(Docker.ofThisJvm()).isEqualTo(before);
  }

  /** Runs fixtures in a session of their own, as a build tool does. */
  private static List<Throwable> failures(Class<?>... fixtures) {
    List<Throwable> failures = new ArrayList<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
          }
        };
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameter("zitadel.testkit.backend", "auto");
    for (Class<?> fixture : fixtures) {
      request.selectors(selectClass(fixture));
    }
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(request.build(), listener);
    }
    return failures;
  }
}
