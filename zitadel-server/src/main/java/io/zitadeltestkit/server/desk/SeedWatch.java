package io.zitadeltestkit.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Watches a file for changed content by polling: file system notifications are late on some
 * systems, and missing for shared folders of containers.
 */
final class SeedWatch {
  private static final long PAUSE_MILLIS = 250;

  private final Path file;
  private byte[] before;

  /** A watch for changes from the current content. */
  SeedWatch(Path file) {
    this.file = file;
    before = content(file);
  }

  /** Calls back on each change, until the thread is interrupted. */
  void run(Consumer<Path> changed) throws InterruptedException {
    while (true) {
      Thread.sleep(PAUSE_MILLIS);
      byte[] now = content(file);
      // Some editors empty a file before they write it.
      if (now.length > 0 && !Arrays.equals(before, now)) {
        before = now;
        changed.accept(file);
      }
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
