package io.zitadeltestkit.junit;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.token.ZitadelTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** The clock of a shared server is not moved while other tests may run. */
final class ExpiredTokenTest {
  private static final Map<String, String> PARALLEL =
      Map.of("junit.jupiter.execution.parallel.enabled", "true");

  @ZitadelTest
  static class Fixture {
    @Test
    void test(@WithUser TestUser minnie, ZitadelTokens tokens) {
      assertThatToken(tokens.of(minnie).expired()).isExpired();
    }
  }

  @Isolated
  static class Alone extends Fixture {}

  @Test
  void expiredTokenInAParallelRunIsRefused() {
    assertThat(Run.failureOf(PARALLEL, Fixture.class))
        .isEqualTo(
            "There is no expired token here: it would be issued while the server's clock is set"
                + " back, and other tests may use the server at the same time. Give the class one"
                + " of its own: @ZitadelTest(server = Server.OWN).");
  }

  @ZitadelTest(server = Server.OWN)
  static class WithItsOwnServer extends Fixture {}

  @ZitadelTest(server = Server.OWN)
  @Execution(ExecutionMode.CONCURRENT)
  static class WithMethodsAtTheSameTime extends Fixture {}

  @Test
  void classWithItsOwnServerGetsAnExpiredTokenInAParallelRun() {
    Run.with(PARALLEL, WithItsOwnServer.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1));
  }

  @Test
  void expiredTokenIsRefusedWhileMethodsRunInParallel() {
    assertThat(Run.failureOf(PARALLEL, WithMethodsAtTheSameTime.class))
        .isEqualTo(
            "There is no expired token here: it would be issued while the server's clock is set"
                + " back, and other methods of the class may run at the same time. Annotate it with"
                + " JUnit's @Execution(ExecutionMode.SAME_THREAD), or use Lifecycle.PER_METHOD.");
  }

  @Test
  void isolatedClassGetsAnExpiredToken() {
    Run.with(PARALLEL, Alone.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
    Run.of(Fixture.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
  }
}
