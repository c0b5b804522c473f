package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.error.ApiException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries an assertion until it holds, or the time is up. */
final class Eventually {
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 250;
  private static final int LONGEST_ANSWER = 2000;

  private final Watch watch;

  Eventually(Watch watch) {
    this.watch = watch;
  }

  /** By the system's clock. */
  static Eventually bySystemClock() {
    return new Eventually(new SystemWatch());
  }

  /**
   * Tries at once and then with growing pauses, the last time when the time is up.
   *
   * @param answer asks
   * @param assertion verifies what came
   * @return the answer that passed
   */
  <T extends @Nullable Object> T holds(
      Duration timeout, Supplier<? extends T> answer, Consumer<? super T> assertion) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "The time to wait has to be longer than zero, and is " + timeout + ".");
    }
    long start = watch.nanos();
    long pause = FIRST_PAUSE_MILLIS;
    for (int tries = 1; ; tries++) {
      Throwable failure;
      @Nullable Object last = null;
      boolean answered = false;
      try {
        T got = answer.get();
        last = got;
        answered = true;
        assertion.accept(got);
        return got;
      } catch (AssertionError | ApiException e) {
        failure = e;
      }
      Duration waited = Duration.ofNanos(watch.nanos() - start);
      Duration left = timeout.minus(waited);
      if (left.isNegative() || left.isZero()) {
        throw failed(waited, tries, failure, answered ? String.valueOf(last) : null);
      }
      try {
        watch.pause(Math.min(pause, Math.max(1, left.toMillis())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(waited, tries, failure, answered ? String.valueOf(last) : null);
      }
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  private static AssertionError failed(
      Duration waited, int tries, Throwable failure, @Nullable String answer) {
    String why = String.valueOf(failure.getMessage()).strip();
    String text =
        "Still not so after %d ms (%d %s): %s"
            .formatted(waited.toMillis(), tries, tries == 1 ? "try" : "tries", why);
    if (answer != null && !bare(why).contains(bare(answer))) {
      text += "\nThe last answer was: " + shortened(answer);
    }
    if (failure instanceof ApiException) {
      return new AssertionError(text, failure);
    }
    // Not as the cause, which would be printed with all of its text once more.
    AssertionError error = new AssertionError(text, failure.getCause());
    error.setStackTrace(failure.getStackTrace());
    return error;
  }

  private static String shortened(String answer) {
    return answer.length() <= LONGEST_ANSWER
        ? answer
        : answer.substring(0, LONGEST_ANSWER) + "… (" + answer.length() + " characters)";
  }

  /** AssertJ quotes texts, and breaks the lines of lists. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\"]", "");
  }

  /** Time, so that tests needn't wait. */
  interface Watch {
    long nanos();

    void pause(long millis) throws InterruptedException;
  }

  private static final class SystemWatch implements Watch {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void pause(long millis) throws InterruptedException {
      Thread.sleep(millis);
    }
  }
}
