package io.zitadeltestkit.it.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** Deque's axe-core, which finds what people with a disability would stumble over. */
final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(result => done(result.violations.map(found =>
          found.id + ": " + found.help + " at " + found.nodes.map(node => node.target.join(" ")).join(", "))))
        .catch(problem => done(["axe-core failed: " + problem]));
      """;

  private Axe() {}

  static void assertFindsNothing(JavascriptExecutor browser, String where) {
    browser.executeScript(SCRIPT);
    assertThat((List<?>) Objects.requireNonNull(browser.executeAsyncScript(RUN)))
        .as(where)
        .isEmpty();
  }

  private static String script() {
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
