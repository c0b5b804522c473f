package io.zitadeltestkit.server.cli;

import java.util.Map;

/** The log of the self-contained server: a line per event, to standard error. */
final class LogSettings {
  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private LogSettings() {}

  /** Has to be called before the first logger is made; what is set already stays. */
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
