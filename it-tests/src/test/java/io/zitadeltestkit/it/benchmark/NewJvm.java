package io.zitadeltestkit.it.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times programs in JVMs of their own, from before the start of the JVM until they say that they
 * have their answer. How long a JVM takes to end is not in it: while a thread of a server waits in
 * the operating system, as all of them do, a halt takes 0.3 s longer.
 */
final class NewJvm {
  /** The medians of two programs. */
  record Medians(Duration ours, Duration theirs) {}

  private static final String ANSWERED = "answered";

  private NewJvm() {}

  /** Called by the program when it has its answer; ends the JVM. */
  static void answered() {
    System.out.println(ANSWERED);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** Runs two programs in turn, so that what else the machine does falls on both. */
  static Medians medians(int times, Class<?> ours, Class<?> theirs)
      throws IOException, InterruptedException {
    List<Duration> first = new ArrayList<>();
    List<Duration> second = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      first.add(run(ours));
      second.add(run(theirs));
    }
    return new Medians(median(first), median(second));
  }

  private static Duration median(List<Duration> durations) {
    Collections.sort(durations);
    return durations.get(durations.size() / 2);
  }

  private static Duration run(Class<?> main) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader()) {
      boolean answered = output.lines().anyMatch(ANSWERED::equals);
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      process.waitFor();
      if (!answered) {
        throw new IllegalStateException(main.getSimpleName() + " ended without an answer");
      }
      return taken;
    }
  }
}
