package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;

/** What a failed test says of the server. */
final class DiagnosisTest {
  private static final AtomicReference<String> TOKEN = new AtomicReference<>("");

  @ExtendWith(ZitadelExtension.class)
  static class Failing {
    @Test
    void test(ZitadelClient zitadel, TestServiceUser bot) {
      TOKEN.set(bot.token());
      zitadel.users().get("123");
    }
  }

  @Test
  void aFailureHasTheLastExchanges() {
    Throwable failure =
        Run.of(Failing.class).testEvents().failed().stream()
            .findFirst()
            .flatMap(event -> event.getPayload(TestExecutionResult.class))
            .flatMap(TestExecutionResult::getThrowable)
            .orElseThrow();

    assertThat(failure.getSuppressed()).hasSize(1);
    String text = failure.getSuppressed()[0].toString();
    assertThat(text)
        .startsWith("Last exchanges with Zitadel (embedded, v4.13.1, http://localhost:")
        .containsPattern(
            "POST /zitadel\\.user\\.v2\\.UserService/GetUserByID → 404 User could not be found \\(QUERY-Dfbg2\\) \\(\\d+ ms\\)")
        .contains("POST /zitadel.user.v2.UserService/AddPersonalAccessToken → 200")
        .doesNotContain(TOKEN.get());
  }
}
