package io.zitadeltestkit.it.container;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class that pins no backend, and prints which one it got, or why it failed. */
final class UnpinnedProgram {
  private UnpinnedProgram() {}

  @ZitadelTest
  static class Fixture {
    @Test
    void test(ZitadelServer server) {
      System.out.println("backend=" + server.backend());
    }
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result
                .getThrowable()
                .ifPresent(failure -> System.out.println("failed=" + failure.getMessage()));
          }
        };
    long start = System.nanoTime();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(Fixture.class))
                  .configurationParameter("zitadel.testkit.backend", "auto")
                  .build(),
              listener);
    }
    System.out.println("seconds=" + Duration.ofNanos(System.nanoTime() - start).toSeconds());
    System.exit(0);
  }
}
