package io.zitadeltestkit.embedded.internal.model;

import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A virtual instance: a world of its own, with its users, organizations, keys and settings, reached
 * by its host names. It is the only owner of its state. A change is one function that runs under
 * one lock; readers never wait.
 */
public final class Instance {
  private final String id;
  private final Clock clock;
  private final Profile profile;
  private final Ids ids = new Ids();
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Past> history = new ArrayDeque<>();
  private final CopyOnWriteArrayList<Consumer<Instance>> listeners = new CopyOnWriteArrayList<>();
  private volatile PermissionLog permissions = new PermissionLog();
  private final CopyOnWriteArrayList<Postman> postmen = new CopyOnWriteArrayList<>();
  private volatile State state = State.EMPTY;
  private volatile Lag lag = Lag.NONE;
  private long sequence;

  /** A state and until when lists answer from it, by the machine's monotonic clock. */
  private record Past(State state, long untilNanos) {}

  /** How long lists go without a change, at least and at most. */
  private record Lag(long leastNanos, long mostNanos) {
    static final Lag NONE = new Lag(0, 0);

    boolean none() {
      return mostNanos == 0;
    }

    long pick() {
      return leastNanos == mostNanos
          ? leastNanos
          : ThreadLocalRandom.current().nextLong(leastNanos, mostNanos + 1);
    }
  }

  /** Takes what people are to be told. */
  @FunctionalInterface
  public interface Postman {
    /**
     * Sends something.
     *
     * @param instance the instance
     * @param origin where the call was sent to that caused it; empty if there was none
     * @param notification what to send
     */
    void send(Instance instance, String origin, Notification notification);
  }

  /**
   * All that has to be kept of an instance to make it again.
   *
   * @param state the state
   * @param sequence the number of the last change
   */
  public record Kept(State state, long sequence) {}

  /** An empty instance of the newest release. */
  public Instance(String id, Clock clock) {
    this(id, clock, Profile.NEWEST);
  }

  /** An empty instance of a server that plays a release. */
  public Instance(String id, Clock clock, Profile profile) {
    this.id = id;
    this.clock = clock;
    this.profile = profile;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** {@return where is noted which permissions calls needed} */
  public PermissionLog permissions() {
    return permissions;
  }

  /** The instances of a server note them in one place. */
  void noteIn(PermissionLog common) {
    permissions = common;
  }

  /** {@return which release its server plays} */
  public Profile profile() {
    return profile;
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
    if (lag.none()) {
      return state;
    }
    lock.lock();
    try {
      forget(System.nanoTime());
      Past past = history.peekFirst();
      return past == null ? state : past.state();
    } finally {
      lock.unlock();
    }
  }

  /** Makes lists answer as of this long ago; zero, the default, makes them current. */
  public void lag(Duration duration) {
    lag(duration, duration);
  }

  /**
   * Makes lists see each change only after a while, of a length that is picked anew for each; they
   * never go back.
   *
   * @param least how long at least
   * @param most how long at most; zero makes lists current
   */
  public void lag(Duration least, Duration most) {
    lock.lock();
    try {
      history.clear();
      lag = new Lag(least.toNanos(), most.toNanos());
    } finally {
      lock.unlock();
    }
  }

  private void forget(long now) {
    while (!history.isEmpty() && history.peekFirst().untilNanos() - now <= 0) {
      history.removeFirst();
    }
  }

  /** Remembers the current state, which is about to be replaced, for lists. */
  private void remember() {
    if (lag.none()) {
      return;
    }
    long now = System.nanoTime();
    forget(now);
    long until = now + lag.pick();
    Past last = history.peekLast();
    if (last != null && until - last.untilNanos() < 0) {
      // A later change is never seen before an earlier one.
      until = last.untilNanos();
    }
    history.addLast(new Past(state, until));
  }

  /** Returns what has to be kept to make this instance again. */
  public Kept keep() {
    lock.lock();
    try {
      return new Kept(state, sequence);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes an instance again.
   *
   * @param id its id
   * @param clock the time
   * @param profile which release its server plays
   * @param lastSequence the number of the last change
   * @param rows puts all that was kept
   */
  public static Instance again(
      String id, Clock clock, Profile profile, long lastSequence, Consumer<Tx> rows) {
    Instance instance = new Instance(id, clock, profile);
    instance.write(
        tx -> {
          rows.accept(tx);
          return true;
        });
    instance.sequence = lastSequence;
    return instance;
  }

  /** Changes the state; all of it or, if the change ends with an exception, nothing. */
  public <T> T write(Function<Tx, T> change) {
    return write("", change);
  }

  /**
   * Changes the state; all of it or, if the change ends with an exception, nothing.
   *
   * @param origin where the call was sent to that causes it, for links in messages
   * @param change the change
   * @return its result
   */
  public <T> T write(String origin, Function<Tx, T> change) {
    T result;
    List<Notification> notifications;
    lock.lock();
    try {
      Tx tx = new Tx(state, sequence, clock.instant(), ids, profile);
      result = change.apply(tx);
      State next = tx.result();
      if (next != state) {
        remember();
        state = next;
      }
      sequence = tx.sequence();
      notifications = tx.notifications();
    } finally {
      lock.unlock();
    }
    listeners.forEach(listener -> listener.accept(this));
    notifications.forEach(
        notification -> postmen.forEach(postman -> postman.send(this, origin, notification)));
    return result;
  }

  /** Hands what people are to be told to a postman, after each change. */
  public void onNotification(Postman postman) {
    postmen.add(postman);
  }

  /** Calls a listener after each change, on the thread that made it. */
  public void onChange(Consumer<Instance> listener) {
    listeners.add(listener);
  }
}
