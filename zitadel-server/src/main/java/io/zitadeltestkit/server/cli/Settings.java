package io.zitadeltestkit.server.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a server by the names of their environment variables without {@code ZITADEL_}.
 * Variables take precedence over files, later files over earlier ones. Unknown settings are
 * ignored, since a real server has many more. Never printed, since it contains secrets.
 */
final class Settings {
  private static final String PREFIX = "ZITADEL_";

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Settings from files and variables.
   *
   * @param files settings from files, by the variables' names without prefix
   * @param environment all environment variables
   */
  static Settings of(Map<String, String> files, Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>(files);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            values.put(name.substring(PREFIX.length()), value);
          }
        });
    return new Settings(values);
  }

  /** {@return a setting; empty if it is missing} */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** {@return a setting, or a default if it is missing or empty} */
  String text(String name, String otherwise) {
    String value = text(name);
    return value.isEmpty() ? otherwise : value;
  }

  /** {@return whether a flag is set} */
  boolean flag(String name, boolean otherwise) throws FatalException {
    return read(
        name,
        otherwise,
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "1", "t", "on" -> true;
              case "false", "0", "f", "off" -> false;
              default -> throw new IllegalArgumentException("neither true nor false");
            });
  }

  /** {@return the number of a port} */
  int port(String name, int otherwise) throws FatalException {
    return read(
        name,
        otherwise,
        text -> {
          int port = Integer.parseInt(text);
          if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port between 0 and 65535");
          }
          return port;
        });
  }

  /** {@return a duration} */
  Duration duration(String name, Duration otherwise) throws FatalException {
    return read(name, otherwise, GoDuration::parse);
  }

  /** {@return a time; null if it is missing} */
  @Nullable Instant time(String name) throws FatalException {
    return text(name).isEmpty() ? null : read(name, Instant.EPOCH, Settings::parseTime);
  }

  private static Instant parseTime(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a time such as 2030-01-01T00:00:00Z", e);
    }
  }

  /** Reads a setting of any type; an error message contains its name and value. */
  <T> T read(String name, T otherwise, Function<String, T> parser) throws FatalException {
    String text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw wrong(name, text, "not a number", e);
    } catch (IllegalArgumentException e) {
      throw wrong(name, text, String.valueOf(e.getMessage()), e);
    }
  }

  private static FatalException wrong(String name, String text, String why, Throwable cause) {
    return new FatalException(
        "unable to read config", "%s%s is '%s': %s".formatted(PREFIX, name, text, why), cause);
  }
}
