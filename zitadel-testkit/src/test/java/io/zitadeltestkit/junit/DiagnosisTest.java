package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.NotFoundException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;

/** The requests that are shown in the stack trace of a failed test. */
final class DiagnosisTest {
  private static final AtomicReference<String> TOKEN = new AtomicReference<>("");
  private static final String USER = "POST /zitadel.user.v2.UserService/GetUserByID → ";

  @ExtendWith(ZitadelExtension.class)
  static class Failing {
    @Test
    void test(ZitadelClient zitadel, TestServiceUser bot) {
      TOKEN.set(bot.token());
      zitadel.users().get("123");
    }
  }

  @Test
  void failureShowsTheRequestsOfTheTest() {
    Throwable failure = failure(Failing.class);

    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0].toString())
        .matches(
            "Last requests to Zitadel \\(embedded, v4\\.16\\.0, http://localhost:\\d+\\):\n"
                + "  POST /zitadel\\.user\\.v2\\.UserService/GetUserByID → 404 User could not be found \\(QUERY-Dfbg2\\) \\(\\d+ ms\\)")
        .doesNotContain(TOKEN.get());
  }

  @ExtendWith(ZitadelExtension.class)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Second {
    private final ZitadelClient fromConstructor;

    Second(ZitadelClient zitadel) {
      fromConstructor = zitadel;
      fromConstructor.me();
    }

    @BeforeAll
    static void before(ZitadelClient zitadel) {
      zitadel
          .organizations()
          .listAll(io.zitadeltestkit.client.organization.OrganizationQuery.all());
    }

    @Test
    @Order(1)
    void first(ZitadelClient zitadel, TestServiceUser bot) {
      zitadel.users().get(bot.id());
    }

    @Test
    @Order(2)
    void second(
        ZitadelClient zitadel,
        TestServiceUser bot,
        @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer) {
      for (int i = 0; i < 8; i++) {
        zitadel.users().get(bot.id());
      }
      assertThat(viewer).isNotNull();
      fail("on purpose");
    }
  }

  @Test
  void requestsOfOtherTestsAreLeftOutAndRepeatsAreOneLine() {
    assertThat(failure(Second.class).getSuppressed()[0].toString())
        .matches(
            "Last requests to Zitadel \\(.*\\):\\R"
                + "  GET /auth/v1/users/me → 200 \\(\\d+ ms\\)\\R"
                + "  POST /zitadel\\.user\\.v2\\.UserService/GetUserByID → 200, 8 times \\(\\d+ ms in all\\)");
  }

  @ExtendWith(ZitadelExtension.class)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Quiet {
    @Test
    @Order(1)
    void first(ZitadelClient zitadel, TestServiceUser bot) {
      zitadel.users().get(bot.id());
    }

    @Test
    @Order(2)
    void second(TestOrganization organization) {
      assertThat(organization.name()).isEmpty();
    }
  }

  @Test
  void failureWithoutRequestsShowsNone() {
    assertThat(failure(Quiet.class).getSuppressed()).isEmpty();
  }

  @ExtendWith(ZitadelExtension.class)
  static class AfterAllFails {
    @Test
    void test(ZitadelClient zitadel, TestServiceUser bot) {
      zitadel.users().get(bot.id());
    }

    @AfterAll
    static void after(ZitadelClient zitadel) {
      zitadel.users().get("123");
    }
  }

  @Test
  void failureAfterAllTestsShowsTheRequestsSinceTheLastTest() {
    Throwable failure = failure(AfterAllFails.class);

    assertThat(failure).isInstanceOf(NotFoundException.class);
    assertThat(failure.getSuppressed()[0].toString())
        .contains(USER + "404")
        .doesNotContain(USER + "200");
  }

  @Test
  void onlyTheLastLinesAreShown() {
    AtomicReference<Long> now = new AtomicReference<>(0L);
    HttpLog log = new HttpLog(() -> now.updateAndGet(time -> time + 1_000_000));
    for (int i = 0; i < 2000; i++) {
      log.add("GET /" + i / 2 + " → 200", i * 10L);
    }

    assertThat(log.since(0).lines())
        .hasSize(20)
        .first()
        .asString()
        .startsWith("  GET /980 → 200, 2 times (");
    assertThat(log.since(19_990).lines()).singleElement().asString().contains("GET /999");
    assertThat(log.since(20_000)).isEmpty();
  }

  private static Throwable failure(Class<?> fixture) {
    return Run.of(fixture).allEvents().failed().stream()
        .findFirst()
        .flatMap(event -> event.getPayload(TestExecutionResult.class))
        .flatMap(TestExecutionResult::getThrowable)
        .orElseThrow();
  }
}
