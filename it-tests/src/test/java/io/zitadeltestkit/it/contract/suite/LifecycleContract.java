package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.it.contract.suite.Traces.Kind;
import io.zitadeltestkit.junit.Lifecycle;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Traces of what each test had; {@link Afterwards} compares them. */
final class LifecycleContract {
  private static final String TOPIC = "Lifecycle";

  private LifecycleContract() {}

  @DisplayName(TOPIC)
  @ExtendWith(ZitadelExtension.class)
  static final class PerClassContract {
    @RepeatedTest(value = 2, name = "the methods of a class share its organization")
    void shares(ZitadelServer server, TestOrganization org, TestServiceUser bot) {
      Traces.add(Kind.ORGANIZATION, "PerClass", server, org, bot);
      assertThat(Traces.organizations("PerClass")).hasSize(1);
    }
  }

  @DisplayName(TOPIC)
  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  static final class PerMethodContract {
    private final String orgOfConstructor;

    PerMethodContract(TestOrganization org) {
      orgOfConstructor = org.id();
    }

    @RepeatedTest(value = 2, name = "PER_METHOD: every method has an organization of its own")
    void hasItsOwn(ZitadelServer server, TestOrganization org, TestServiceUser bot) {
      Traces.add(Kind.ORGANIZATION, "PerMethod", server, org, bot);
      assertThat(org.id()).isEqualTo(orgOfConstructor);
      assertThat(Traces.organizations("PerMethod")).hasSize(Traces.tests("PerMethod"));
    }
  }

  @DisplayName(TOPIC)
  @ExtendWith(ZitadelExtension.class)
  static final class NestedContract {
    private static String orgOfOuter = "";

    @BeforeAll
    static void note(TestOrganization org) {
      orgOfOuter = org.id();
    }

    @Nested
    @DisplayName(TOPIC)
    class Inner {
      @Test
      @DisplayName("a @Nested class shares the organization of the outer one")
      void shares(TestOrganization org) {
        assertThat(org.id()).isEqualTo(orgOfOuter);
      }

      @Nested
      @DisplayName(TOPIC)
      @ZitadelTest(roles = "ORG_OWNER_VIEWER")
      class WithSettings {
        @Test
        @DisplayName("a @Nested class with settings has an organization of its own")
        void hasItsOwn(TestOrganization org, TestServiceUser bot) {
          assertThat(org.id()).isNotEqualTo(orgOfOuter);
          assertThat(bot.roles()).containsExactly("ORG_OWNER_VIEWER");
        }
      }
    }
  }

  @ExtendWith(ZitadelExtension.class)
  abstract static class Base {
    @Test
    @DisplayName("inherited classes have an organization each")
    void hasItsOwn(ZitadelServer server, TestOrganization org, TestServiceUser bot, TestInfo info) {
      Traces.add(Kind.ORGANIZATION, "Inherited", server, org, bot);
      assertThat(org.name()).endsWith("-" + info.getTestClass().orElseThrow().getSimpleName());
      assertThat(Traces.organizations("Inherited")).hasSize(Traces.tests("Inherited"));
    }
  }

  @DisplayName(TOPIC)
  static final class FirstChildContract extends Base {}

  @DisplayName(TOPIC)
  static final class SecondChildContract extends Base {}
}
