package io.zitadeltestkit.it.image;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.it.machine.Requirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

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
    private static final Optional<String> PROBLEM =
        new ZitadelContainer(Image.NAME)
            .problem()
            .map(
                problem ->
                    problem
                        + " (the embedded server's image is made as docker/README.md says, or named"
                        + " by TEST_EMBEDDED_IMAGE)");

    @Override
    protected Optional<String> problem() {
      return PROBLEM;
    }
  }
}
