package io.zitadeltestkit.container;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.TestedVersions;
import org.testcontainers.utility.DockerImageName;

/** The default images. */
final class Images {
  private static final String REPOSITORY = "ghcr.io/zitadel/zitadel";

  /** The newest release that the toolkit is tested with. */
  static final String ZITADEL = REPOSITORY + ":" + EmbeddedZitadel.VERSION;

  static final String DATABASE = "postgres:17-alpine";

  /** How to use other images; part of several messages. */
  static final String HOW_TO_REPLACE =
      "Another registry or a local image is named in the constructor, with the property"
          + " zitadel.testkit.image (variable ZITADEL_TESTKIT_IMAGE), and for the database with"
          + " withDatabaseImage or zitadel.testkit.postgres-image"
          + " (ZITADEL_TESTKIT_POSTGRES_IMAGE).";

  private Images() {}

  /** The image from the settings, or else of a version; an empty version is the default. */
  static DockerImageName zitadel(String version) {
    return DockerImageName.parse(Setting.of("image").orElseGet(() -> ofVersion(version)));
  }

  private static String ofVersion(String version) {
    String wanted = asked(version);
    return wanted.isEmpty() ? ZITADEL : REPOSITORY + ":" + TestedVersions.tag(wanted);
  }

  /** {@return the requested version, from the argument or the settings; empty if there is none} */
  static String asked(String version) {
    return version.isEmpty() ? Setting.of("version").orElse("") : version;
  }

  static DockerImageName database() {
    return DockerImageName.parse(Setting.of("postgres-image").orElse(DATABASE));
  }
}
