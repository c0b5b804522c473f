package io.zitadeltestkit.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects every error message that the tests have seen, as a table in {@code
 * target/error-messages.md}.
 */
final class ErrorTable {
  private static final Path FILE = Path.of("target", "error-messages.md");
  private static final Map<String, String> ROWS = new TreeMap<>();

  private ErrorTable() {}

  static synchronized void add(String when, Throwable error, String message) {
    ROWS.put(
        when,
        "| %s | `%s` | %s |\n"
            .formatted(when, error.getClass().getSimpleName(), message.replace("|", "\\|")));
    StringBuilder table = new StringBuilder("| when | type | message |\n|---|---|---|\n");
    ROWS.values().forEach(table::append);
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
