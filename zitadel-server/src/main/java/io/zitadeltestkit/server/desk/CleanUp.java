package io.zitadeltestkit.server.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The steps to undo at the end, latest first, once: by the command itself, or by a shutdown hook
 * while the command is still starting. Thread-safe.
 */
final class CleanUp {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean done;

  /** Adds a step; it runs at once if the end has passed. */
  synchronized void add(Runnable step) {
    if (done) {
      step.run();
    } else {
      steps.push(step);
    }
  }

  synchronized void run() {
    done = true;
    RuntimeException first = null;
    while (!steps.isEmpty()) {
      try {
        steps.pop().run();
      } catch (RuntimeException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
