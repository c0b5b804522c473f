package io.zitadeltestkit.it.container;

import io.zitadeltestkit.container.Snapshots;
import io.zitadeltestkit.it.machine.Requirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * Skips the tests where no Docker engine answers, with a line that says so; on CI they fail. They
 * need no image.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresEngine.Condition.class)
@interface RequiresEngine {
  /** Asks it for something harmless. */
  final class Condition extends Requirement {
    @Override
    protected Optional<String> problem() {
      try {
        new Snapshots().list();
        return Optional.empty();
      } catch (ContainerLaunchException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
  }
}
