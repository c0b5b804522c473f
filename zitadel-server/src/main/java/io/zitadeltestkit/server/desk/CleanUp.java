package io.zitadeltestkit.server.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is left to be undone at the end, the latest first, once: by the command itself, or by a
 * shutdown hook while the command still starts. Thread-safe.
 */
final class CleanUp {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean done;

  /** Adds a step; it is done at once if the end was before. */
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
