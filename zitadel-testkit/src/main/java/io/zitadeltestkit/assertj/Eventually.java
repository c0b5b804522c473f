package io.zitadeltestkit.assertj;

import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats an assertion until it passes, or until the timeout. */
final class Eventually {
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_ANSWER = 2000;

  private final Awaiting awaiting;

  Eventually(Awaiting awaiting) {
    this.awaiting = awaiting;
  }

  /** Uses the system's clock. */
  static Eventually bySystemClock() {
    return new Eventually(new Awaiting());
  }

  /** One try: the answer, if there was one, and the failure, if there was one. */
  private record Try<T extends @Nullable Object>(
      boolean answered, @Nullable T answer, @Nullable Throwable failure) {}

  /**
   * Tries at once, then with growing pauses, and a last time at the timeout.
   *
   * @param answer fetches the value
   * @param assertion verifies the answer
   * @return the answer that passed
   */
  @SuppressWarnings("NullAway") // null only if T is nullable itself
  <T extends @Nullable Object> T holds(
      Duration timeout, Supplier<? extends T> answer, Consumer<? super T> assertion) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "The time to wait has to be longer than zero, and is " + timeout + ".");
    }
    Try<T> passed =
        awaiting.until(
            timeout,
            () -> attempt(answer, assertion),
            attempt -> attempt.failure() == null,
            Eventually::failed);
    return passed.answer();
  }

  private static <T extends @Nullable Object> Try<T> attempt(
      Supplier<? extends T> answer, Consumer<? super T> assertion) {
    T got;
    try {
      got = answer.get();
    } catch (AssertionError | ApiException e) {
      return new Try<>(false, null, e);
    }
    try {
      assertion.accept(got);
      return new Try<>(true, got, null);
    } catch (AssertionError | ApiException e) {
      return new Try<>(true, got, e);
    }
  }

  private static AssertionError failed(Duration waited, int tries, Try<?> last) {
    Throwable failure = last.failure();
    String why = failure == null ? "" : String.valueOf(failure.getMessage()).strip();
    String text =
        "Assertion still failing after %d ms (%d %s): %s"
            .formatted(waited.toMillis(), tries, tries == 1 ? "try" : "tries", why);
    String answer = String.valueOf(last.answer());
    if (last.answered() && !bare(why).contains(bare(answer))) {
      text += "\nThe last answer was: " + shortened(answer);
    }
    if (failure == null || failure instanceof ApiException) {
      return new AssertionError(text, failure);
    }
    // Not as the cause, which would print its whole text again.
    AssertionError error = new AssertionError(text, failure.getCause());
    error.setStackTrace(failure.getStackTrace());
    return error;
  }

  private static String shortened(String answer) {
    return answer.length() <= MAX_ANSWER
        ? answer
        : answer.substring(0, MAX_ANSWER) + "… (" + answer.length() + " characters)";
  }

  /** Strips quotes and white space, which AssertJ adds, before comparing. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\"]", "");
  }
}
