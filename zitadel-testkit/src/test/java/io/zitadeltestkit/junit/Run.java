package io.zitadeltestkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes on the embedded backend, with JUnit's engine test kit. */
final class Run {
  private Run() {}

  static EngineExecutionResults of(Class<?>... fixtures) {
    return with(Map.of(), fixtures);
  }

  static EngineExecutionResults with(Map<String, String> parameters, Class<?>... fixtures) {
    EngineTestKit.Builder builder =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("zitadel.testkit.backend", "embedded")
            .configurationParameters(parameters);
    ClassSelector[] selectors =
        Arrays.stream(fixtures).map(fixture -> selectClass(fixture)).toArray(ClassSelector[]::new);
    return builder.selectors(selectors).execute();
  }

  /** Runs fixtures and returns the message of the only failure. */
  static String failureOf(Class<?>... fixtures) {
    return failureOf(Map.of(), fixtures);
  }

  static String failureOf(Map<String, String> parameters, Class<?>... fixtures) {
    return throwableOf(parameters, fixtures).map(Run::messages).orElse("no failure");
  }

  /** Runs fixtures and returns the only failure. */
  static Optional<Throwable> throwableOf(Map<String, String> parameters, Class<?>... fixtures) {
    return with(parameters, fixtures).allEvents().failed().stream()
        .findFirst()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(TestExecutionResult::getThrowable);
  }

  private static String messages(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : "\n" + messages(cause));
  }
}
