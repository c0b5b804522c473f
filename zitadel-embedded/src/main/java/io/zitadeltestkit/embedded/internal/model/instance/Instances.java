package io.zitadeltestkit.embedded.internal.model.instance;

import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.PermissionLog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The instances of a server. The host name of a request picks one. */
public final class Instances {
  private final Map<String, Instance> byId = new ConcurrentSkipListMap<>();
  private final ReentrantLock names = new ReentrantLock();
  private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

  private final PermissionLog permissions = new PermissionLog();

  private volatile boolean lenient;

  /** Is notified when instances are added and removed. */
  public interface Listener {
    /** An instance was added. */
    void added(Instance instance);

    /** An instance was removed. */
    void removed(Instance instance);
  }

  /** Calls a listener for each existing instance, and for those added and removed later. */
  public void listen(Listener listener) {
    listeners.add(listener);
    byId.values().forEach(listener::added);
  }

  /** Adds an instance. */
  public void add(Instance instance) {
    instance.noteIn(permissions);
    byId.put(instance.id(), instance);
    listeners.forEach(listener -> listener.added(instance));
  }

  /** {@return the log of needed permissions that all instances share} */
  public PermissionLog permissions() {
    return permissions;
  }

  /** Removes an instance; returns whether there was one. */
  public boolean remove(String id) {
    Instance removed = byId.remove(id);
    if (removed != null) {
      listeners.forEach(listener -> listener.removed(removed));
    }
    return removed != null;
  }

  /** Finds the instance that a host name (lower case, without port) picks. */
  public Optional<Instance> byHost(String host) {
    Optional<Instance> found = find(host);
    return found.isEmpty() && lenient ? firstUnlessBelow(host) : found;
  }

  private Optional<Instance> firstUnlessBelow(String host) {
    return byId.values().stream()
        .findFirst()
        .filter(first -> !host.endsWith("." + InstanceDomain.primary(first.state())));
  }

  private Optional<Instance> find(String host) {
    for (Instance instance : byId.values()) {
      if (instance.state().has(InstanceDomain.TABLE, host)) {
        return Optional.of(instance);
      }
    }
    return Optional.empty();
  }

  /**
   * Makes unknown host names reach the first instance, except subdomains of its own, which virtual
   * instances have; a real server refuses them all.
   */
  public void acceptAnyHost() {
    lenient = true;
  }

  /** Runs a change under a lock, while no other change takes host names. */
  public <T> T whileNamesAreFixed(Supplier<T> change) {
    names.lock();
    try {
      return change.get();
    } finally {
      names.unlock();
    }
  }

  /** Returns whether a host name (lower case, without port) picks an instance. */
  public boolean isTaken(String host) {
    return find(host).isPresent();
  }

  /** Finds an instance by its id. */
  public Optional<Instance> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns all instances, oldest first. */
  public Collection<Instance> all() {
    return List.copyOf(byId.values());
  }
}
