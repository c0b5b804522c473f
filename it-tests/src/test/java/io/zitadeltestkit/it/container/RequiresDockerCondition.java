package io.zitadeltestkit.it.container;

import io.zitadeltestkit.container.Engine;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

final class RequiresDockerCondition implements ExecutionCondition {
  private static final Optional<String> PROBLEM = Engine.problem();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (PROBLEM.isEmpty()) {
      return ConditionEvaluationResult.enabled("a Docker engine answers");
    }
    String ci = System.getenv("CI");
    if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
      throw new ExtensionConfigurationException(
          "On CI the tests of containers must run, and " + PROBLEM.get() + ".");
    }
    if (context.getTestMethod().isEmpty()) {
      LoggerFactory.getLogger("io.zitadeltestkit")
          .warn("Skipped {}: {}.", context.getDisplayName(), PROBLEM.get());
    }
    return ConditionEvaluationResult.disabled(PROBLEM.get());
  }
}
