package io.zitadeltestkit.it.leftovers;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A build's JVM: runs a suite so often, each time in a session of its own, and ends by itself. It
 * fails if a test fails, or if threads are there that were not after the first run.
 */
final class Build {
  private static final long THREADS_END_SECONDS = 90;
  private static final int TESTS = 3;

  private Build() {}

  @ZitadelTest
  @WithProject(name = "invoices", roles = "reader")
  @WithUser(name = "owner", roles = "invoices:reader")
  static final class Suite {
    @Test
    void thingsOfATestAreFound(
        ZitadelClient zitadel, TestOrganization organization, TestProject invoices) {
      String id =
          zitadel
              .users()
              .create(
                  NewHuman.named("Minnie", "Mouse")
                      .in(organization.id())
                      .username("minnie-" + organization.id())
                      .email("minnie@example.com"))
              .id();
      assertThat(zitadel.users().get(id).organizationId()).isEqualTo(organization.id());
      assertThat(zitadel.projects().get(invoices.id()).organizationId())
          .isEqualTo(organization.id());
    }

    @Test
    void peopleAndRobotsGetTokens(
        TestUser owner,
        @WithServiceUser(name = "robot", roles = "invoices:reader") TestServiceUser robot,
        ZitadelTokens tokens) {
      assertThatToken(tokens.of(owner).accessToken()).isFor(owner).hasRole("reader");
      assertThatToken(tokens.of(robot).accessToken()).isFor(robot).hasRole("reader");
    }

    @Test
    void otherBuildsAreNotSeen(ZitadelClient zitadel, TestOrganization organization) {
      assertThat(zitadel.organizations().listAll(OrganizationQuery.all()))
          .extracting(seen -> seen.id())
          .containsExactly(organization.id());
    }
  }

  public static void main(String... args) throws InterruptedException {
    int runs = Integer.parseInt(args[0]);
    List<String> known = List.of();
    for (int i = 0; i < runs; i++) {
      run();
      if (i == 0) {
        known = threads();
      }
    }
    List<String> more = threads();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(THREADS_END_SECONDS);
    while (!without(more, known).isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(100);
      more = threads();
    }
    if (!without(more, known).isEmpty()) {
      throw new AssertionError("Threads are left: " + without(more, known));
    }
    System.out.println("runs=" + runs);
  }

  private static void run() {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Suite.class)).build(),
              listener);
    }
    if (listener.getSummary().getTestsSucceededCount() != TESTS) {
      AssertionError failure = new AssertionError("A test failed.");
      listener
          .getSummary()
          .getFailures()
          .forEach(each -> failure.addSuppressed(each.getException()));
      throw failure;
    }
  }

  /** The names of all threads, without their numbers. */
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(thread -> thread.getName().replaceAll("\\d+", "#"))
        .toList();
  }

  private static List<String> without(List<String> all, List<String> known) {
    List<String> left = new ArrayList<>(all);
    known.forEach(left::remove);
    return left;
  }
}
