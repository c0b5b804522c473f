package io.zitadeltestkit.container;

import java.time.Instant;

/**
 * A snapshot: an image of a database that is set up.
 *
 * @param key what it was made of, as a hash
 * @param zitadelImage the name of the server's image
 * @param databaseImage the name of the database's image
 * @param created when it was made
 * @param bytes the size of its image, with what it shares with the database's image
 */
public record Snapshot(
    String key, String zitadelImage, String databaseImage, Instant created, long bytes) {
  /** With a registry that is not Docker Hub, so that Testcontainers adds no prefix. */
  static final String REPOSITORY = "localhost/zitadel-testkit/snapshot";

  /** {@return the name of its image, with repository and tag} */
  public String image() {
    return REPOSITORY + ":" + key;
  }
}
