package io.zitadeltestkit.internal.context;

import java.lang.reflect.Executable;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last parameter that the extension left to a framework, which claims all parameters of some
 * constructors: JUnit refuses two resolvers for one parameter. JUnit requests its value next, in
 * the same thread.
 */
public final class YieldedParameter {
  private static final ThreadLocal<@Nullable Yielded> LAST = new ThreadLocal<>();

  private record Yielded(Executable executable, int index, Supplier<Object> value) {}

  private YieldedParameter() {}

  /**
   * Leaves a parameter to a framework.
   *
   * @param executable the constructor or method
   * @param index the index of the parameter
   * @param value returns the value that the extension would inject
   */
  public static void set(Executable executable, int index, Supplier<Object> value) {
    LAST.set(new Yielded(executable, index, value));
  }

  /**
   * Takes the value of a parameter.
   *
   * @param executable the constructor or method
   * @param index the index of the parameter
   * @return the value; empty if the extension would not inject it
   */
  public static Optional<Object> take(Executable executable, int index) {
    Yielded last = LAST.get();
    if (last == null || last.index() != index || !last.executable().equals(executable)) {
      return Optional.empty();
    }
    LAST.remove();
    return Optional.of(last.value().get());
  }
}
