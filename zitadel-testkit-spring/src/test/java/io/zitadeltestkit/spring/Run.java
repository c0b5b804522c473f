package io.zitadeltestkit.spring;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes on the embedded backend, with JUnit's engine test kit. */
final class Run {
  private Run() {}

  static EngineExecutionResults of(Class<?>... fixtures) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("zitadel.testkit.backend", "embedded")
        .selectors(
            Arrays.stream(fixtures)
                .map(fixture -> selectClass(fixture))
                .toArray(ClassSelector[]::new))
        .execute();
  }

  /** Runs fixtures that succeed. */
  static void succeed(int tests, Class<?>... fixtures) {
    EngineExecutionResults results = of(fixtures);
    failure(results)
        .ifPresent(
            failure -> {
              throw new AssertionError("A fixture has failed", failure);
            });
    results.testEvents().assertStatistics(counted -> counted.succeeded(tests).failed(0));
  }

  /** Runs fixtures and returns the messages of the first failure. */
  static String failureOf(Class<?>... fixtures) {
    return failure(of(fixtures)).map(Run::messages).orElse("no failure");
  }

  private static Optional<Throwable> failure(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .findFirst()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(TestExecutionResult::getThrowable);
  }

  private static String messages(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : "\n" + messages(cause));
  }
}
