package io.zitadeltestkit.embedded.internal.operation;

/**
 * A request of a service above the instances: it names the instance itself, instead of the host
 * name.
 */
public interface NamesInstance {
  /** {@return the id of the instance; empty for the one that the host name picks} */
  String instanceId();
}
