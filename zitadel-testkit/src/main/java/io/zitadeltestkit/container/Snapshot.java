package io.zitadeltestkit.container;

import java.time.Instant;

/**
 * A snapshot: an image of a database that is set up.
 *
 * @param key a hash of its inputs
 * @param zitadelImage the name of the server's image
 * @param databaseImage the name of the database's image
 * @param created when it was made
 * @param bytes the size of its image, including the layers of the database's image
 */
public record Snapshot(
    String key, String zitadelImage, String databaseImage, Instant created, long bytes) {
  /** Has a registry other than Docker Hub, so that Testcontainers adds no prefix. */
  static final String REPOSITORY = "localhost/zitadel-testkit/snapshot";

  /** {@return the name of its image, with repository and tag} */
  public String image() {
    return REPOSITORY + ":" + key;
  }
}
