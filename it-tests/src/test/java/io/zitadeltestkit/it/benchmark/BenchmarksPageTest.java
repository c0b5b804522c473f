package io.zitadeltestkit.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of benchmarks, from results that were not measured. */
final class BenchmarksPageTest {
  private final Report report = new Report();

  @BeforeEach
  void measure() {
    report.times("start & stop", Duration.ofMillis(665), "theirs", Duration.ofMillis(1330), 0.45);
    report.times("a call", Duration.ofNanos(107_000), "by hand", Duration.ofNanos(107_000), 1.05);
    report.rates("calls/s", 12_000, "a bare server", 15_000, 0.75);
    report.ratio("instance", Duration.ofMillis(50), "a warm start", Duration.ofMillis(100));
    report.note("Containers were not measured: no engine.");
  }

  @Test
  void tableHasBothSidesTheRatioAndWhetherItWasReached() {
    assertThat(new BenchmarksPage(report).text("1 May 2026: 2 cores"))
        .isEqualTo(
            """
            1 May 2026: 2 cores. Containers were not measured: no engine.

            | | measured | reference | ratio | reach | reached |
            |---|---|---|---|---|---|
            | start & stop | 665 ms | theirs 1.33 s | 0.50 | ≤ 0.45 | **no** |
            | a call | 0.107 ms | by hand 0.107 ms | 1.00 | ≤ 1.05 | yes |
            | calls/s | 12000 | a bare server 15000 | 0.80 | ≥ 0.75 | yes |
            | instance | 50.0 ms | a warm start 100 ms | 0.50 | – | – |

            ![Each ratio beside what it should reach](images/benchmarks.svg)

            """);
  }

  @Test
  void plotHasABarForEachRatioThatHasAReach() throws Exception {
    String svg = new Plot(report.rows(), "2 cores <test>").svg();

    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    NodeList bars = root.getElementsByTagName("rect");
    // The first is the page.
    assertThat(bars.getLength()).isEqualTo(1 + 3);
    assertThat(((Element) bars.item(1)).getAttribute("class")).isEqualTo("no");
    assertThat(((Element) bars.item(2)).getAttribute("class")).isEqualTo("yes");
    assertThat(root.getTextContent()).contains("start & stop", "0.50", "2 cores <test>");
  }

  @Test
  void pageHasThePlaceForThem() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "benchmarks.md")))
        .containsOnlyOnce(BenchmarksPage.BEGIN)
        .containsOnlyOnce(BenchmarksPage.END);
  }
}
