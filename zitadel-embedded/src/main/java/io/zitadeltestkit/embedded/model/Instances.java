package io.zitadeltestkit.embedded.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The instances of a server. The host name of a request picks one. */
public final class Instances {
  private final Map<String, Instance> byId = new ConcurrentSkipListMap<>();

  /** Adds an instance. */
  public void add(Instance instance) {
    byId.put(instance.id(), instance);
  }

  /** Removes an instance; returns whether there was one. */
  public boolean remove(String id) {
    return byId.remove(id) != null;
  }

  /** Finds the instance that a host name (lower case, without port) picks. */
  public Optional<Instance> byHost(String host) {
    for (Instance instance : byId.values()) {
      if (instance.state().has(InstanceDomain.TABLE, host)) {
        return Optional.of(instance);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a host name (lower case, without port) picks an instance. */
  public boolean isTaken(String host) {
    return byHost(host).isPresent();
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
