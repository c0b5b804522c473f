package io.zitadeltestkit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The calls that were answered with a success while tests ran, in {@code target/answered.txt} when
 * they have ended: the page of methods says from it which are tested.
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
