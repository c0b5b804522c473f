package io.zitadeltestkit.it.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times programs in JVMs of their own, from before the start to their end. */
final class NewJvm {
  private NewJvm() {}

  static Duration median(int times, Class<?> main) throws IOException, InterruptedException {
    List<Duration> durations = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      durations.add(run(main));
    }
    Collections.sort(durations);
    return durations.get(times / 2);
  }

  private static Duration run(Class<?> main) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName())
            .inheritIO()
            .start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(main.getSimpleName() + " ended with " + status);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
