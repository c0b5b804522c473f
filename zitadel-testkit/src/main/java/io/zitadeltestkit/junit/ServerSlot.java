package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.backend.ZitadelBackend;
import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.TestedVersions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The server of a backend: started when first needed, and again if it has stopped in the meantime.
 * A failed start is not repeated, since it would take as long again and fail as well. Kept in a
 * JUnit store, which closes it. Thread-safe.
 */
final class ServerSlot implements AutoCloseable {
  private final Supplier<ZitadelBackend> backend;
  private @Nullable RunningZitadel running;
  private @Nullable RuntimeException failure;

  ServerSlot(Supplier<ZitadelBackend> backend) {
    this.backend = backend;
  }

  synchronized RunningZitadel get() {
    RuntimeException first = failure;
    if (first != null) {
      // An object of its own for each test: JUnit and others add to what they report.
      throw new BackendException(String.valueOf(first.getMessage()), first);
    }
    RunningZitadel current = running;
    if (current != null) {
      Optional<String> end = current.ended();
      if (end.isEmpty()) {
        return current;
      }
      Notices.warn(
          "Zitadel (%s) at %s has ended: %s. Another one is started for the tests that follow."
              .formatted(current.backend(), current.baseUrl(), end.get()));
      close();
    }
    RunningZitadel started = start();
    running = started;
    return started;
  }

  private RunningZitadel start() {
    long start = System.nanoTime();
    RunningZitadel zitadel;
    try {
      zitadel = backend.get().start();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    Notices.info(
        String.format(
            Locale.ROOT,
            "Zitadel %s (%s) at %s, %s in %.2f s",
            zitadel.version(),
            zitadel.backend(),
            zitadel.baseUrl(),
            zitadel.isShared() ? "reached" : "started",
            seconds));
    TestedVersions.note(zitadel.version(), zitadel.backend()).ifPresent(Notices::warn);
    return zitadel;
  }

  @Override
  public synchronized void close() {
    RunningZitadel current = running;
    if (current != null) {
      running = null;
      current.close();
    }
  }
}
