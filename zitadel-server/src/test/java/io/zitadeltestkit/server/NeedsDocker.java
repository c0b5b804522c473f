package io.zitadeltestkit.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that need a Docker engine with a database: skipped if no engine answers or an image is not
 * available; on CI they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDocker.Condition.class)
public @interface NeedsDocker {
  /** Asks for the engine and its images, once for all tests. */
  final class Condition implements ExecutionCondition {
    private static final class Once {
      static final Optional<String> PROBLEM = EngineCheck.problem();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Once.PROBLEM.isEmpty()) {
        return ConditionEvaluationResult.enabled("The engine has the images, or can pull them.");
      }
      String message =
          context.getDisplayName() + " needs a database in Docker: " + Once.PROBLEM.get();
      String ci = System.getenv("CI");
      if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
        throw new ExtensionConfigurationException(message);
      }
      if (context.getTestMethod().isEmpty()) {
        System.err.println("SKIPPED: " + message);
      }
      return ConditionEvaluationResult.disabled(message);
    }
  }
}
