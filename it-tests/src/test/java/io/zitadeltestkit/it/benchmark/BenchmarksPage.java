package io.zitadeltestkit.it.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** The table and the plot of {@code docs/benchmarks.md}, always of one run. */
final class BenchmarksPage {
  private static final Path PAGE = Path.of("..", "docs", "benchmarks.md");
  private static final String PLOT = "images/benchmarks.svg";
  static final String BEGIN = "<!-- Written by ./mvnw -q -Pbenchmark -Dupdate.docs=true -->\n";
  static final String END = "<!-- to here -->\n";

  private final Report report;

  BenchmarksPage(Report report) {
    this.report = report;
  }

  /** {@return whether {@code -Dupdate.docs=true} was said} */
  static boolean isWanted() {
    return Boolean.getBoolean("update.docs");
  }

  void write() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(PAGE + " has lost the marks around its table.");
    }
    Files.writeString(
        PAGE, page.substring(0, begin) + BEGIN + "\n" + text(machine()) + page.substring(end));
    Files.writeString(PAGE.resolveSibling(PLOT), new Plot(report.rows(), machine()).svg());
  }

  String text(String machine) {
    StringBuilder text = new StringBuilder(machine).append('.');
    report.notes().forEach(note -> text.append(' ').append(note));
    text.append(
        "\n\n| | measured | reference | ratio | reach | reached |\n|---|---|---|---|---|---|\n");
    for (Report.Row row : report.rows()) {
      text.append(
          Report.english(
              "| %s | %s | %s | %.2f | %s | %s |\n",
              row.what(),
              row.measured(),
              row.reference(),
              row.ratio(),
              row.reachText(),
              row.reach() == 0 ? "–" : row.reached() ? "yes" : "**no**"));
    }
    return text.append("\n![Each ratio beside what it should reach](")
        .append(PLOT)
        .append(")\n\n")
        .toString();
  }

  /** {@return the machine and the day} */
  static String machine() throws IOException {
    Runtime.Version java = Runtime.version();
    return "%s: %d cores (%s), %s, Java %d"
        .formatted(
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                .format(LocalDate.now(ZoneOffset.UTC)),
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            java.feature());
  }

  private static String processor() throws IOException {
    Path known = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(known)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(known)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
