package io.zitadeltestkit.junit;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.project.ProjectQuery;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.token.ZitadelTokens;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** 200 tests of 20 classes in parallel don't see each other's data, and leave none. */
final class StressTest {
  private static final Map<String, Set<String>> ORGANIZATIONS = new ConcurrentHashMap<>();
  private static final Set<String> USERS = ConcurrentHashMap.newKeySet();

  @ZitadelTest
  @WithProject(name = "invoices", roles = "reader")
  @WithUser(name = "owner", roles = "invoices:reader")
  abstract static class Invoices {
    @RepeatedTest(8)
    void fixturesAreOfThisTest(
        TestUser owner,
        @WithUser(name = "minnie") TestUser minnie,
        TestProject invoices,
        ZitadelClient zitadel,
        TestOrganization org,
        TestInfo test) {
      note(test, org, owner, minnie);

      assertThat(zitadel.users().listAll(UserQuery.all()))
          .allSatisfy(user -> assertThat(user.organizationId()).isEqualTo(org.id()))
          .extracting(user -> user.id())
          .contains(owner.id(), minnie.id());
      assertThat(zitadel.projects().listAll(ProjectQuery.all()))
          .extracting(project -> project.id())
          .containsExactly(invoices.id());
    }

    @RepeatedTest(2)
    void tokensAreOfThisTest(
        TestUser owner,
        @WithServiceUser(name = "robot", roles = "invoices:reader") TestServiceUser robot,
        TestProject invoices,
        ZitadelTokens tokens) {
      assertThatToken(tokens.of(owner).accessToken())
          .isFor(owner)
          .hasAudience(invoices)
          .hasRole("reader");
      assertThatToken(tokens.of(robot).accessToken()).isFor(robot).hasAudience(invoices);
    }

    private static void note(TestInfo test, TestOrganization org, TestUser owner, TestUser minnie) {
      String name = test.getTestClass().orElseThrow().getSimpleName();
      ORGANIZATIONS.computeIfAbsent(name, absent -> ConcurrentHashMap.newKeySet()).add(org.id());
      USERS.add(owner.id());
      assertThat(USERS.add(minnie.id())).as("a person of each test's own").isTrue();
    }
  }

  static final class C01 extends Invoices {}

  static final class C02 extends Invoices {}

  static final class C03 extends Invoices {}

  static final class C04 extends Invoices {}

  static final class C05 extends Invoices {}

  static final class C06 extends Invoices {}

  static final class C07 extends Invoices {}

  static final class C08 extends Invoices {}

  static final class C09 extends Invoices {}

  static final class C10 extends Invoices {}

  static final class C11 extends Invoices {}

  static final class C12 extends Invoices {}

  static final class C13 extends Invoices {}

  static final class C14 extends Invoices {}

  static final class C15 extends Invoices {}

  static final class C16 extends Invoices {}

  static final class C17 extends Invoices {}

  static final class C18 extends Invoices {}

  static final class C19 extends Invoices {}

  static final class C20 extends Invoices {}

  /** Runs after them, in the same session and so on the same server, as its owner. */
  @ZitadelTest
  static final class Afterwards {
    @Test
    void nothingIsLeft(@InstanceOwner ZitadelClient owner, TestOrganization ofThisClass) {
      assertThat(owner.organizations().listAll(OrganizationQuery.all()))
          .filteredOn(organization -> organization.name().startsWith("ztk-"))
          .extracting(organization -> organization.id())
          .containsExactly(ofThisClass.id());
      assertThat(owner.users().listAll(UserQuery.all()))
          .filteredOn(user -> user.username().startsWith("ztk-"))
          .allSatisfy(user -> assertThat(user.organizationId()).isEqualTo(ofThisClass.id()));
      assertThat(owner.projects().listAll(ProjectQuery.all()))
          .noneMatch(project -> project.name().startsWith("ztk-"));
      assertThat(USERS).noneMatch(id -> owner.users().find(id).isPresent());
    }
  }

  private static Class<?>[] classes() {
    return Arrays.stream(StressTest.class.getDeclaredClasses())
        .filter(type -> type.getSuperclass() == Invoices.class)
        .toArray(Class<?>[]::new);
  }

  private static void run(LauncherSession session, int tests, Class<?>... classes) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    session
        .getLauncher()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    Arrays.stream(classes)
                        .map(type -> selectClass(type))
                        .toArray(ClassSelector[]::new))
                .configurationParameter("zitadel.testkit.backend", "embedded")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .build(),
            summary);
    assertThat(summary.getSummary().getFailures()).isEmpty();
    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(tests);
  }

  @Test
  void twoHundredTestsDoNotInterfereAndLeaveNothing() {
    try (LauncherSession session = LauncherFactory.openSession()) {
      run(session, 200, classes());
      run(session, 1, Afterwards.class);
    }
    assertThat(ORGANIZATIONS).hasSize(20).allSatisfy((name, ids) -> assertThat(ids).hasSize(1));
    assertThat(ORGANIZATIONS.values().stream().flatMap(Set::stream).distinct()).hasSize(20);
  }
}
