package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Setting;
import org.testcontainers.utility.DockerImageName;

/** The default images. */
final class Images {
  /** The one place where the version is pinned. */
  static final String ZITADEL = "ghcr.io/zitadel/zitadel:v4.13.1";

  static final String DATABASE = "postgres:17-alpine";

  /** How to use other images; part of several messages. */
  static final String HOW_TO_REPLACE =
      "Another registry or a local image is named in the constructor, with the property zitadel.testkit.image (variable ZITADEL_TESTKIT_IMAGE), and for the database with withDatabaseImage or zitadel.testkit.postgres-image (ZITADEL_TESTKIT_POSTGRES_IMAGE).";

  private Images() {}

  static DockerImageName zitadel() {
    return DockerImageName.parse(Setting.of("image").orElse(ZITADEL));
  }

  static DockerImageName database() {
    return DockerImageName.parse(Setting.of("postgres-image").orElse(DATABASE));
  }
}
