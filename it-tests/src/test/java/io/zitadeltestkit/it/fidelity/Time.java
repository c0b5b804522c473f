package io.zitadeltestkit.it.fidelity;

import io.zitadeltestkit.embedded.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The server's time, and how the waits of a recording pass. */
interface Time {
  /** From here on a recording waits for time to pass, and not for lists. */
  Duration CATCHING_UP = Duration.ofSeconds(2);

  /** Returns the server's time. */
  Instant now();

  /** Lets time pass: a recording waits for a token to expire, or before it asks again. */
  void pass(Duration duration) throws InterruptedException;

  /** Moves the server's clock instead of waiting: for one player at a time. */
  static Time moved(ServerClock clock) {
    return new Time() {
      @Override
      public Instant now() {
        return clock.now();
      }

      @Override
      public void pass(Duration duration) {
        clock.advance(duration);
      }
    };
  }

  /**
   * Waits, so that nobody else's time is moved. Waits of less than two seconds let the lists of a
   * real server catch up; those of the embedded one do not lag, and so are left out.
   */
  static Time waited(ServerClock clock) {
    return new Time() {
      @Override
      public Instant now() {
        return clock.now();
      }

      @Override
      public void pass(Duration duration) throws InterruptedException {
        if (duration.compareTo(CATCHING_UP) >= 0) {
          TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
      }
    };
  }
}
