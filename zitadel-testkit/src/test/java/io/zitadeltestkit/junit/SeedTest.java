package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.seed.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Tests that start with the data of a seed. */
final class SeedTest {
  private static final List<Seeded> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @ZitadelTest(seed = "seeds/invoices.yaml")
  static class First {
    @Test
    void findsTheDataOfTheSeed(Seeded seeded, @InstanceOwner ZitadelClient owner) {
      SEEN.add(seeded);
      User minnie = owner.users().get(seeded.user("minnie").id());
      assertThat(minnie.email()).isEqualTo("minnie@acme.example");
      assertThat(minnie.preferredLoginName())
          .isEqualTo(seeded.user("minnie").loginName())
          .matches("ztk-[0-9a-z]+-[0-9a-z]{8}-minnie");
      assertThat(owner.organizations().find(seeded.organization("Acme").id()).orElseThrow().name())
          .matches("ztk-[0-9a-z]+-[0-9a-z]{8}-Acme");
      String pat = seeded.serviceUser("invoice-bot").pat("ci");
      assertThat(owner.as(pat).me().id()).isEqualTo(seeded.serviceUser("invoice-bot").id());
    }

    @Nested
    class Inner {
      @Test
      void sharesIt(Seeded seeded) {
        assertThat(SEEN).contains(seeded);
      }
    }
  }

  @ZitadelTest(seed = "seeds/invoices.yaml")
  static class Second {
    @Test
    void hasItsOwn(Seeded seeded) {
      SEEN.add(seeded);
    }
  }

  @ZitadelTest(seed = "/seeds/invoices.yaml", isolation = Isolation.INSTANCE)
  static class InItsOwnInstance {
    @Test
    void namesAreThoseOfTheFile(Seeded seeded, @InstanceOwner ZitadelClient owner) {
      assertThat(seeded.user("minnie").loginName()).isEqualTo("minnie");
      assertThat(owner.organizations().find(seeded.organization("Acme").id()).orElseThrow().name())
          .isEqualTo("Acme");
    }
  }

  static class Registered {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder().seed("seeds/invoices.yaml").build();

    @Test
    void works(Seeded seeded) {
      assertThat(seeded.project("Invoices").application("web").clientSecret()).isNotBlank();
    }
  }

  @ExtendWith(ZitadelExtension.class)
  static class Unseeded {
    @Test
    void test(Seeded seeded) {}
  }

  @ZitadelTest(seed = "seeds/absent.yaml")
  static class Absent {
    @Test
    void test(ZitadelClient client) {}
  }

  @Test
  void twoClassesUseTheSameSeedOnOneServer() {
    Run.of(First.class, Second.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(3).failed(0));
    assertThat(SEEN).hasSize(2);
    assertThat(SEEN.get(0).user("minnie").id()).isNotEqualTo(SEEN.get(1).user("minnie").id());
  }

  @Test
  void namesAreThoseOfTheFileInAnInstanceOfItsOwn() {
    Run.of(InItsOwnInstance.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
  }

  @Test
  void builderAndPropertySetASeed() {
    Run.of(Registered.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
    Run.with(Map.of("zitadel.testkit.seed", "seeds/invoices.yaml"), Unseeded.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1));
  }

  @Test
  void seededWithoutSeedIsRefused() {
    assertThat(Run.failureOf(Unseeded.class))
        .contains(
            "Parameter \"seeded\" (number 1) of Unseeded.test is a Seeded, but no seed is set. Name one: @ZitadelTest(seed = \"acme.yaml\"), or the property zitadel.testkit.seed.");
  }

  @Test
  void absentSeedIsRefused() {
    assertThat(Run.failureOf(Absent.class))
        .contains(
            "The seed seeds/absent.yaml is not on the class path. Put it into src/test/resources, and name it from there.");
  }

  /** Runs after {@link First} in the same session, on the same server. */
  @ExtendWith(ZitadelExtension.class)
  static class Check {
    @Test
    void nothingIsLeft(@InstanceOwner ZitadelClient owner) {
      Seeded gone = SEEN.get(0);
      assertThat(owner.organizations().find(gone.organization("Acme").id())).isEmpty();
      assertThatThrownBy(() -> owner.users().get(gone.user("minnie").id()))
          .isInstanceOf(io.zitadeltestkit.client.error.NotFoundException.class);
    }
  }

  @Test
  void dataOfASeedIsRemoved() {
    try (LauncherSession session = LauncherFactory.openSession()) {
      for (Class<?> fixture : List.of(First.class, Check.class)) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        session
            .getLauncher()
            .execute(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(fixture))
                    .configurationParameter("zitadel.testkit.backend", "embedded")
                    .build(),
                listener);
        assertThat(listener.getSummary().getFailures()).isEmpty();
        assertThat(listener.getSummary().getTestsSucceededCount()).isPositive();
      }
    }
  }
}
