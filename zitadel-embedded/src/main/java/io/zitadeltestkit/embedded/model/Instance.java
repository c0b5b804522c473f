package io.zitadeltestkit.embedded.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A virtual instance: a world of its own, with its users, organisations, keys and settings, reached
 * by its host names. It is the only owner of its state. A change is one function that runs under
 * one lock; readers never wait.
 */
public final class Instance {
  private final String id;
  private final Clock clock;
  private final Ids ids = new Ids();
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Past> history = new ArrayDeque<>();
  private final CopyOnWriteArrayList<Consumer<Instance>> listeners = new CopyOnWriteArrayList<>();
  private volatile State state = State.EMPTY;
  private volatile long lagNanos;
  private long sequence;

  /** A state and when it was replaced, by the machine's monotonic clock. */
  private record Past(State state, long replacedAtNanos) {}

  /** An empty instance. */
  public Instance(String id, Clock clock) {
    this.id = id;
    this.clock = clock;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** Returns the time. */
  public Instant now() {
    return clock.instant();
  }

  /** Returns the current state. */
  public State state() {
    return state;
  }

  /**
   * Returns the state that lists answer from: the current one, or an older one if reads were told
   * to lag.
   */
  public State listed() {
    long lag = lagNanos;
    if (lag == 0) {
      return state;
    }
    long horizon = System.nanoTime() - lag;
    lock.lock();
    try {
      while (!history.isEmpty() && history.peekFirst().replacedAtNanos() - horizon <= 0) {
        history.removeFirst();
      }
      Past past = history.peekFirst();
      return past == null ? state : past.state();
    } finally {
      lock.unlock();
    }
  }

  /** Makes lists answer as of this long ago; zero, the default, makes them current. */
  public void lag(Duration lag) {
    lock.lock();
    try {
      history.clear();
      lagNanos = lag.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /** Changes the state; all of it or, if the change ends with an exception, nothing. */
  public <T> T write(Function<Tx, T> change) {
    T result;
    lock.lock();
    try {
      Tx tx = new Tx(state, sequence, clock.instant(), ids);
      result = change.apply(tx);
      if (tx.state() != state) {
        if (lagNanos > 0) {
          history.addLast(new Past(state, System.nanoTime()));
        }
        state = tx.state();
      }
      sequence = tx.sequence();
    } finally {
      lock.unlock();
    }
    listeners.forEach(listener -> listener.accept(this));
    return result;
  }

  /** Calls a listener after each change, on the thread that made it. */
  public void onChange(Consumer<Instance> listener) {
    listeners.add(listener);
  }
}
