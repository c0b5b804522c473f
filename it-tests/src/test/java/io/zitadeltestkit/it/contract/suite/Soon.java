package io.zitadeltestkit.it.contract.suite;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what a server shows a moment after it was done: on a real one lists lag. */
final class Soon {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 30;

  private Soon() {}

  /** Repeats an assertion until it holds; the last failure is the test's. */
  static void holds(ThrowingCallable assertion) {
    Instant deadline = Instant.now().plus(TIMEOUT);
    while (true) {
      try {
        assertion.call();
        return;
      } catch (Throwable e) {
        if (Instant.now().isAfter(deadline)) {
          throw new AssertionError(
              "Not within " + TIMEOUT.toSeconds() + " s: " + e.getMessage(), e);
        }
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }
}
