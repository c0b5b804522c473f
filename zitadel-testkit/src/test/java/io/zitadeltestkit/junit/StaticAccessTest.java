package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.seed.Seeded;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Access through the field of an extension, without parameters. */
final class StaticAccessTest {
  private static final Executor OTHER_THREAD = task -> new Thread(task).start();

  static class Plain {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder().seed("seeds/invoices.yaml").build();

    private static final AtomicReference<String> FROM_BEFORE_ALL = new AtomicReference<>();

    @BeforeAll
    static void beforeAll() {
      FROM_BEFORE_ALL.set(ZITADEL.organization().id());
    }

    @Test
    void sameAsInjected(
        ZitadelServer server,
        ZitadelClient zitadel,
        TestServiceUser bot,
        TestOrganization org,
        Seeded seeded) {
      assertThat(ZITADEL.server()).isEqualTo(server);
      assertThat(ZITADEL.client()).isSameAs(zitadel);
      assertThat(ZITADEL.serviceUser().id()).isEqualTo(bot.id());
      assertThat(ZITADEL.organization()).isEqualTo(org);
      assertThat(ZITADEL.seeded()).isSameAs(seeded);
      assertThat(FROM_BEFORE_ALL).hasValue(org.id());
      assertThat(ZITADEL.ownerClient().organizations().find(org.id())).isPresent();
    }

    @Test
    void alsoInOtherThreads(TestOrganization org) {
      assertThat(CompletableFuture.supplyAsync(ZITADEL::organization, OTHER_THREAD).join())
          .isEqualTo(org);
    }

    @Nested
    class Inner {
      @Test
      void sharesTheOrganization() {
        assertThat(ZITADEL.organization().id()).isEqualTo(FROM_BEFORE_ALL.get());
      }
    }
  }

  /** Needs the server before parameters are injected, like Spring's extension. */
  static final class LikeSpring implements TestInstancePostProcessor {
    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
      if (instance instanceof Base base) {
        base.issuer = Base.ZITADEL.server().issuer();
        base.organization = Base.ZITADEL.organization().id();
      }
    }
  }

  @ExtendWith(LikeSpring.class)
  abstract static class Base {
    @RegisterExtension static final ZitadelExtension ZITADEL = ZitadelExtension.builder().build();

    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    String issuer = "";
    String organization = "";

    @Test
    void eachThreadHasItsOwn(TestOrganization org, ZitadelServer server) throws Exception {
      BOTH.await(30, TimeUnit.SECONDS);
      assertThat(ZITADEL.organization()).isEqualTo(org);
      assertThat(organization).isEqualTo(org.id());
      assertThat(issuer).isEqualTo(server.issuer());
      assertThatThrownBy(
              () -> CompletableFuture.supplyAsync(ZITADEL::organization, OTHER_THREAD).join())
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageMatching(
              "ZitadelExtension\\.organization\\(\\) was called by the thread Thread-\\d+, which runs no test, while (First and Second|Second and First) run with this extension at the same time\\. Call it in the thread of the test, or inject a parameter\\.");
      BOTH.await(30, TimeUnit.SECONDS);
    }
  }

  static class First extends Base {}

  static class Second extends Base {}

  static class PerMethod {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder().lifecycle(Lifecycle.PER_METHOD).build();

    @BeforeAll
    static void onlyTheServerIsThere() {
      assertThat(ZITADEL.server().url()).startsWith("http://");
      assertThatThrownBy(ZITADEL::organization)
          .hasMessageStartingWith(
              "ZitadelExtension.organization() is resolved before any test method runs, and with the lifecycle PER_METHOD ");
    }

    @RepeatedTest(2)
    void thatOfTheMethod(TestOrganization org) {
      assertThat(ZITADEL.organization()).isEqualTo(org);
    }
  }

  @Test
  void fieldGivesTheInjectedValues() {
    Run.of(Plain.class).testEvents().assertStatistics(stats -> stats.started(3).succeeded(3));
  }

  @Test
  void fieldOfASharedBaseClassGivesEachThreadItsOwn() {
    Run.with(
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
            First.class,
            Second.class)
        .testEvents()
        .assertStatistics(stats -> stats.started(2).succeeded(2));
  }

  @Test
  void fieldGivesTheOrganizationOfTheMethod() {
    Run.of(PerMethod.class).allEvents().assertStatistics(stats -> stats.failed(0));
    Run.of(PerMethod.class).testEvents().assertStatistics(stats -> stats.succeeded(2));
  }

  @Test
  void callOutsideOfATestIsRefused() {
    assertThatThrownBy(() -> Plain.ZITADEL.organization())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "ZitadelExtension.organization() was called while no test class with this extension was running. Call it from @BeforeAll on, and on a static @RegisterExtension field.");
  }

  static class Unseeded {
    @RegisterExtension static final ZitadelExtension ZITADEL = ZitadelExtension.builder().build();

    @Test
    void test() {
      ZITADEL.seeded();
    }
  }

  @Test
  void seededWithoutSeedIsRefused() {
    assertThat(Run.failureOf(Unseeded.class))
        .isEqualTo(
            "ZitadelExtension.seeded() was called, but no seed is set. Name one: ZitadelExtension.builder().seed(\"acme.yaml\"), or the property zitadel.testkit.seed.");
  }
}
