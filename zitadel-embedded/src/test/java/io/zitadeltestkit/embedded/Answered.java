package io.zitadeltestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Writes the calls that tests made successfully to {@code target/answered.txt} at the end: the page
 * of methods reads from it which methods are tested.
 */
final class Answered {
  private static final Path FILE = Path.of("target", "answered.txt");
  private static final Set<String> CALLS = new ConcurrentSkipListSet<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Answered::write, "answered"));
  }

  private Answered() {}

  static void add(String verb, String path, int status) {
    if (status >= 200 && status < 300) {
      CALLS.add(verb + " " + path);
    }
  }

  private static void write() {
    try {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, CALLS);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
