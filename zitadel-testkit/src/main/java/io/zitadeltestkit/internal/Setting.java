package io.zitadeltestkit.internal;

import java.util.Locale;
import java.util.Optional;

/** A setting of the toolkit: a system property, or else a variable of the environment. */
public final class Setting {
  private Setting() {}

  /**
   * Looks a setting up.
   *
   * @param name such as {@code postgres-image}, for the property {@code
   *     zitadel.testkit.postgres-image} and the variable {@code ZITADEL_TESTKIT_POSTGRES_IMAGE}
   * @return its value; empty if it is set nowhere, or to nothing
   */
  public static Optional<String> of(String name) {
    String variable = "ZITADEL_TESTKIT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(System.getProperty("zitadel.testkit." + name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * Tells whether something is switched on.
   *
   * @param name such as {@code reuse}
   * @return whether it is set to {@code true} or {@code on}
   */
  public static boolean isOn(String name) {
    return of(name).filter(value -> value.equals("true") || value.equals("on")).isPresent();
  }

  /**
   * Tells whether something is switched off.
   *
   * @param name such as {@code snapshot}
   * @return whether it is set to {@code false} or {@code off}
   */
  public static boolean isOff(String name) {
    return of(name).filter(value -> value.equals("false") || value.equals("off")).isPresent();
  }
}
