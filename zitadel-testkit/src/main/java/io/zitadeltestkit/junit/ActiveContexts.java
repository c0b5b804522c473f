package io.zitadeltestkit.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The classes and tests in which an extension is active, for access through its field: other
 * extensions and server threads have no parameters. Each thread has its own test; a thread without
 * one gets the only running class.
 */
final class ActiveContexts {
  private final List<ExtensionContext> classes = new CopyOnWriteArrayList<>();
  private final ThreadLocal<Deque<ExtensionContext>> ofThread =
      ThreadLocal.withInitial(ArrayDeque::new);

  void enterClass(ExtensionContext context) {
    classes.add(context);
    enter(context);
  }

  void leaveClass(ExtensionContext context) {
    classes.remove(context);
    leave(context);
  }

  /** Constructor and test are entered one after the other, but left together. */
  void enter(ExtensionContext context) {
    ofThread.get().push(context);
  }

  void leave(ExtensionContext context) {
    Deque<ExtensionContext> entered = ofThread.get();
    entered.removeIf(inner -> isWithin(inner, context));
    if (entered.isEmpty()) {
      ofThread.remove();
    }
  }

  /**
   * {@return the context of the calling thread}
   *
   * @param caller the name of the calling method, for messages
   */
  ExtensionContext current(String caller) {
    Optional<ExtensionContext> own = ofThread.get().stream().filter(this::isActive).findFirst();
    if (own.isPresent()) {
      return own.get();
    }
    List<ExtensionContext> innermost =
        classes.stream()
            .filter(
                candidate ->
                    classes.stream()
                        .noneMatch(other -> other != candidate && isWithin(other, candidate)))
            .toList();
    if (innermost.isEmpty()) {
      throw new IllegalStateException(
          caller
              + " was called while no test class with this extension was running. Call it from"
              + " @BeforeAll on, and on a static @RegisterExtension field.");
    }
    if (innermost.size() > 1) {
      throw new IllegalStateException(
          "%s was called by the thread %s, which runs no test, while %s run with this extension at the same time. Call it in the thread of the test, or inject a parameter."
              .formatted(
                  caller,
                  Thread.currentThread().getName(),
                  String.join(
                      " and ",
                      innermost.stream()
                          .map(context -> context.getRequiredTestClass().getSimpleName())
                          .toList())));
    }
    return innermost.get(0);
  }

  private boolean isActive(ExtensionContext context) {
    return classes.stream().anyMatch(active -> isWithin(context, active));
  }

  private static boolean isWithin(ExtensionContext inner, ExtensionContext outer) {
    return RunningTests.isWithin(inner, outer);
  }
}
