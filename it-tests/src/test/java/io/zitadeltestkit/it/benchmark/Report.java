package io.zitadeltestkit.it.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a line for each benchmark (both sides, their ratio, what it should be) and keeps it. */
final class Report {
  /**
   * A benchmark's result.
   *
   * @param what what was measured
   * @param measured how long ours took, or how often it was done in a second
   * @param reference the same of what it is compared with, and its name
   * @param ratio ours divided by the reference
   * @param reach what the ratio should be; 0 where there is no such number
   * @param isRate whether the ratio should be at least that, instead of at most
   */
  record Row(
      String what, String measured, String reference, double ratio, double reach, boolean isRate) {
    boolean reached() {
      return isRate ? ratio >= reach : ratio <= reach;
    }

    /** {@return how the ratio stands to what it should be: 1 and less is reached} */
    double distance() {
      return isRate ? reach / ratio : ratio / reach;
    }

    String reachText() {
      return reach == 0 ? "–" : english("%s %.2f", isRate ? "≥" : "≤", reach);
    }

    private String line() {
      String end = reach == 0 ? "" : ", %s: %s".formatted(reachText(), reached() ? "yes" : "no");
      return english("%-60s %10s   %-45s %.2f%s", what, measured, reference, ratio, end);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void times(String what, Duration ours, String reference, Duration theirs, double atMost) {
    double ratio = (double) ours.toNanos() / theirs.toNanos();
    add(new Row(what, text(ours), reference + " " + text(theirs), ratio, atMost, false));
  }

  /** Where there is no number to reach. */
  void ratio(String what, Duration ours, String reference, Duration theirs) {
    times(what, ours, reference, theirs, 0);
  }

  void rates(String what, double ours, String reference, double theirs, double atLeast) {
    add(
        new Row(
            what,
            english("%.0f", ours),
            english("%s %.0f", reference, theirs),
            ours / theirs,
            atLeast,
            true));
  }

  /** Prints a sentence that belongs to the results. */
  void note(String sentence) {
    System.out.println(sentence);
    notes.add(sentence);
  }

  private void add(Row row) {
    System.out.println(row.line());
    rows.add(row);
  }

  List<Row> rows() {
    return rows;
  }

  List<String> notes() {
    return notes;
  }

  static Duration each(double perSecond) {
    return Duration.ofNanos((long) (1e9 / perSecond));
  }

  /** Formats numbers as the page has them, whatever language the machine speaks. */
  static String english(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String text(Duration duration) {
    double milliseconds = duration.toNanos() / 1e6;
    return milliseconds >= 1000
        ? english("%.2f s", milliseconds / 1000)
        : milliseconds >= 100
            ? english("%.0f ms", milliseconds)
            : milliseconds >= 2
                ? english("%.1f ms", milliseconds)
                : english("%.3f ms", milliseconds);
  }
}
