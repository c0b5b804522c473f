package io.zitadeltestkit.it.contract;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the suite as a build tool does, in a JVM and an environment of its own: first the classes in
 * parallel, then, in the same session, what looks for what they left. Argument: the file for the
 * outcomes.
 */
final class ContractProgram {
  private static final String SUITE = "io.zitadeltestkit.it.contract.suite";

  private ContractProgram() {}

  public static void main(String[] arguments) throws IOException {
    Listener listener = new Listener();
    try (LauncherSession session = LauncherFactory.openSession()) {
      for (String classes : List.of(".*Contract", ".*Afterwards")) {
        session.getLauncher().execute(request(classes), listener);
      }
    }
    new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), listener.outcomes);
    System.exit(0);
  }

  private static LauncherDiscoveryRequest request(String classes) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage(SUITE))
        .filters(includeClassNamePatterns(classes))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter(
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "6")
        .build();
  }

  private static final class Listener implements TestExecutionListener {
    private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
      plan = testPlan;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean isFailure = result.getStatus() == TestExecutionResult.Status.FAILED;
      if (test.isTest() || isFailure) {
        TestPlan current = Objects.requireNonNull(plan);
        String topic = current.getParent(test).map(parent -> topic(current, parent)).orElse("");
        @Nullable Throwable failure = result.getThrowable().orElse(null);
        outcomes.add(
            new Outcome(
                topic, test.getDisplayName(), status(result), messages(failure), trace(failure)));
      }
    }

    /** A repeated test stands between a repetition and its class. */
    private static String topic(TestPlan plan, TestIdentifier parent) {
      return parent.getType().isTest()
              || parent.getUniqueIdObject().getLastSegment().getType().equals("test-template")
          ? plan.getParent(parent).map(TestIdentifier::getDisplayName).orElse("")
          : parent.getDisplayName();
    }

    private static Outcome.Status status(TestExecutionResult result) {
      return switch (result.getStatus()) {
        case SUCCESSFUL -> Outcome.Status.KEPT;
        case ABORTED -> Outcome.Status.NOT_APPLICABLE;
        case FAILED -> Outcome.Status.BROKEN;
      };
    }

    private static String messages(@Nullable Throwable failure) {
      List<String> messages = new ArrayList<>();
      for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
        messages.add(String.valueOf(e.getMessage()));
      }
      return String.join("\n", messages);
    }

    private static String trace(@Nullable Throwable failure) {
      if (failure == null) {
        return "";
      }
      StringWriter text = new StringWriter();
      failure.printStackTrace(new PrintWriter(text));
      return text.toString();
    }
  }
}
