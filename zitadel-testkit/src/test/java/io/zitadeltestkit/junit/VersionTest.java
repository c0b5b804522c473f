package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The version that a class runs against. */
final class VersionTest {
  private static final List<String> VERSIONS = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    VERSIONS.clear();
  }

  private static void note(ZitadelServer server, TestServiceUser bot) {
    VERSIONS.add(server.version() + " " + (bot.token().startsWith("eyJ") ? "jwe" : "plain"));
  }

  @ZitadelTest(version = "4.13")
  static class ByAnnotation {
    @Test
    void test(ZitadelServer server, TestServiceUser bot) {
      note(server, bot);
    }
  }

  static class ByBuilder {
    @RegisterExtension
    static final ZitadelExtension ZITADEL = ZitadelExtension.builder().version(" 4.13 ").build();

    @Test
    void test(ZitadelServer server, TestServiceUser bot) {
      note(server, bot);
    }
  }

  @ZitadelTest
  static class Inherited {
    @Test
    void test(ZitadelServer server, TestServiceUser bot) {
      note(server, bot);
    }
  }

  /** The features are those of the running server, at the time when the test asks for it. */
  @ZitadelTest(isolation = Isolation.INSTANCE)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class WithFeatures {
    @Test
    @Order(1)
    void beforeTheChange(ZitadelServer server, @InstanceOwner ZitadelClient owner) {
      VERSIONS.add("permissionCheckV2 " + server.features().isEnabled("permissionCheckV2"));
      VERSIONS.add("flying " + server.features().isKnown("flying"));
      owner.call(
          "zitadel.feature.v2.FeatureService/SetInstanceFeatures",
          Map.of("permissionCheckV2", true),
          Map.class);
    }

    @Test
    @Order(2)
    void afterTheChange(ZitadelServer server) {
      VERSIONS.add("permissionCheckV2 " + server.features().isEnabled("permissionCheckV2"));
    }
  }

  @Test
  void featuresAreThoseOfTheRunningServer() {
    Run.of(WithFeatures.class).testEvents().assertStatistics(s -> s.succeeded(2));

    assertThat(VERSIONS)
        .containsExactly("permissionCheckV2 false", "flying false", "permissionCheckV2 true");
  }

  @Test
  void annotationOrBuilderChoosesIt() {
    Run.of(ByAnnotation.class, ByBuilder.class).testEvents().assertStatistics(s -> s.succeeded(2));

    assertThat(VERSIONS).containsExactly("v4.13.1 plain", "v4.13.1 plain");
  }

  @Test
  void classesOfDifferentVersionsRunSideBySide() {
    Run.of(ByAnnotation.class, Inherited.class).testEvents().assertStatistics(s -> s.succeeded(2));

    assertThat(VERSIONS).containsExactlyInAnyOrder("v4.13.1 plain", "v4.16.0 jwe");
  }

  @Test
  void parameterChoosesItUnlessTheClassDoes() {
    Run.with(Map.of("zitadel.testkit.version", "v4.13.1"), Inherited.class)
        .testEvents()
        .assertStatistics(s -> s.succeeded(1));

    assertThat(VERSIONS).containsExactly("v4.13.1 plain");
  }

  @Test
  void unknownVersionFailsNothing() {
    Run.with(Map.of("zitadel.testkit.version", "v4.x-20260710"), Inherited.class)
        .testEvents()
        .assertStatistics(s -> s.succeeded(1));

    assertThat(VERSIONS).containsExactly("v4.16.0 jwe");
  }
}
