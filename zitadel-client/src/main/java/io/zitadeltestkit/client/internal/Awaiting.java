package io.zitadeltestkit.client.internal;

import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks for a list until something is in it, since lists lag behind writes. */
public final class Awaiting {
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 250;

  private final Watch watch;

  /** Waits by the system's clock. */
  public Awaiting() {
    this(new SystemWatch());
  }

  Awaiting(Watch watch) {
    this.watch = watch;
  }

  /**
   * Asks at least once, then with growing pauses (20 to 250 ms) until the time is up.
   *
   * @param what what is waited for, such as {@code user 123}
   * @param timeout how long at most, answers not counted
   * @param list asks for the list
   * @param <T> what is listed
   * @return the first item of the first page that isn't empty
   * @throws NotListedException if the time is up, or the thread was interrupted, which stays set
   */
  public <T> T first(String what, Duration timeout, Supplier<Page<T>> list) {
    long start = watch.nanos();
    // A duration too long for nanoseconds is as good as for ever.
    long allowed =
        Check.positive(timeout, "timeout").compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0
            ? Long.MAX_VALUE
            : timeout.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    for (int tries = 1; ; tries++) {
      Page<T> page = list.get();
      if (!page.isEmpty()) {
        return page.items().get(0);
      }
      long waited = watch.nanos() - start;
      if (waited >= allowed) {
        throw new NotListedException(what, Duration.ofNanos(waited), tries, page);
      }
      try {
        watch.pause(Math.min(pause, Math.max(1, (allowed - waited) / 1_000_000)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotListedException(what, Duration.ofNanos(waited), tries, page);
      }
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
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
