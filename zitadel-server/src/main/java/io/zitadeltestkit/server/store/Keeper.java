package io.zitadeltestkit.server.store;

import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps instances up to date in a store, in the background: a change is answered before it is
 * stored, and changes that come faster than the database stores them are combined. Pending changes
 * are stored before {@link #close()} returns.
 */
public final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private static final Duration GATHER = Duration.ofMillis(10);

  private final PostgresStore store;
  private final Instances instances;
  private final Thread thread;
  private final Set<String> changed = new LinkedHashSet<>();
  private boolean closing;

  private Keeper(PostgresStore store, Instances instances) {
    this.store = store;
    this.instances = instances;
    thread = new Thread(this::work, "zitadel-embedded-store");
    thread.setDaemon(true);
  }

  /** Starts to keep these instances, and those that are added to them. */
  public static Keeper start(PostgresStore store, Instances instances) {
    Keeper keeper = new Keeper(store, instances);
    instances.listen(
        new Instances.Listener() {
          @Override
          public void added(Instance instance) {
            instance.onChange(any -> keeper.note(instance.id()));
            keeper.note(instance.id());
          }

          @Override
          public void removed(Instance instance) {
            keeper.note(instance.id());
          }
        });
    keeper.thread.start();
    return keeper;
  }

  private synchronized void note(String id) {
    if (changed.add(id)) {
      notifyAll();
    }
  }

  private void work() {
    for (ArrayDeque<String> ids = next(); !ids.isEmpty(); ids = next()) {
      for (String id : ids) {
        store(id);
      }
    }
  }

  /** Waits for changes; returns an empty queue at the end. */
  private synchronized ArrayDeque<String> next() {
    try {
      while (changed.isEmpty() && !closing) {
        wait();
      }
      // Collects changes that arrive in quick succession.
      long end = System.nanoTime() + GATHER.toNanos();
      for (long left = GATHER.toMillis(); left > 0 && !closing; left = millisUntil(end)) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ArrayDeque<String> ids = new ArrayDeque<>(changed);
    changed.clear();
    return ids;
  }

  private static long millisUntil(long nanoTime) {
    return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
  }

  private void store(String id) {
    try {
      Instance instance = instances.byId(id).orElse(null);
      if (instance == null) {
        store.remove(id);
      } else {
        store.save(instance);
      }
    } catch (StoreException e) {
      LOG.error(
          "The last changes of the instance {} are in memory only, until its next change is stored: {}",
          id,
          e.getMessage());
    }
  }

  /** Stores pending changes, and stops. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
