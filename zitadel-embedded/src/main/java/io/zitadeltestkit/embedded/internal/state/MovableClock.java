package io.zitadeltestkit.embedded.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's clock: the system's clock plus an offset set by a test. Times are in microseconds.
 */
public final class MovableClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  /** A clock that starts with the time of another. */
  public MovableClock(Clock base) {
    this.base = base;
  }

  /** Moves the clock, forward unless the amount is negative. */
  public void advance(Duration amount) {
    offset.updateAndGet(before -> before.plus(amount));
  }

  /** Sets the clock, which then continues to run. */
  public void set(Instant instant) {
    offset.set(Duration.between(base.instant(), instant));
  }

  /** Back to the system's time. */
  public void reset() {
    offset.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The server's clock is in UTC.");
  }
}
