package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.state.MovableClock;
import java.time.Duration;
import java.time.Instant;

/** The clock of a server: runs with the system's clock, and can be moved by a test. */
public final class ServerClock {
  private final MovableClock clock;

  ServerClock(MovableClock clock) {
    this.clock = clock;
  }

  /**
   * Returns the server's time.
   *
   * @return the time, to the microsecond
   */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Moves the clock.
   *
   * @param amount by how much; forward unless negative
   */
  public void advance(Duration amount) {
    clock.advance(amount);
  }

  /**
   * Sets the clock, which then continues to run.
   *
   * @param instant the time that it is now
   */
  public void set(Instant instant) {
    clock.set(instant);
  }

  /** Sets the clock back to the system's time. */
  public void reset() {
    clock.reset();
  }

  /** The server's time. */
  @Override
  public String toString() {
    return "ServerClock[" + now() + "]";
  }
}
