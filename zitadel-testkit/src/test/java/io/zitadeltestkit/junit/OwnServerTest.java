package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.Faults;
import io.zitadeltestkit.embedded.Requests;
import io.zitadeltestkit.embedded.ServerClock;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Classes with a server of their own. */
final class OwnServerTest {
  private static final List<String> URLS = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    URLS.clear();
  }

  @ZitadelTest(server = Server.OWN)
  static class Injected {
    @Test
    void clockIsMoved(ServerClock clock, EmbeddedZitadel server, TestServiceUser bot) {
      try (ZitadelClient withThisToken =
          ZitadelClient.withAccessToken(server.baseUrl(), bot.token())) {
        assertThat(withThisToken.me().id()).isEqualTo(bot.id());

        clock.advance(Duration.ofDays(1));

        assertThat(server.clock().now()).isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThatThrownBy(withThisToken::me).isInstanceOf(UnauthenticatedException.class);
      }
    }

    @Test
    void requestsAreSeen(Requests requests, ZitadelClient zitadel, TestServiceUser bot) {
      zitadel.users().get(bot.id());

      assertThat(requests.to("UserService/GetUserByID")).isNotEmpty();
    }

    @Test
    void remainingFaultsDoNotAffectTheCleanUp(Faults faults, ZitadelClient zitadel) {
      URLS.add(zitadel.host());
      faults.on("/").always().answer(500);

      assertThatThrownBy(zitadel::me).isInstanceOf(ZitadelException.class);
    }

    @Nested
    class Inner {
      @Test
      void sharesIt(EmbeddedZitadel server, ZitadelServer ofOuter) {
        assertThat(server.baseUrl()).isEqualTo(ofOuter.url());
      }
    }
  }

  @ZitadelTest
  static class Shared {
    @Test
    void usesAnother(ZitadelServer server) {
      URLS.add(server.url());
    }
  }

  @Test
  void embeddedServerIsInjected() {
    QuietLog.during(
        lines -> {
          Run.of(Injected.class, Shared.class)
              .testEvents()
              .assertStatistics(stats -> stats.started(5).succeeded(5));
          assertThat(lines).noneMatch(line -> line.contains("Could not"));
        });
    assertThat(new HashSet<>(URLS)).hasSize(2);
  }

  @ZitadelTest(server = Server.OWN, lifecycle = Lifecycle.PER_METHOD)
  static class PerMethod {
    @RepeatedTest(3)
    void eachHasItsOwn(EmbeddedZitadel server) {
      URLS.add(server.baseUrl());
    }
  }

  @Test
  void methodsWithTheirOwnLifecycleHaveAServerEach() {
    Run.of(PerMethod.class).testEvents().assertStatistics(stats -> stats.succeeded(3));
    assertThat(new HashSet<>(URLS)).hasSize(3);
  }

  @WithUser(name = "minnie")
  static class Lagging {
    @RegisterExtension
    static final ZitadelExtension ZITADEL = ZitadelExtension.builder().server(Server.OWN).build();

    @BeforeEach
    void lag() {
      ZITADEL.embedded().lag(Duration.ofMillis(300));
    }

    @Test
    @WithUser(name = "daisy")
    void fixturesAreListedAtOnce(ZitadelClient zitadel, @WithUser TestUser goofy) {
      assertThat(zitadel.users().listAll(UserQuery.all()))
          .extracting(user -> user.id())
          .contains(ZITADEL.user("minnie").id(), goofy.id());
    }
  }

  @Test
  void fixturesAreVisibleOnAServerWhoseListsLag() {
    Run.of(Lagging.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
  }

  @ZitadelTest
  static class ClockOfASharedServer {
    @Test
    void test(ServerClock clock) {}
  }

  @Test
  void clockOfASharedServerIsRefused() {
    assertThat(Run.failureOf(ClockOfASharedServer.class))
        .isEqualTo(
            "The embedded server is shared with other classes, which its clock, faults and lag"
                + " would reach as well. Ask for one of its own: @ZitadelTest(server ="
                + " Server.OWN).");
  }

  @ZitadelTest(server = Server.OWN, isolation = Isolation.SHARED)
  static class OwnAndShared {
    @Test
    void test(ZitadelServer server) {}
  }

  @Test
  void serverOfItsOwnWithASharedOrganizationIsRefused() {
    assertThat(Run.failureOf(OwnAndShared.class))
        .isEqualTo(
            "io.zitadeltestkit.junit.OwnServerTest$OwnAndShared has a server of its own (server ="
                + " OWN) and shares its organization with other classes (isolation = SHARED); it"
                + " can be only one of them.");
  }

  @ZitadelTest(server = Server.OWN, backend = Backend.EXTERNAL)
  static class OwnExternal {
    @Test
    void test(ZitadelServer server) {}
  }

  @Test
  void externalServerOfItsOwnIsRefused() {
    assertThat(Run.failureOf(OwnExternal.class))
        .isEqualTo(
            "OwnExternal asks for a server of its own (server = OWN), and the backend \"external\""
                + " is one server that runs already. Use the backend \"embedded\" or \"container\","
                + " or isolation INSTANCE if a virtual instance will do.");
  }

  @Test
  void settingOfTheRunGivesEveryClassItsOwn() {
    Run.with(Map.of("zitadel.testkit.server", "own"), Shared.class, ClockOfASharedServer.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2));
  }
}
