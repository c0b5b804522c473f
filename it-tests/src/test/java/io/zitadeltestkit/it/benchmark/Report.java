package io.zitadeltestkit.it.benchmark;

import java.time.Duration;

/** Prints a line a benchmark: both sides, their ratio, and what it should be. */
final class Report {
  private Report() {}

  static void print(String what, Duration ours, String reference, Duration theirs, double atMost) {
    double ratio = (double) ours.toNanos() / theirs.toNanos();
    System.out.printf(
        "%-70s %9.3f ms   %s %9.3f ms   ratio %.2f (at most %.2f: %s)%n",
        what,
        ours.toNanos() / 1e6,
        reference,
        theirs.toNanos() / 1e6,
        ratio,
        atMost,
        ratio <= atMost ? "reached" : "not reached");
  }

  /** Where there is no number to reach. */
  static void printRatio(String what, Duration ours, String reference, Duration theirs) {
    System.out.printf(
        "%-70s %9.3f ms   %s %9.3f ms   ratio %.2f%n",
        what,
        ours.toNanos() / 1e6,
        reference,
        theirs.toNanos() / 1e6,
        (double) ours.toNanos() / theirs.toNanos());
  }

  static void printRates(
      String what, double ours, String reference, double theirs, double atLeast) {
    double ratio = ours / theirs;
    System.out.printf(
        "%-70s %9.0f /s   %s %9.0f /s   ratio %.2f (at least %.2f: %s)%n",
        what,
        ours,
        reference,
        theirs,
        ratio,
        atLeast,
        ratio >= atLeast ? "reached" : "not reached");
  }

  static Duration each(double perSecond) {
    return Duration.ofNanos((long) (1e9 / perSecond));
  }
}
