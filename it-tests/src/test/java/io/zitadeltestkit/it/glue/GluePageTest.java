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

/**
 * The numbers of {@code docs/glue.md} are those of the two classes beside this one, and of a file
 * with what other tools need.
 */
final class GluePageTest {
  private static final Path SOURCES = Path.of("src/test/java/io/zitadeltestkit/it/glue");
  private static final Pattern GLUE =
      Pattern.compile("// glue: (.+)\n((?:.*\n)*?)\\s*// end", Pattern.MULTILINE);

  private static final List<Path> COMPILED =
      List.of(SOURCES.resolve("ByHandTest.java"), SOURCES.resolve("WithTheToolkitTest.java"));
  private static final List<Path> OTHERS = List.of(Path.of("src/test/resources/glue/others.txt"));

  /** Lines with code in them, by set-up and way. */
  private static Map<String, Long> counted(List<Path> sources) throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (Path source : sources) {
      Matcher part = GLUE.matcher(Files.readString(source));
      while (part.find()) {
        lines.merge(
            part.group(1), part.group(2).lines().filter(l -> !l.isBlank()).count(), Long::sum);
      }
    }
    return lines;
  }

  @Test
  void pageHasTheNumbersThatAreCounted() throws IOException {
    Map<String, Long> counted = counted(COMPILED);
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

  @Test
  void otherToolsHaveTheNumbersThatAreCounted() throws IOException {
    Map<String, Long> others = counted(OTHERS);
    List<String> rows = new ArrayList<>();
    for (String tool :
        List.of("testcontainers-keycloak", "mock-oauth2-server", "Quarkus Dev Services")) {
      rows.add(
          "| %s | %d | %d |"
              .formatted(
                  tool,
                  others.get(tool + ", Java"),
                  others.getOrDefault(tool + ", configuration", 0L)));
    }
    rows.add(
        "| zitadel-testkit | %d | 0 |"
            .formatted(counted(COMPILED).get("resource server, with the toolkit")));

    assertThat(Files.readString(Path.of("../docs/glue.md"))).contains(String.join("\n", rows));
  }
}
