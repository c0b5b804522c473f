package io.zitadeltestkit.embedded.internal.state;

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
 * A virtual instance with its own users, organizations, keys and settings, reached by its host
 * names. It is the only owner of its state. A change is one function that runs under one lock;
 * readers never wait.
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

  /** A state, and until when lists use it, by the machine's monotonic clock. */
  private record Past(State state, long untilNanos) {}

  /** How long lists lag behind a change, at least and at most. */
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

  /** Sends messages to people. */
  @FunctionalInterface
  public interface Postman {
    /**
     * Sends a message.
     *
     * @param instance the instance
     * @param origin scheme, host and port of the call that caused it; empty if there was none
     * @param notification the message
     */
    void send(Instance instance, String origin, Notification notification);
  }

  /**
   * The data for storing an instance.
   *
   * @param state the state
   * @param sequence the number of the last change
   */
  public record Kept(State state, long sequence) {}

  /** An empty instance of the newest release. */
  public Instance(String id, Clock clock) {
    this(id, clock, Profile.NEWEST);
  }

  /** An empty instance of a server that emulates a release. */
  public Instance(String id, Clock clock, Profile profile) {
    this.id = id;
    this.clock = clock;
    this.profile = profile;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** {@return the log of the permissions that calls needed} */
  public PermissionLog permissions() {
    return permissions;
  }

  /** Sets the log that the instances of a server share. */
  public void noteIn(PermissionLog common) {
    permissions = common;
  }

  /** {@return the release that its server emulates} */
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

  /** Returns the state that lists use: the current one, or an older one if lists lag. */
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

  /** {@return how far lists lag behind at most} */
  public Duration lag() {
    return Duration.ofNanos(lag.mostNanos());
  }

  /** Makes lists lag this far behind; zero, the default, makes them current. */
  public void lag(Duration duration) {
    lag(duration, duration);
  }

  /**
   * Makes lists see each change only after a random delay; they never go back in time.
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

  /** Saves the current state for lists before it is replaced. */
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

  /** Returns the data for storing this instance. */
  public Kept keep() {
    lock.lock();
    try {
      return new Kept(state, sequence);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Restores an instance.
   *
   * @param id its id
   * @param clock the time
   * @param profile the release that its server emulates
   * @param lastSequence the number of the last change
   * @param rows puts all stored rows
   */
  public static Instance restored(
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

  /** Changes the state atomically: if the change throws an exception, nothing is changed. */
  public <T> T write(Function<Tx, T> change) {
    return write("", change);
  }

  /**
   * Changes the state atomically: if the change throws an exception, nothing is changed.
   *
   * @param origin scheme, host and port of the call, for links in messages
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

  /** Passes messages to a postman, after each change. */
  public void onNotification(Postman postman) {
    postmen.add(postman);
  }

  /** Calls a listener after each change, on the thread that made it. */
  public void onChange(Consumer<Instance> listener) {
    listeners.add(listener);
  }
}
