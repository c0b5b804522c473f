package io.zitadeltestkit.container;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records when a start reached each stage. Thread-safe. */
final class Stages {
  private final long start = System.nanoTime();
  private final Map<String, Duration> reached = new LinkedHashMap<>();

  synchronized void reached(String stage) {
    // A second attempt reaches it again later, and in another order.
    reached.remove(stage);
    reached.put(stage, Duration.ofNanos(System.nanoTime() - start));
  }

  synchronized Startup as(Startup.Kind kind) {
    return new Startup(kind, reached);
  }
}
