package io.zitadeltestkit.junit;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Which tests share an organization. */
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
  void nestedClassWithSettingsHasItsOwnOrganizationAndInheritsTheRest() {
    Run.of(OuterWithRoles.class).testEvents().assertStatistics(stats -> stats.succeeded(2));

    assertThat(distinct()).hasSize(2);
  }

  static class TwoRegisteredExtensions {
    @Nested
    class Owner {
      @RegisterExtension
      static final ZitadelExtension ZITADEL = ZitadelExtension.builder().roles("ORG_OWNER").build();

      @Test
      void owner(TestServiceUser bot, TestOrganization org) {
        assertThat(bot.roles()).containsExactly("ORG_OWNER");
        SEEN.add(org.id());
      }
    }

    @Nested
    class Viewer {
      @RegisterExtension
      static final ZitadelExtension ZITADEL =
          ZitadelExtension.builder().roles("ORG_OWNER_VIEWER").build();

      @Test
      void viewer(TestServiceUser bot, ZitadelClient zitadel, TestOrganization org) {
        assertThat(bot.roles()).containsExactly("ORG_OWNER_VIEWER");
        assertThatZitadel(() -> zitadel.users().create(NewMachine.named("x").in(org.id())))
            .isPermissionDenied();
        SEEN.add(org.id());
      }
    }

    @Nested
    class ViewerOfAnInstanceField {
      @RegisterExtension
      final ZitadelExtension zitadel = ZitadelExtension.builder().roles("ORG_OWNER_VIEWER").build();

      @RepeatedTest(2)
      void viewer(TestServiceUser bot, TestOrganization org) {
        assertThat(bot.roles()).containsExactly("ORG_OWNER_VIEWER");
        SEEN.add(org.id());
      }
    }
  }

  @Test
  void nestedClassesWithExtensionsOfTheirOwnShareNothing() {
    Run.of(TwoRegisteredExtensions.class)
        .testEvents()
        .assertStatistics(stats -> stats.started(4).succeeded(4));

    assertThat(SEEN).hasSize(4);
    assertThat(distinct()).hasSize(3);
  }

  static class Invocations {
    @TestTemplate
    @ExtendWith(TwoRoles.class)
    void viewerIsNotOwner(String role, TestServiceUser bot, TestOrganization org) {
      assertThat(bot.roles()).containsExactly(role);
      SEEN.add(org.id());
    }
  }

  /** Invokes a test once for each role, with an extension of its own. */
  static final class TwoRoles implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
        ExtensionContext context) {
      return Stream.of("ORG_OWNER", "ORG_OWNER_VIEWER").map(TwoRoles::invocation);
    }

    private static TestTemplateInvocationContext invocation(String role) {
      return new TestTemplateInvocationContext() {
        @Override
        public List<Extension> getAdditionalExtensions() {
          return List.of(
              ZitadelExtension.builder().roles(role).build(),
              new TypeBasedParameterResolver<String>() {
                @Override
                public String resolveParameter(
                    ParameterContext parameter, ExtensionContext extension) {
                  return role;
                }
              });
        }
      };
    }
  }

  @Test
  void invocationContextsWithExtensionsOfTheirOwnShareNothing() {
    Run.of(Invocations.class).testEvents().assertStatistics(stats -> stats.started(2).succeeded(2));

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
  void subclassesHaveTheirOwnOrganizations() {
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
  void sharedOrganizationIsOneForTheRun() {
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
  void instancesShareNoUserNames() {
    Run.of(FirstInstance.class, SecondInstance.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2));

    assertThat(distinct())
        .hasSize(2)
        .allSatisfy(url -> assertThat(url).matches("http://i\\d+\\.localhost:\\d+"));
  }

  /** Waits for the other seven classes while its organization is in use. */
  @ExtendWith(ZitadelExtension.class)
  abstract static class Parallel {
    private static final CyclicBarrier ALL_EIGHT = new CyclicBarrier(8);

    @Test
    void meets(TestOrganization org, ZitadelClient zitadel, TestServiceUser bot) throws Exception {
      SEEN.add(org.id());
      ALL_EIGHT.await(2, TimeUnit.MINUTES);
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
