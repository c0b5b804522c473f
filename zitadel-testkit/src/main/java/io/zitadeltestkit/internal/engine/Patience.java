package io.zitadeltestkit.internal.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reports what the toolkit is waiting for if a usually quick step takes long. */
final class Patience {
  private static final Duration SHORT = Duration.ofSeconds(5);

  /** Runs an action later. */
  interface Timer {
    /** Returns an action that cancels it. */
    Runnable after(Duration delay, Runnable action);
  }

  private final Timer timer;

  Patience(Timer timer) {
    this.timer = timer;
  }

  static Patience ofThisJvm() {
    return new Patience(
        (delay, action) -> {
          CompletableFuture<Void> later =
              CompletableFuture.runAsync(
                  action,
                  CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
          return () -> later.cancel(false);
        });
  }

  <T> T during(Supplier<T> step, Runnable notice) {
    Runnable cancel = timer.after(SHORT, notice);
    try {
      return step.get();
    } finally {
      cancel.run();
    }
  }
}
