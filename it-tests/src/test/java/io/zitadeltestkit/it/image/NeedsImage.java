package io.zitadeltestkit.it.image;

import com.github.dockerjava.api.exception.NotFoundException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Tests that need a Docker engine and the image of the embedded server: skipped where one is
 * missing, failed if that is in CI.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsImage.Condition.class)
@interface NeedsImage {
  /** Looks for both. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String missing = missing();
      if (missing.isEmpty()) {
        return ConditionEvaluationResult.enabled("Engine and image are there.");
      }
      String message = context.getDisplayName() + ": " + missing;
      if (System.getenv("CI") != null) {
        throw new ExtensionConfigurationException(message);
      }
      System.err.println("SKIPPED: " + message);
      return ConditionEvaluationResult.disabled(message);
    }

    private static String missing() {
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        return "no Docker engine answers; start one, or set DOCKER_HOST.";
      }
      try {
        DockerClientFactory.instance().client().inspectImageCmd(Image.NAME).exec();
        return "";
      } catch (NotFoundException e) {
        return "there is no image "
            + Image.NAME
            + "; make it as docker/README.md says, or name it by TEST_EMBEDDED_IMAGE.";
      }
    }
  }
}
