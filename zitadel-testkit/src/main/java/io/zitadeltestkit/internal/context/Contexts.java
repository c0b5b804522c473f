package io.zitadeltestkit.internal.context;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the part of a test class for frameworks, which have no access to JUnit's stores. */
public final class Contexts {
  private static volatile @Nullable Function<Class<?>, Optional<ContextHandle>> source;
  private static volatile Supplier<Optional<ContextHandle>> running = Optional::empty;

  private Contexts() {}

  /**
   * Installs the functions that find the parts; the extension does so before any of its tests runs.
   *
   * @param newSource finds the part of a test class
   * @param newRunning finds that of the test class that the calling thread runs
   */
  public static void install(
      Function<Class<?>, Optional<ContextHandle>> newSource,
      Supplier<Optional<ContextHandle>> newRunning) {
    source = newSource;
    running = newRunning;
  }

  /**
   * Finds the part of a test class.
   *
   * @param testClass the class
   * @return the part; empty if the class does not use the extension
   */
  public static Optional<ContextHandle> of(Class<?> testClass) {
    Function<Class<?>, Optional<ContextHandle>> known = source;
    return known == null ? Optional.empty() : known.apply(testClass);
  }

  /**
   * Finds the part of the test class that the calling thread runs. Any thread may open it.
   *
   * @return the part; empty if the thread runs no class with the extension
   */
  public static Optional<ContextHandle> ofRunningTest() {
    return running.get();
  }
}
