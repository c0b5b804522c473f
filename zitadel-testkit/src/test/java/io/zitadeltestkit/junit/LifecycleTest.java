package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What shares an organisation, and what has its own. */
final class LifecycleTest {
  private static final ConcurrentLinkedQueue<String> SEEN = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  private static List<String> distinct() {
    return SEEN.stream().distinct().toList();
  }

  @ExtendWith(ZitadelExtension.class)
  static class PerClass {
    @RepeatedTest(3)
    void test(TestOrganization org) {
      SEEN.add(org.id());
    }
  }

  @Test
  void methodsOfAClassShareItsOrganization() {
    Run.of(PerClass.class).testEvents().assertStatistics(stats -> stats.succeeded(3));

    assertThat(SEEN).hasSize(3);
    assertThat(distinct()).hasSize(1);
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  static class PerMethod {
    private final String orgOfConstructor;

    PerMethod(TestOrganization org) {
      orgOfConstructor = org.id();
    }

    @RepeatedTest(3)
    void test(TestOrganization org) {
      assertThat(org.id()).isEqualTo(orgOfConstructor);
      SEEN.add(org.id());
    }
  }

  @Test
  void everyInvocationHasItsOwnOrganization() {
    Run.of(PerMethod.class).testEvents().assertStatistics(stats -> stats.succeeded(3));

    assertThat(distinct()).hasSize(3);
  }

  @ExtendWith(ZitadelExtension.class)
  static class Outer {
    @Test
    void outer(TestOrganization org) {
      SEEN.add(org.id());
    }

    @Nested
    class Inner {
      @Test
      void inner(TestOrganization org) {
        SEEN.add(org.id());
      }

      @Nested
      class Innermost {
        @Test
        void innermost(TestOrganization org) {
          SEEN.add(org.id());
        }
      }
    }
  }

  @Test
  void nestedClassesShareTheOrganizationOfTheOuterOne() {
    Run.of(Outer.class).testEvents().assertStatistics(stats -> stats.succeeded(3));

    assertThat(SEEN).hasSize(3);
    assertThat(distinct()).hasSize(1);
  }

  @ZitadelTest(roles = "ORG_OWNER_VIEWER")
  static class OuterWithRoles {
    @Test
    void outer(TestServiceUser bot, TestOrganization org) {
      SEEN.add(org.id());
      assertThat(bot.roles()).containsExactly("ORG_OWNER_VIEWER");
    }

    @Nested
    @ZitadelTest(tokenLifetime = "1m")
    class InnerWithSettings {
      @Test
      void inner(TestServiceUser bot, TestOrganization org) {
        SEEN.add(org.id());
        assertThat(bot.roles()).containsExactly("ORG_OWNER_VIEWER");
      }
    }
  }

  @Test
  void aNestedClassWithSettingsHasItsOwnAndInheritsTheRest() {
    Run.of(OuterWithRoles.class).testEvents().assertStatistics(stats -> stats.succeeded(2));

    assertThat(distinct()).hasSize(2);
  }

  @ExtendWith(ZitadelExtension.class)
  abstract static class Base {
    @Test
    void inherited(TestOrganization org) {
      SEEN.add(org.id());
    }
  }

  static class FirstChild extends Base {}

  static class SecondChild extends Base {}

  @Test
  void inheritedClassesHaveTheirOwn() {
    Run.of(FirstChild.class, SecondChild.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2));

    assertThat(distinct()).hasSize(2);
  }

  @ZitadelTest(isolation = Isolation.SHARED)
  static class FirstShared {
    @Test
    void test(TestOrganization org) {
      SEEN.add(org.id());
    }
  }

  @ZitadelTest(isolation = Isolation.SHARED)
  static class SecondShared {
    @Test
    void test(TestOrganization org) {
      SEEN.add(org.id());
    }
  }

  @Test
  void sharedIsOneForTheRun() {
    Run.of(FirstShared.class, SecondShared.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2));

    assertThat(SEEN).hasSize(2);
    assertThat(distinct()).hasSize(1);
  }

  @ZitadelTest(isolation = Isolation.INSTANCE)
  static class FirstInstance {
    @Test
    void test(ZitadelServer server, ZitadelClient zitadel, TestOrganization org) {
      SEEN.add(server.url());
      zitadel
          .users()
          .create(
              NewHuman.named("A", "Lice").username("alice").email("a@acme.example").in(org.id()));
    }
  }

  @ZitadelTest(isolation = Isolation.INSTANCE)
  static class SecondInstance extends FirstInstance {}

  @Test
  void instancesHaveTheirOwnNames() {
    Run.of(FirstInstance.class, SecondInstance.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2));

    assertThat(distinct())
        .hasSize(2)
        .allSatisfy(url -> assertThat(url).matches("http://i\\d+\\.localhost:\\d+"));
  }

  /** Meets the other seven while its organisation is in use. */
  @ExtendWith(ZitadelExtension.class)
  abstract static class Parallel {
    private static final CyclicBarrier ALL_EIGHT = new CyclicBarrier(8);

    @Test
    void meets(TestOrganization org, ZitadelClient zitadel, TestServiceUser bot) throws Exception {
      SEEN.add(org.id());
      ALL_EIGHT.await(30, TimeUnit.SECONDS);
      assertThat(zitadel.me().id()).isEqualTo(bot.id());
      assertThat(zitadel.me().organizationId()).isEqualTo(org.id());
    }
  }

  static class Parallel1 extends Parallel {}

  static class Parallel2 extends Parallel {}

  static class Parallel3 extends Parallel {}

  static class Parallel4 extends Parallel {}

  static class Parallel5 extends Parallel {}

  static class Parallel6 extends Parallel {}

  static class Parallel7 extends Parallel {}

  static class Parallel8 extends Parallel {}

  @Test
  void eightClassesInParallelShareNoOrganization() {
    Run.with(
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
            Parallel1.class,
            Parallel2.class,
            Parallel3.class,
            Parallel4.class,
            Parallel5.class,
            Parallel6.class,
            Parallel7.class,
            Parallel8.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(8));

    assertThat(distinct()).hasSize(8);
  }
}
