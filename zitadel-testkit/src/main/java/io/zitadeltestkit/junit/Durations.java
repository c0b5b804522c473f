package io.zitadeltestkit.junit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads durations from annotations and settings. */
final class Durations {
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration MAX = Duration.ofHours(24);

  private Durations() {}

  /** Reads the lifetime of a token: {@code 90s}, {@code 15m}, {@code 1h} or ISO 8601. */
  static Duration parse(String text, String source) {
    String stripped = text.strip().toUpperCase(Locale.ROOT);
    try {
      return checked(Duration.parse(stripped.startsWith("P") ? stripped : "PT" + stripped), source);
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          "The %s is \"%s\", which is not a duration. Write a number with s, m or h, such as 15m, or ISO 8601, such as PT15M."
              .formatted(source, text));
    }
  }

  static Duration checked(Duration lifetime, String source) {
    if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(MAX) > 0) {
      throw new ExtensionConfigurationException(
          "The %s is %s; the token of a test lives between 5 seconds and 24 hours."
              .formatted(source, lifetime));
    }
    return lifetime;
  }
}
