package io.zitadeltestkit.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private final List<Duration> slept = new ArrayList<>();
  private int sent;

  private Retries retries(Retries.Rules rules) {
    return new Retries(rules, Clock.fixed(NOW, ZoneOffset.UTC), slept::add);
  }

  private Retries.Outcome run(Retries.Rules rules, boolean reads, Object... outcomes) {
    Iterator<Object> next = List.of(outcomes).iterator();
    return retries(rules)
        .run(
            reads,
            attempt -> {
              sent++;
              assertThat(attempt).isEqualTo(sent);
              Object outcome = next.next();
              if (outcome instanceof ConnectionException failure) {
                throw failure;
              }
              return (HttpAnswer) outcome;
            });
  }

  private static HttpAnswer answer(int status, String... headers) {
    return new HttpAnswer(status, Headers.of(headers), new byte[0]);
  }

  private static ConnectionException failure(Kind kind) {
    return new ConnectionException(kind, "no answer", null);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void readsAreTriedAgainWithGrowingWaits(int status) {
    var outcome = run(Retries.Rules.DEFAULT, true, answer(status), answer(status), answer(200));
    assertThat(outcome.answer().status()).isEqualTo(200);
    assertThat(outcome.attempts()).isEqualTo(3);
    assertThat(slept).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void lastAnswerIsReturnedWhenAllAttemptsFail() {
    var outcome = run(Retries.Rules.DEFAULT, true, answer(503), answer(502), answer(504));
    assertThat(outcome.answer().status()).isEqualTo(504);
    assertThat(outcome.attempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 404, 409, 500, 501})
  void otherAnswersAreFinal(int status) {
    assertThat(run(Retries.Rules.DEFAULT, true, answer(status)).attempts()).isEqualTo(1);
  }

  @Test
  void writesAreNotTriedAgain() {
    assertThat(run(Retries.Rules.DEFAULT, false, answer(503)).attempts()).isEqualTo(1);
    assertThat(slept).isEmpty();
  }

  @Test
  void writesAreTriedAgainWhereThatIsAskedFor() {
    Retries.Rules rules = new Retries.Rules(2, true, Duration.ofMillis(1), Duration.ofSeconds(1));
    assertThat(run(rules, false, answer(503), answer(200)).attempts()).isEqualTo(2);
  }

  @Test
  void retryAfterInSecondsIsKept() {
    run(Retries.Rules.DEFAULT, true, answer(429, "Retry-After", "7"), answer(200));
    assertThat(slept).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void retryAfterAsADateIsKept() {
    run(
        Retries.Rules.DEFAULT,
        true,
        answer(503, "Retry-After", "Mon, 23 Nov 2026 10:00:04 GMT"),
        answer(503, "Retry-After", "Mon, 23 Nov 2026 09:00:00 GMT"),
        answer(200));
    assertThat(slept).containsExactly(Duration.ofSeconds(4), Duration.ZERO);
  }

  @Test
  void unreadableRetryAfterIsIgnored() {
    run(Retries.Rules.DEFAULT, true, answer(503, "Retry-After", "soon"), answer(200));
    assertThat(slept).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void longRetryAfterEndsTheRetries() {
    var outcome = run(Retries.Rules.DEFAULT, true, answer(429, "Retry-After", "11"));
    assertThat(outcome.attempts()).isEqualTo(1);
    assertThat(slept).isEmpty();
  }

  @Test
  void waitsDoNotGrowBeyondTheLongest() {
    Retries.Rules rules =
        new Retries.Rules(5, false, Duration.ofSeconds(4), Duration.ofSeconds(10));
    run(rules, true, answer(503), answer(503), answer(503), answer(503), answer(200));
    assertThat(slept).extracting(Duration::toSeconds).containsExactly(4L, 8L, 10L, 10L);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "BROKEN"})
  void failedConnectionsAreTriedAgain(Kind kind) {
    assertThat(run(Retries.Rules.DEFAULT, true, failure(kind), answer(200)).attempts())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN_HOST", "TIMEOUT", "TLS", "INTERRUPTED"})
  void permanentFailureIsNotRetried(Kind kind) {
    ConnectionException failure = failure(kind);
    assertThatThrownBy(() -> run(Retries.Rules.DEFAULT, true, failure)).isSameAs(failure);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void interruptEndsTheWait() {
    Retries retries =
        new Retries(
            Retries.Rules.DEFAULT,
            Clock.systemUTC(),
            time -> {
              throw new InterruptedException();
            });
    ConnectionException error =
        catchThrowableOfType(
            ConnectionException.class, () -> retries.run(true, attempt -> answer(503)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(error.kind()).isEqualTo(Kind.INTERRUPTED);
    assertThat(error).hasMessage("The thread was interrupted while it waited to try a call again.");
  }
}
