package io.zitadeltestkit.embedded;

import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.Seeded;
import java.util.function.Function;

/**
 * A further virtual instance of an {@link EmbeddedZitadel}: with its own data and its own host
 * name. Thread-safe.
 */
public final class EmbeddedInstance implements AutoCloseable {
  private final String baseUrl;
  private final String adminToken;
  private final Function<Seed, Seeded> planting;
  private final SentMessages messages;
  private final Runnable remove;

  EmbeddedInstance(
      String baseUrl,
      String adminToken,
      Function<Seed, Seeded> planting,
      SentMessages messages,
      Runnable remove) {
    this.baseUrl = baseUrl;
    this.adminToken = adminToken;
    this.planting = planting;
    this.messages = messages;
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

  /**
   * Plants a seed.
   *
   * @param seed the seed
   * @return the created objects, by the names in its file
   * @throws io.zitadeltestkit.seed.SeedException if a password is too weak, or a name is taken;
   *     then everything that was created is removed
   */
  public Seeded seed(Seed seed) {
    return planting.apply(seed);
  }

  /**
   * Returns the e-mails and text messages that the instance has sent.
   *
   * @return the messages
   */
  public SentMessages messages() {
    return messages;
  }

  /** Removes the instance and everything in it. */
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
