package io.zitadeltestkit.it.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * What tests need of the machine. Where it is missing they are skipped with a line that says why;
 * on CI they fail.
 */
public abstract class Requirement implements ExecutionCondition {
  /** Returns what is missing and how to get it, or nothing. */
  protected abstract Optional<String> problem();

  /** Whether the tests run on CI, where nothing is skipped. */
  public static boolean onCi() {
    String ci = System.getenv("CI");
    return ci != null && !ci.isEmpty() && !ci.equals("false");
  }

  /** Skips a test, or fails it on CI, if something is missing. */
  public static void check(boolean there, String reason) {
    if (onCi()) {
      assertThat(there).as(reason).isTrue();
    }
    assumeTrue(there, reason);
  }

  @Override
  public final ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> problem = problem();
    if (problem.isEmpty()) {
      return ConditionEvaluationResult.enabled("all that is needed is there");
    }
    if (onCi()) {
      throw new ExtensionConfigurationException(
          "On CI " + context.getDisplayName() + " must run, and " + problem.get() + ".");
    }
    if (context.getTestMethod().isEmpty()) {
      LoggerFactory.getLogger("io.zitadeltestkit")
          .warn("Skipped {}: {}.", context.getDisplayName(), problem.get());
    }
    return ConditionEvaluationResult.disabled(problem.get());
  }
}
