package io.zitadeltestkit.internal.context;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where frameworks, which have no access to JUnit's stores, find the part of a test class. */
public final class Contexts {
  private static volatile @Nullable Function<Class<?>, Optional<ContextHandle>> source;

  private Contexts() {}

  /**
   * Sets who knows the parts; the extension does so before any of its tests runs.
   *
   * @param newSource finds the part of a test class
   */
  public static void install(Function<Class<?>, Optional<ContextHandle>> newSource) {
    source = newSource;
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
}
