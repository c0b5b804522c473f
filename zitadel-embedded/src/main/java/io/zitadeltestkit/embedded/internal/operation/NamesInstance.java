package io.zitadeltestkit.embedded.internal.operation;

/**
 * A request of a service that stands above the instances: the instance that it is about is named by
 * it, not by the host name that it was sent to.
 */
public interface NamesInstance {
  /** {@return the id of the instance; empty for the one that the host name picks} */
  String instanceId();
}
