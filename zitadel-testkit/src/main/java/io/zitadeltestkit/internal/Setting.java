package io.zitadeltestkit.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A setting of the toolkit: a system property, or an environment variable. */
public final class Setting {
  /** The prefix of each property. */
  public static final String PROPERTY_PREFIX = "zitadel.testkit.";

  /** The prefix of each variable. */
  public static final String VARIABLE_PREFIX = "ZITADEL_TESTKIT_";

  /** The settings of the extension, which can also be JUnit configuration parameters. */
  public static final List<String> OF_TESTS =
      List.of(
          "backend",
          "isolation",
          "keep-on-failure",
          "lifecycle",
          "report-roles",
          "roles",
          "seed",
          "server",
          "token-lifetime",
          "version");

  /** All settings. */
  public static final List<String> NAMES =
      Stream.concat(
              OF_TESTS.stream(),
              Stream.of(
                  "image",
                  "postgres-image",
                  "snapshot",
                  "reuse",
                  "home",
                  "lag",
                  "messages-host",
                  "system-user",
                  "system-key-file",
                  "system-audience"))
          .toList();

  /** The alternative to containers; part of several messages. */
  public static final String EMBEDDED_INSTEAD =
      "Or run the tests on the embedded server, which needs no images: backend=embedded (in"
          + " @ZitadelTest, as property zitadel.testkit.backend or as variable"
          + " ZITADEL_TESTKIT_BACKEND).";

  private Setting() {}

  /**
   * Returns the property of a setting.
   *
   * @param name such as {@code postgres-image}
   * @return such as {@code zitadel.testkit.postgres-image}
   */
  public static String property(String name) {
    return PROPERTY_PREFIX + name;
  }

  /**
   * Returns the variable of a setting.
   *
   * @param name such as {@code postgres-image}
   * @return such as {@code ZITADEL_TESTKIT_POSTGRES_IMAGE}
   */
  public static String variable(String name) {
    return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Reads a setting.
   *
   * @param name such as {@code postgres-image}, for the property {@code
   *     zitadel.testkit.postgres-image} and the variable {@code ZITADEL_TESTKIT_POSTGRES_IMAGE}
   * @return its value; empty if it is not set, or set to an empty text
   */
  public static Optional<String> of(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("There is no setting " + name + ".");
    }
    return Optional.ofNullable(System.getProperty(property(name)))
        .or(() -> Optional.ofNullable(System.getenv(variable(name))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * Tells whether a setting is on.
   *
   * @param name such as {@code reuse}
   * @return whether it is set to {@code true} or {@code on}
   * @throws IllegalArgumentException if it is set to something else than on or off
   */
  public static boolean isOn(String name) {
    return of(name).filter(value -> flag(source(name), value)).isPresent();
  }

  /**
   * Tells whether a setting is off.
   *
   * @param name such as {@code snapshot}
   * @return whether it is set to {@code false} or {@code off}
   * @throws IllegalArgumentException if it is set to something else than on or off
   */
  public static boolean isOff(String name) {
    return of(name).filter(value -> !flag(source(name), value)).isPresent();
  }

  private static String source(String name) {
    String property = property(name);
    return System.getProperty(property) == null
        ? "variable " + variable(name)
        : "property " + property;
  }

  /**
   * Reads a value that is on or off.
   *
   * @param source where it was found, for the message
   * @param value the value
   * @return true for {@code true} and {@code on}, false for {@code false} and {@code off}, in any
   *     case
   * @throws IllegalArgumentException if it is something else
   */
  public static boolean flag(String source, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "on" -> true;
      case "false", "off" -> false;
      default ->
          throw new IllegalArgumentException(
              "The %s is \"%s\"; it can be true or false.".formatted(source, value));
    };
  }
}
