package io.zitadeltestkit.instance;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.internal.Endpoint;

/**
 * Another instance on a running server, with its own users, organizations, keys and settings.
 * Closing it removes it with everything in it.
 */
public final class VirtualInstance implements AutoCloseable {
  private final VirtualInstances instances;
  private final String id;
  private final Endpoint endpoint;
  private final String token;

  VirtualInstance(VirtualInstances instances, String id, Endpoint endpoint, String token) {
    this.instances = instances;
    this.id = id;
    this.endpoint = endpoint;
    this.token = token;
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /**
   * Its URL. Its host name ends in {@code .localhost}, which not every program can resolve; the
   * toolkit's clients can.
   *
   * @return without a slash at the end
   */
  public String baseUrl() {
    return endpoint.url();
  }

  /** {@return the personal access token of its owner, who has the role IAM_OWNER} */
  public String adminToken() {
    return token;
  }

  /** {@return a new builder of clients that reach this instance, without credentials} */
  public ZitadelClientBuilder clientBuilder() {
    return endpoint.clientBuilder();
  }

  /** {@return a new client with the owner's token, which the caller closes} */
  public ZitadelClient client() {
    return clientBuilder().accessToken(token).build();
  }

  /** Removes the instance. */
  @Override
  public void close() {
    instances.delete(id);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "VirtualInstance[" + id + " at " + baseUrl() + "]";
  }
}
