package io.zitadeltestkit.instance;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.internal.Endpoint;

/**
 * A further instance on a running server, with users, organisations, keys and settings of its own.
 * Closing it removes it with all that is in it.
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

  /**
   * Its id.
   *
   * @return the id
   */
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

  /**
   * The personal access token of its owner, who has the role IAM_OWNER.
   *
   * @return the token
   */
  public String adminToken() {
    return token;
  }

  /**
   * A builder of clients that know the way, without credentials.
   *
   * @return a new builder
   */
  public ZitadelClientBuilder clientBuilder() {
    return endpoint.clientBuilder();
  }

  /**
   * A client with the owner's token.
   *
   * @return a new client; the caller closes it
   */
  public ZitadelClient client() {
    return clientBuilder().accessToken(token).build();
  }

  /** Removes the instance. */
  @Override
  public void close() {
    instances.delete(id);
  }

  /** Where it is, without the token. */
  @Override
  public String toString() {
    return "VirtualInstance[" + id + " at " + baseUrl() + "]";
  }
}
