package io.zitadeltestkit.it.webhook;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** The embedded server's image stands in for the real one where that can't be pulled. */
final class RequiresExecutionsCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String image = System.getenv().getOrDefault("ZITADEL_TESTKIT_IMAGE", "");
    if (!image.contains("zitadel-embedded")) {
      return ConditionEvaluationResult.enabled("The image is that of a real Zitadel.");
    }
    String reason =
        "ZITADEL_TESTKIT_IMAGE is " + image + ", the embedded server, which runs no executions";
    LoggerFactory.getLogger("io.zitadeltestkit")
        .warn("Skipped {}: {}.", context.getDisplayName(), reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
