package io.zitadeltestkit.container;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A start: what it started from, and when it reached each stage.
 *
 * @param kind what it started from
 * @param stages name to time since the beginning of the start, in order
 */
public record Startup(Kind kind, Map<String, Duration> stages) {
  /** What a server starts from. */
  public enum Kind {
    /** An empty database. */
    COLD,
    /** A snapshot of a database that is set up. */
    WARM,
    /** Containers that were running already. */
    JOINED
  }

  /**
   * Copies the stages in their order.
   *
   * @param kind what it started from
   * @param stages when each stage was reached, counted from the start
   */
  public Startup {
    stages = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }

  /** {@return how long it took: the time of the last stage} */
  public Duration total() {
    return stages.values().stream().reduce(Duration.ZERO, (first, second) -> second);
  }

  /** Such as {@code warm start: images 0.01 s, server 0.42 s, ready 1.40 s}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT)
        + " start: "
        + stages.entrySet().stream()
            .map(
                stage ->
                    stage.getKey()
                        + " "
                        + String.format(
                            java.util.Locale.ROOT, "%.2f s", stage.getValue().toMillis() / 1000.0))
            .collect(Collectors.joining(", "));
  }
}
