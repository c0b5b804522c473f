package io.zitadeltestkit.junit;

import com.github.dockerjava.api.exception.DockerException;
import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.fixture.FixtureException;
import io.zitadeltestkit.instance.InstanceException;
import io.zitadeltestkit.internal.Causes;
import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.seed.SeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.testcontainers.containers.ContainerLaunchException;

/**
 * Reports setup problems in one message. JUnit passes a {@link ParameterResolutionException} on
 * unchanged, and wraps all others in a message that begins with a signature and repeats the rest.
 */
final class SetupFailure {
  /** Exceptions with a message for users; all others are bugs of the toolkit. */
  private static final List<Class<? extends RuntimeException>> EXPLAINED =
      List.of(
          ExtensionConfigurationException.class,
          BackendException.class,
          InstanceException.class,
          SeedException.class,
          FixtureException.class,
          MessageException.class,
          ZitadelException.class,
          ContainerLaunchException.class,
          UncheckedIOException.class);

  private SetupFailure() {}

  static RuntimeException of(RuntimeException failure) {
    if (EXPLAINED.stream().noneMatch(type -> type.isInstance(failure))) {
      return failure;
    }
    String text = String.valueOf(failure.getMessage());
    // JUnit 6 does not accept null as a cause.
    ParameterResolutionException explained =
        cause(failure, text)
            .map(cause -> new ParameterResolutionException(text, cause))
            .orElseGet(() -> new ParameterResolutionException(text));
    for (Throwable suppressed : failure.getSuppressed()) {
      explained.addSuppressed(suppressed);
    }
    return explained;
  }

  /**
   * Returns a cause only if it adds something to the text, preferably one from outside the toolkit.
   */
  private static Optional<Throwable> cause(Throwable failure, String text) {
    Predicate<Throwable> adds = cause -> !text.contains(String.valueOf(cause.getMessage()));
    return causes(failure)
        .filter(SetupFailure::isForeign)
        .filter(adds)
        .findFirst()
        .or(() -> causes(failure).filter(adds).findFirst());
  }

  private static boolean isForeign(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof ApiException
        || cause instanceof DockerException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Causes.from(failure).skip(1);
  }
}
