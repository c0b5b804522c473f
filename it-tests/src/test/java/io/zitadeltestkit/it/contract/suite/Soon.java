package io.zitadeltestkit.it.contract.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Waits for what a server shows a moment after it was done: on a real one lists lag, and so does
 * what is looked up by id in some methods. On a busy machine that takes up to half a minute.
 */
final class Soon {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 30;

  private Soon() {}

  /** Repeats an assertion until it holds; the last failure is the test's. */
  static void holds(ThrowingCallable assertion) {
    returns(
        () -> {
          try {
            assertion.call();
            return true;
          } catch (Exception | Error e) {
            throw e;
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
        });
  }

  /** Repeats a call until it returns; the last failure is the test's. */
  static <T> T returns(Callable<T> call) {
    Instant deadline = Instant.now().plus(TIMEOUT);
    while (true) {
      try {
        return call.call();
      } catch (Exception | AssertionError e) {
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
