package io.zitadeltestkit.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Notices that a file has other content. It looks itself: notifications of the file system come
 * late on some, and not at all from shared folders of containers.
 */
final class SeedWatch {
  private static final long PAUSE_MILLIS = 250;

  private SeedWatch() {}

  /** Calls back with each change, until the thread is interrupted. */
  static void until(Path file, Consumer<Path> changed) throws InterruptedException {
    byte[] before = content(file);
    while (true) {
      Thread.sleep(PAUSE_MILLIS);
      byte[] now = content(file);
      // Editors empty a file before they write it.
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
