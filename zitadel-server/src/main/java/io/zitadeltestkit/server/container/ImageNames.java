package io.zitadeltestkit.server.container;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.internal.version.Release;
import java.util.List;
import java.util.Map;

/**
 * The images of a Zitadel in a container: those of the toolkit's {@code ZitadelContainer}, set by
 * the same variables.
 *
 * @param zitadel the server's
 * @param database that of its PostgreSQL
 */
public record ImageNames(String zitadel, String database) {
  static final String ZITADEL_VARIABLE = "ZITADEL_TESTKIT_IMAGE";
  static final String DATABASE_VARIABLE = "ZITADEL_TESTKIT_POSTGRES_IMAGE";
  private static final String REPOSITORY = "ghcr.io/zitadel/zitadel:";

  /** The default images; a test compares them with the toolkit's. */
  static final ImageNames DEFAULT =
      new ImageNames(REPOSITORY + EmbeddedZitadel.VERSION, "postgres:17-alpine");

  /** {@return the images from the variables, or else the default ones} */
  public static ImageNames of(Map<String, String> environment) {
    return of(environment, "");
  }

  /**
   * The same for a version.
   *
   * @param environment the variables
   * @param version such as {@code 4.13}; another text is the tag of the image; empty for the newest
   *     tested one. A variable wins over it
   */
  public static ImageNames of(Map<String, String> environment, String version) {
    String ofVersion = version.isEmpty() ? DEFAULT.zitadel : REPOSITORY + Release.tagOf(version);
    return new ImageNames(
        named(environment, ZITADEL_VARIABLE, ofVersion),
        named(environment, DATABASE_VARIABLE, DEFAULT.database));
  }

  private static String named(Map<String, String> environment, String variable, String otherwise) {
    String name = environment.getOrDefault(variable, "").strip();
    return name.isEmpty() ? otherwise : name;
  }

  /** {@return both} */
  public List<String> all() {
    return List.of(zitadel, database);
  }
}
