package io.zitadeltestkit.server.cli;

import java.util.Map;

/** The log of the self-contained server: a line per event, to standard error. */
final class LogSettings {
  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private LogSettings() {}

  /** Must be called before the first logger is created; existing settings are kept. */
  static void apply() {
    Map.of(
            "showDateTime", "true",
            "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "showThreadName", "false",
            "showShortLogName", "true")
        .forEach(
            (name, value) -> {
              if (System.getProperty(PREFIX + name) == null) {
                System.setProperty(PREFIX + name, value);
              }
            });
  }
}
