package io.zitadeltestkit.junit;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * When each test began, for the report of its failure: what others exchanged before is not its own.
 * Where a class itself fails, before or after all its tests, it is since the last of these.
 */
final class Beginnings {
  private static final Namespace NAMESPACE = Namespace.create(Beginnings.class);

  private static final long LONG_AGO = Duration.ofDays(365).toNanos();

  private Beginnings() {}

  /** A store also finds what its parents hold, so the key names whose it is. */
  private record Key(String uniqueId) {}

  static void ofClass(ExtensionContext context) {
    mark(context);
  }

  /** A test begins with the first that is done for it: its constructor, or a method before it. */
  static void of(ExtensionContext context) {
    if (context.getTestMethod().isPresent() && find(context).isEmpty()) {
      mark(context);
    }
  }

  /** After a test its class goes on, and those around it. */
  static void afterTest(ExtensionContext test) {
    Optional<ExtensionContext> around = test.getParent();
    while (around.isPresent()) {
      mark(around.get());
      around = around.get().getParent();
    }
  }

  private static void mark(ExtensionContext context) {
    store(context).put(new Key(context.getUniqueId()), System.nanoTime());
  }

  /**
   * Returns when it began, as {@code System.nanoTime()} tells it; long ago if that is not known.
   */
  static long since(ExtensionContext context) {
    return find(context).orElseGet(() -> System.nanoTime() - LONG_AGO);
  }

  private static Optional<Long> find(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(new Key(context.getUniqueId()), Long.class));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
