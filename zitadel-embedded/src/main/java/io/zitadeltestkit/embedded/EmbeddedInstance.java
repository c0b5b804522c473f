package io.zitadeltestkit.embedded;

/**
 * A further virtual instance of an {@link EmbeddedZitadel}: a world of its own, reached by a host
 * name of its own. Thread-safe.
 */
public final class EmbeddedInstance implements AutoCloseable {
  private final String baseUrl;
  private final String adminToken;
  private final Runnable remove;

  EmbeddedInstance(String baseUrl, String adminToken, Runnable remove) {
    this.baseUrl = baseUrl;
    this.adminToken = adminToken;
    this.remove = remove;
  }

  /**
   * Returns the address, which is also the issuer.
   *
   * @return {@code http://<random>.localhost:<port>}; not every system resolves such names, the
   *     toolkit's client does
   */
  public String baseUrl() {
    return baseUrl;
  }

  /**
   * Returns the personal access token of the instance's owner, a service user with the role
   * IAM_OWNER.
   *
   * @return the token
   */
  public String adminToken() {
    return adminToken;
  }

  /** Removes the instance and all that is in it. */
  @Override
  public void close() {
    remove.run();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "EmbeddedInstance[" + baseUrl + "]";
  }
}
