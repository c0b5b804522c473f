package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The data of a failed test stays on the server, checked in the same session. */
final class KeepOnFailureTest {
  private static final List<String> ORGANIZATIONS = new ArrayList<>();
  private static final List<String> USERS = new ArrayList<>();
  private static boolean fails;
  private static boolean isKept;

  @BeforeEach
  void forget() {
    ORGANIZATIONS.clear();
    USERS.clear();
  }

  @ZitadelTest(keepOnFailure = true)
  static class Kept {
    @Test
    void one(@WithUser TestUser minnie, TestOrganization org) {
      ORGANIZATIONS.add(org.id());
      USERS.add(minnie.id());
      if (fails) {
        throw new AssertionError("fails on purpose");
      }
    }
  }

  @ZitadelTest
  static class NotKept extends Kept {}

  @ZitadelTest
  static class Check {
    @Test
    void check(@InstanceOwner ZitadelClient owner) {
      assertThat(owner.organizations().find(ORGANIZATIONS.get(0)).isPresent()).isEqualTo(isKept);
      assertThat(owner.users().find(USERS.get(0)).isPresent()).isEqualTo(isKept);
    }
  }

  private static List<String> run(Class<?> fixture, boolean failing, boolean kept) {
    fails = failing;
    isKept = kept;
    List<String> lines = new ArrayList<>();
    QuietLog.during(
        logged -> {
          try (LauncherSession session = LauncherFactory.openSession()) {
            for (Class<?> type : List.of(fixture, Check.class)) {
              var summary = new org.junit.platform.launcher.listeners.SummaryGeneratingListener();
              session
                  .getLauncher()
                  .execute(
                      LauncherDiscoveryRequestBuilder.request()
                          .selectors(
                              org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(
                                  type))
                          .configurationParameter("zitadel.testkit.backend", "embedded")
                          .build(),
                      summary);
              long failures = type == fixture && failing ? 1 : 0;
              assertThat(summary.getSummary().getTotalFailureCount())
                  .as("%s", summary.getSummary().getFailures())
                  .isEqualTo(failures);
            }
          }
          lines.addAll(logged);
        });
    return lines;
  }

  @Test
  void failedTestKeepsItsDataAndSaysWhere() {
    List<String> lines = run(Kept.class, true, true);

    assertThat(lines)
        .filteredOn(line -> line.startsWith("Kept"))
        .singleElement()
        .asString()
        .matches(
            "Kept, because Kept\\.one failed: organization ztk-\\S+-Kept \\(\\d+\\) at"
                + " http://localhost:\\d+/ui/console/org\\?id="
                + ORGANIZATIONS.get(0)
                + ", with person ztk-\\S+-minnie \\("
                + USERS.get(0)
                + "\\)\\. A server of the backend \"embedded\" ends with this JVM, unless it is a"
                + " container to be reused \\(zitadel\\.testkit\\.reuse\\)\\.");
  }

  @Test
  void passedTestLeavesNothing() {
    assertThat(run(Kept.class, false, false)).noneMatch(line -> line.startsWith("Kept"));
  }

  @Test
  void failedTestLeavesNothingByDefault() {
    assertThat(run(NotKept.class, true, false)).noneMatch(line -> line.startsWith("Kept"));
  }
}
