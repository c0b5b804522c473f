package io.zitadeltestkit.it.container;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks again until something has come about; what a server removes, it may show a little longer.
 */
final class Eventually {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 50;

  private Eventually() {}

  /** Waits until the work fails; returns how. */
  static RuntimeException exception(Runnable work) {
    return value(
        () -> {
          try {
            work.run();
            return Optional.empty();
          } catch (RuntimeException e) {
            return Optional.of(e);
          }
        });
  }

  /** Waits until there is a value. */
  static <T> T value(Supplier<Optional<T>> question) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not come about within " + TIMEOUT.toSeconds() + " s.");
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
