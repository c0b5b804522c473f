package io.zitadeltestkit.client.internal.rpc;

import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.internal.text.Redactor;
import io.zitadeltestkit.client.search.NotListedException;
import io.zitadeltestkit.client.search.NotYetException;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls until the answer is the expected one, since lists lag behind writes. */
public final class Awaiting {
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long MAX_PAUSE_MILLIS = 250;

  private final Watch watch;

  /** Uses the system's clock. */
  public Awaiting() {
    this(new SystemWatch());
  }

  /**
   * Uses another clock.
   *
   * @param watch the clock
   */
  public Awaiting(Watch watch) {
    this.watch = watch;
  }

  /**
   * Polls at least once, then with growing pauses (20 to 250 ms) until the time is up.
   *
   * @param what a description of the condition, such as {@code user 123}
   * @param timeout how long at most, answers not counted
   * @param list fetches the list
   * @param <T> the type of an item
   * @return the first item of the first page that isn't empty
   * @throws NotListedException on a timeout, or if the thread was interrupted; the interrupt flag
   *     stays set
   */
  public <T> T first(String what, Duration timeout, Supplier<Page<T>> list) {
    return until(
            timeout,
            list,
            page -> !page.isEmpty(),
            (waited, tries, page) -> new NotListedException(what, waited, tries, page))
        .items()
        .get(0);
  }

  /**
   * Polls at least once, then with growing pauses (20 to 250 ms) until the time is up.
   *
   * @param what a description of the condition, such as {@code the role to count}
   * @param timeout how long at most, answers not counted
   * @param question fetches the answer
   * @param enough whether an answer meets the condition
   * @param <T> the type of the answer
   * @return the first answer that meets it
   * @throws NotYetException on a timeout, or if the thread was interrupted; the interrupt flag
   *     stays set
   */
  public <T> T until(
      String what, Duration timeout, Supplier<T> question, Predicate<? super T> enough) {
    return until(
        timeout,
        question,
        enough,
        (waited, tries, answer) ->
            new NotYetException(what, waited, tries, answer, Redactor.value(answer)));
  }

  /**
   * Asks at least once, then with growing pauses (20 to 250 ms) until the time is up.
   *
   * @param timeout how long at most, answers not counted
   * @param question fetches the answer
   * @param enough whether an answer meets the condition
   * @param givingUp makes the exception for a timeout or an interrupt, whose flag stays set
   * @param <T> the type of the answer
   * @param <X> the exception
   * @return the first answer that meets it
   * @throws X on a timeout
   */
  public <T, X extends Throwable> T until(
      Duration timeout, Supplier<T> question, Predicate<? super T> enough, GivingUp<T, X> givingUp)
      throws X {
    long start = watch.nanos();
    // A duration too long for nanoseconds means for ever.
    long allowed =
        Check.positive(timeout, "timeout").compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0
            ? Long.MAX_VALUE
            : timeout.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    for (int tries = 1; ; tries++) {
      T answer = question.get();
      if (enough.test(answer)) {
        return answer;
      }
      long waited = watch.nanos() - start;
      if (waited >= allowed) {
        throw givingUp.because(Duration.ofNanos(waited), tries, answer);
      }
      try {
        watch.pause(Math.min(pause, Math.max(1, (allowed - waited) / 1_000_000)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw givingUp.because(Duration.ofNanos(waited), tries, answer);
      }
      pause = Math.min(pause * 2, MAX_PAUSE_MILLIS);
    }
  }

  /**
   * Makes the exception for a timeout or an interrupt.
   *
   * @param <T> the type of the answer
   * @param <X> the exception
   */
  public interface GivingUp<T, X extends Throwable> {
    /**
     * Makes the exception.
     *
     * @param waited how long it took
     * @param tries how many times it was polled
     * @param lastAnswer the last answer
     * @return the exception
     */
    X because(Duration waited, int tries, T lastAnswer);
  }

  /** A clock, so that tests need not wait. */
  public interface Watch {
    /** {@return the time in nanoseconds since some moment} */
    long nanos();

    /**
     * Waits.
     *
     * @param millis how long
     * @throws InterruptedException if the thread is interrupted
     */
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
