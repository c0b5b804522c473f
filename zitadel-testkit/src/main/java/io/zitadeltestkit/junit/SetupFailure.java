package io.zitadeltestkit.junit;

import com.github.dockerjava.api.exception.DockerException;
import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.instance.InstanceException;
import io.zitadeltestkit.internal.Causes;
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
 * Tells once what is in the way of a test. JUnit passes on what is told as a failed resolution, and
 * packs everything else into words of its own, which begin with a signature and repeat the rest.
 */
final class SetupFailure {
  /** What has words for whoever runs the tests; the others are mistakes in here. */
  private static final List<Class<? extends RuntimeException>> IN_WORDS =
      List.of(
          ExtensionConfigurationException.class,
          BackendException.class,
          InstanceException.class,
          SeedException.class,
          ZitadelException.class,
          ContainerLaunchException.class,
          UncheckedIOException.class);

  private SetupFailure() {}

  static RuntimeException of(RuntimeException failure) {
    if (IN_WORDS.stream().noneMatch(type -> type.isInstance(failure))) {
      return failure;
    }
    String text = String.valueOf(failure.getMessage());
    // JUnit 6 takes no absent cause.
    ParameterResolutionException told =
        cause(failure, text)
            .map(cause -> new ParameterResolutionException(text, cause))
            .orElseGet(() -> new ParameterResolutionException(text));
    for (Throwable suppressed : failure.getSuppressed()) {
      told.addSuppressed(suppressed);
    }
    return told;
  }

  /** Only what says more: what others refused in their words, or what the text has left out. */
  private static Optional<Throwable> cause(Throwable failure, String text) {
    Predicate<Throwable> untold = cause -> !text.contains(String.valueOf(cause.getMessage()));
    return causes(failure)
        .filter(SetupFailure::isOfOthers)
        .filter(untold)
        .findFirst()
        .or(() -> causes(failure).filter(untold).findFirst());
  }

  private static boolean isOfOthers(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof ApiException
        || cause instanceof DockerException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Causes.from(failure).skip(1);
  }
}
