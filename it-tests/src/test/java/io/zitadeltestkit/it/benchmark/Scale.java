package io.zitadeltestkit.it.benchmark;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param starts how many starts of a JVM, of which the median counts
 * @param measured how long something is repeated
 * @param runs how many runs of a test suite or starts of a container
 * @param users how many users the large server has
 */
record Scale(int starts, Duration measured, int runs, int users) {
  /** What the page is written from. */
  static final Scale FULL = new Scale(7, Duration.ofSeconds(4), 5, 100_000);

  /** Only whether the benchmarks work: {@code -Dbenchmark.quick=true}. */
  static final Scale QUICK = new Scale(1, Duration.ofMillis(400), 1, 10_000);

  static Scale wanted() {
    return Boolean.getBoolean("benchmark.quick") ? QUICK : FULL;
  }
}
