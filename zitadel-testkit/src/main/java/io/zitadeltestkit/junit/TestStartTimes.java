package io.zitadeltestkit.junit;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * When each test started, so that the report of its failure shows only its own requests. A class
 * that fails before or after its tests reports the requests since the last of them.
 */
final class TestStartTimes {
  private static final Namespace NAMESPACE = Namespace.create(TestStartTimes.class);

  private static final long LONG_AGO = Duration.ofDays(365).toNanos();

  private TestStartTimes() {}

  /** Stores also look in their parents, so the key contains the context. */
  private record Key(String uniqueId) {}

  static void classStarted(ExtensionContext context) {
    mark(context);
  }

  /** A test starts with its constructor or its first {@code @BeforeEach}. */
  static void testStarted(ExtensionContext context) {
    if (context.getTestMethod().isPresent() && find(context).isEmpty()) {
      mark(context);
    }
  }

  /** After a test its class continues, and so do the enclosing classes. */
  static void testEnded(ExtensionContext test) {
    Optional<ExtensionContext> around = test.getParent();
    while (around.isPresent()) {
      mark(around.get());
      around = around.get().getParent();
    }
  }

  private static void mark(ExtensionContext context) {
    store(context).put(new Key(context.getUniqueId()), System.nanoTime());
  }

  /** {@return the start by {@code System.nanoTime()}; a time long ago if it is unknown} */
  static long of(ExtensionContext context) {
    return find(context).orElseGet(() -> System.nanoTime() - LONG_AGO);
  }

  private static Optional<Long> find(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(new Key(context.getUniqueId()), Long.class));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
