package io.zitadeltestkit.internal;

import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind a failure. */
public final class Causes {
  private Causes() {}

  /**
   * Lists them.
   *
   * @param failure the failure
   * @return the failure itself, its cause, the cause of that, and so on
   */
  public static Stream<Throwable> from(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  /**
   * Finds the outermost of a kind.
   *
   * @param <T> the kind
   * @param failure the failure
   * @param type the kind
   * @return the failure itself or a cause; empty if there is none of the kind
   */
  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return from(failure).filter(type::isInstance).map(type::cast).findFirst();
  }
}
