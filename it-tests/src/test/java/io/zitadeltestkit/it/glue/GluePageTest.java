package io.zitadeltestkit.it.glue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers of {@code docs/glue.md} are those of the two classes beside this one. */
final class GluePageTest {
  private static final Path SOURCES = Path.of("src/test/java/io/zitadeltestkit/it/glue");
  private static final Pattern GLUE =
      Pattern.compile("// glue: (.+)\n((?:.*\n)*?)\\s*// end", Pattern.MULTILINE);

  /** Lines with code in them, by set-up and way. */
  private static Map<String, Long> counted() throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (String source : List.of("ByHandTest.java", "WithTheToolkitTest.java")) {
      Matcher part = GLUE.matcher(Files.readString(SOURCES.resolve(source)));
      while (part.find()) {
        lines.merge(
            part.group(1), part.group(2).lines().filter(l -> !l.isBlank()).count(), Long::sum);
      }
    }
    return lines;
  }

  @Test
  void pageHasTheNumbersThatAreCounted() throws IOException {
    Map<String, Long> counted = counted();
    List<String> rows = new ArrayList<>();
    for (String setUp :
        List.of(
            "plain",
            "parallel",
            "resource server",
            "expired token",
            "mail code",
            "two users with different roles")) {
      rows.add(
          "| %s | %d | %d |"
              .formatted(
                  setUp,
                  counted.get(setUp + ", by hand"),
                  counted.get(setUp + ", with the toolkit")));
    }

    assertThat(Files.readString(Path.of("../docs/glue.md"))).contains(String.join("\n", rows));
  }
}
