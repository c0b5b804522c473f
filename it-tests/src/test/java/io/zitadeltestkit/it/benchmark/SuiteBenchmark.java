package io.zitadeltestkit.it.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Tests with the extension, run by JUnit's launcher. The server is there before the clock starts,
 * as in all classes of a run but the first.
 */
final class SuiteBenchmark {
  /** A class of ten takes milliseconds, so it is run more often than a suite. */
  private static final int CLASSES_A_SUITE = 20;

  private static final int THREADS = 8;

  private static final Map<String, String> ONE_THREAD =
      Map.of("junit.jupiter.execution.parallel.enabled", "false");
  private static final Map<String, String> MANY_THREADS =
      Map.of(
          "junit.jupiter.execution.parallel.enabled",
          "true",
          "junit.jupiter.execution.parallel.mode.default",
          "concurrent",
          "junit.jupiter.execution.parallel.mode.classes.default",
          "concurrent",
          "junit.jupiter.execution.parallel.config.strategy",
          "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism",
          Integer.toString(THREADS));

  private final Report report;
  private final int runs;

  SuiteBenchmark(Report report, Scale scale) {
    this.report = report;
    this.runs = scale.runs();
  }

  private interface Run {
    Duration timed();
  }

  void classOfTen() {
    try (LauncherSession session = LauncherFactory.openSession();
        EmbeddedZitadel server = EmbeddedZitadel.start()) {
      TenTests.ByHand.runOn(server);
      compare(
          runs * CLASSES_A_SUITE,
          () -> run(session, 10, ONE_THREAD, TenTests.WithExtension.class),
          () -> run(session, 10, ONE_THREAD, TenTests.ByHand.class),
          (ours, theirs) ->
              report.times(
                  "class of ten tests, with the extension",
                  ours,
                  "by hand on a running server",
                  theirs,
                  1.1));
    }
  }

  void twoHundredTests() {
    int cores = Runtime.getRuntime().availableProcessors();
    try (LauncherSession session = LauncherFactory.openSession()) {
      compare(
          runs,
          () -> run(session, 200, MANY_THREADS, TwentyClasses.all()),
          () -> run(session, 200, ONE_THREAD, TwentyClasses.all()),
          (ours, theirs) ->
              report.times(
                  "200 tests in 20 classes on %d threads and %d cores".formatted(THREADS, cores),
                  ours,
                  "on one thread",
                  theirs,
                  // A fifth more than an ideal share, for what is in a line whatever one does.
                  Math.min(1, 1.2 / Math.min(THREADS, cores))));
    }
  }

  private interface Result {
    void told(Duration ours, Duration theirs);
  }

  /** In turn, so that what else the machine does falls on both; after as many without a clock. */
  private static void compare(int times, Run ours, Run theirs, Result result) {
    List<Duration> first = new ArrayList<>();
    List<Duration> second = new ArrayList<>();
    for (int i = 0; i < times * 2; i++) {
      first.add(ours.timed());
      second.add(theirs.timed());
    }
    result.told(median(first.subList(times, times * 2)), median(second.subList(times, times * 2)));
  }

  private static Duration median(List<Duration> durations) {
    List<Duration> sorted = new ArrayList<>(durations);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static Duration run(
      LauncherSession session, int tests, Map<String, String> settings, Class<?>... classes) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                Arrays.stream(classes).map(type -> selectClass(type)).toArray(ClassSelector[]::new))
            .configurationParameter("zitadel.testkit.backend", "embedded")
            .configurationParameters(settings);
    long start = System.nanoTime();
    session.getLauncher().execute(request.build(), listener);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    TestExecutionSummary summary = listener.getSummary();
    if (summary.getTestsSucceededCount() != tests) {
      throw new IllegalStateException(
          summary.getTestsSucceededCount() + " of " + tests + " tests: " + summary.getFailures());
    }
    return taken;
  }
}
