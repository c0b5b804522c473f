package io.zitadeltestkit.client.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.NotYetException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitingTest {
  private static final Page<String> EMPTY = new Page<>(List.of(), 3, null);

  private final FakeWatch watch = new FakeWatch();
  private final Awaiting awaiting = new Awaiting(watch);

  /** Time passes only by pausing. */
  static final class FakeWatch implements Awaiting.Watch {
    final List<Long> pauses = new ArrayList<>();
    boolean interrupted;
    private long nanos = 5;

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void pause(long millis) throws InterruptedException {
      if (interrupted) {
        throw new InterruptedException();
      }
      pauses.add(millis);
      nanos += millis * 1_000_000;
    }
  }

  @Test
  void pollsOnceWhenListedAtOnce() {
    String found =
        awaiting.first("user 1", Duration.ofSeconds(1), () -> new Page<>(List.of("a"), 1, null));

    assertThat(found).isEqualTo("a");
    assertThat(watch.pauses).isEmpty();
  }

  @Test
  void pollsWithGrowingPauses() {
    Iterator<Page<String>> answers =
        List.of(EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, new Page<>(List.of("a"), 1, null))
            .iterator();

    assertThat(awaiting.first("user 1", Duration.ofSeconds(9), answers::next)).isEqualTo("a");
    assertThat(watch.pauses).containsExactly(20L, 40L, 80L, 160L, 250L, 250L);
  }

  @Test
  void givesUpAtTheDeadlineWithTheLastAnswer() {
    NotListedException e =
        catchThrowableOfType(
            NotListedException.class,
            () -> awaiting.first("user 1", Duration.ofMillis(100), () -> EMPTY));

    assertThat(watch.pauses).containsExactly(20L, 40L, 40L);
    assertThat(e)
        .hasMessage(
            "The user 1 was not listed within 100 ms (4 tries; the last answer has 0 of 3 items)."
                + " Lists lag behind writes: wait longer, or check that it exists and that the"
                + " token's owner may see it.");
    assertThat(e.lastAnswer()).isSameAs(EMPTY);
  }

  @Test
  void givesUpWhenInterrupted() {
    watch.interrupted = true;

    assertThatThrownBy(() -> awaiting.first("user 1", Duration.ofDays(1), () -> EMPTY))
        .isInstanceOf(NotListedException.class)
        .hasMessageStartingWith("The user 1 was not listed within 0 ms (1 try;");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void endlessTimeoutIsAccepted() {
    Iterator<Page<String>> answers = List.of(EMPTY, new Page<>(List.of("a"), 1, null)).iterator();

    assertThat(awaiting.first("user 1", Duration.ofSeconds(Long.MAX_VALUE), answers::next))
        .isEqualTo("a");
  }

  @Test
  void refusesATimeoutOfZero() {
    assertThatThrownBy(() -> awaiting.first("user 1", Duration.ZERO, () -> EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout must be longer than zero, but was PT0S");
  }

  @Test
  void waitsForAnyAnswer() {
    Iterator<Integer> answers = List.of(1, 2, 3).iterator();

    assertThat(awaiting.until("three", Duration.ofSeconds(1), answers::next, n -> n == 3))
        .isEqualTo(3);
    assertThat(watch.pauses).containsExactly(20L, 40L);
  }

  @Test
  void failureShowsTheLastAnswer() {
    NotYetException e =
        catchThrowableOfType(
            NotYetException.class,
            () ->
                awaiting.until(
                    "the user to be locked", Duration.ofMillis(50), () -> "active", "x"::equals));

    assertThat(e)
        .hasMessage(
            "Waited 50 ms for the user to be locked (3 tries); the last answer was active. Wait longer, or check that it can happen at all.");
    assertThat(e.lastAnswer()).isEqualTo("active");
  }

  @Test
  void secretsOfTheLastAnswerAreNotShown() {
    NotYetException e =
        catchThrowableOfType(
            NotYetException.class,
            () ->
                awaiting.until(
                    "the end",
                    Duration.ofMillis(20),
                    () -> java.util.Map.of("token", "Zq7secret", "list", List.of("a")),
                    java.util.Map::isEmpty));

    assertThat(e)
        .hasMessageNotContaining("Zq7secret")
        .hasMessageContaining("\"token\":\"***\"")
        .hasMessageContaining("[\"a\"]");
  }
}
