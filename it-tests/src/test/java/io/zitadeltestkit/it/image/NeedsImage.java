package io.zitadeltestkit.it.image;

import com.github.dockerjava.api.exception.NotFoundException;
import io.zitadeltestkit.container.Engine;
import io.zitadeltestkit.it.machine.Requirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
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
  final class Condition extends Requirement {
    @Override
    protected Optional<String> problem() {
      return Engine.problem().or(Condition::withoutImage);
    }

    private static Optional<String> withoutImage() {
      try {
        DockerClientFactory.instance().client().inspectImageCmd(Image.NAME).exec();
        return Optional.empty();
      } catch (NotFoundException e) {
        return Optional.of(
            "there is no image "
                + Image.NAME
                + "; make it as docker/README.md says, or name it by TEST_EMBEDDED_IMAGE");
      }
    }
  }
}
