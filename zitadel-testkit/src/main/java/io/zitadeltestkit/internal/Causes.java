package io.zitadeltestkit.internal;

import java.util.Optional;
import java.util.stream.Stream;

/** The causes of a failure. */
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
   * Finds the outermost failure of a type.
   *
   * @param <T> the type
   * @param failure the failure
   * @param type the type
   * @return the failure itself or a cause; empty if there is none
   */
  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    return from(failure).filter(type::isInstance).map(type::cast).findFirst();
  }
}
