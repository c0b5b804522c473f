package io.zitadeltestkit.it.benchmark;

import java.util.List;

/**
 * A bar for each benchmark: how its ratio stands to what it should be. What ends before the line is
 * reached. Readable on a light and a dark page.
 */
final class Plot {
  private static final int WIDTH = 780;
  private static final int BARS_AT = 350;
  private static final int ROW = 22;
  private static final int TOP = 34;

  /** Where the line is; a bar that would end beyond the picture is cut. */
  private static final int REACH = 280;

  private static final int MAX_LENGTH = 380;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="system-ui, sans-serif" font-size="12">
        <title>How each ratio stands to what it should reach</title>
        <style>
          .page { fill: #ffffff } text { fill: #1f2328 } .faint { fill: #59636e; paint-order: stroke; stroke: #ffffff; stroke-width: 3px }
          .yes { fill: #1a7f37 } .no { fill: #bc4c00 } line { stroke: #59636e; stroke-dasharray: 4 3 }
          @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117 } text { fill: #f0f6fc } .faint { fill: #9198a1; stroke: #0d1117 }
            .yes { fill: #3fb950 } .no { fill: #db6d28 } line { stroke: #9198a1 }
          }
        </style>
        <rect class="page" width="100%%" height="100%%"/>
        <text class="faint" x="%d" y="20" text-anchor="middle">reach</text>
      """;

  private final List<Report.Row> rows;
  private final String machine;

  Plot(List<Report.Row> rows, String machine) {
    this.rows = rows.stream().filter(row -> row.reach() > 0).toList();
    this.machine = machine;
  }

  String svg() {
    int bottom = TOP + rows.size() * ROW;
    StringBuilder svg = new StringBuilder(HEAD.formatted(WIDTH, bottom + 34, BARS_AT + REACH));
    int line = BARS_AT + REACH;
    svg.append("  <line x1=\"%d\" y1=\"26\" x2=\"%d\" y2=\"%d\"/>\n".formatted(line, line, bottom));
    for (int i = 0; i < rows.size(); i++) {
      svg.append(bar(rows.get(i), TOP + i * ROW));
    }
    return svg.append(
            "  <text class=\"faint\" x=\"8\" y=\"%d\">%s</text>\n</svg>\n"
                .formatted(bottom + 20, escaped(machine)))
        .toString();
  }

  private static String bar(Report.Row row, int y) {
    long length = Math.max(2, Math.min(MAX_LENGTH, Math.round(row.distance() * REACH)));
    return Report.english(
        """
          <text x="%d" y="%d" text-anchor="end">%s</text>
          <rect class="%s" x="%d" y="%d" width="%d" height="14" rx="2"/>
          <text class="faint" x="%d" y="%d">%.2f</text>
        """,
        BARS_AT - 10,
        y + 12,
        escaped(row.what()),
        row.reached() ? "yes" : "no",
        BARS_AT,
        y + 1,
        length,
        BARS_AT + length + 6,
        y + 12,
        row.ratio());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
