package io.zitadeltestkit.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The class or test that each thread runs, of any extension: an application context is loaded in
 * the thread of a test, by code that JUnit does not call.
 */
final class RunningTests {
  private static final ThreadLocal<Deque<ExtensionContext>> OF_THREAD =
      ThreadLocal.withInitial(ArrayDeque::new);

  private RunningTests() {}

  static void enter(ExtensionContext context) {
    OF_THREAD.get().push(context);
  }

  /** Leaves a class or test, with everything that was entered within it. */
  static void leave(ExtensionContext context) {
    Deque<ExtensionContext> entered = OF_THREAD.get();
    entered.removeIf(inner -> isWithin(inner, context));
    if (entered.isEmpty()) {
      OF_THREAD.remove();
    }
  }

  static @Nullable ExtensionContext current() {
    return OF_THREAD.get().peek();
  }

  /** {@return whether a context is another one or within it} */
  static boolean isWithin(ExtensionContext inner, ExtensionContext outer) {
    String id = outer.getUniqueId();
    ExtensionContext context = inner;
    while (context != null) {
      if (context.getUniqueId().equals(id)) {
        return true;
      }
      context = context.getParent().orElse(null);
    }
    return false;
  }
}
