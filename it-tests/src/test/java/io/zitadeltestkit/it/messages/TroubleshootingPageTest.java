package io.zitadeltestkit.it.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/troubleshooting.md} has every message, and no message that nothing says. */
final class TroubleshootingPageTest {
  private static final Path PAGE = Path.of("../docs/troubleshooting.md");
  private static final String BEGIN = "<!-- The rest is written by TroubleshootingPageTest. -->\n";
  private static final Pattern HEADING = Pattern.compile("(?m)^### `(.+)`$");

  private static final Pattern ERROR_ID = Pattern.compile("`([A-Z][A-Z0-9]+-[A-Za-z0-9]{5,})`");

  /** Where the messages come from, and how the page names it. */
  private static final Map<String, List<String>> AREAS = new LinkedHashMap<>();

  static {
    AREAS.put("The client", List.of("zitadel-client/src/main/java/io/zitadeltestkit/client"));
    AREAS.put("The extension", List.of("zitadel-testkit/src/main/java/io/zitadeltestkit/junit"));
    AREAS.put(
        "Fixtures, tokens, mail, sign-in",
        List.of(
            "zitadel-testkit/src/main/java/io/zitadeltestkit/fixture",
            "zitadel-testkit/src/main/java/io/zitadeltestkit/token",
            "zitadel-testkit/src/main/java/io/zitadeltestkit/message",
            "zitadel-testkit/src/main/java/io/zitadeltestkit/login",
            "zitadel-testkit/src/main/java/io/zitadeltestkit/internal"));
    AREAS.put(
        "Backends and containers",
        List.of(
            "zitadel-testkit/src/main/java/io/zitadeltestkit/backend",
            "zitadel-testkit/src/main/java/io/zitadeltestkit/container",
            "zitadel-testkit/src/main/java/io/zitadeltestkit/instance"));
    AREAS.put("Spring", List.of("zitadel-testkit-spring/src/main/java"));
    AREAS.put("Quarkus", List.of("zitadel-testkit-quarkus/src/main/java"));
    AREAS.put("Seeds", List.of("zitadel-embedded/src/main/java/io/zitadeltestkit/seed"));
  }

  private static Map<String, Set<String>> messages() throws IOException {
    Map<String, Set<String>> messages = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> area : AREAS.entrySet()) {
      Set<String> ofArea = new TreeSet<>();
      for (String directory : area.getValue()) {
        ofArea.addAll(Messages.below(Path.of("..", directory)));
      }
      messages.put(area.getKey(), ofArea);
    }
    return messages;
  }

  @Test
  void everyMessageIsOnThePage() throws IOException {
    StringBuilder list = new StringBuilder();
    messages()
        .forEach(
            (area, found) -> {
              list.append("\n### ").append(area).append("\n\n");
              found.forEach(
                  message -> list.append("- ").append(message.replace("<", "&lt;")).append('\n'));
            });
    String page = Files.readString(PAGE);
    assertThat(page).contains(BEGIN);
    String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + list;
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, wanted);
    }

    assertThat(Files.readString(PAGE))
        .as(
            "A message has changed. Run ./mvnw verify -Dupdate.docs=true, and look whether what the"
                + " page explains is still true.")
        .isEqualTo(wanted);
  }

  /** Zitadel's own ids are as the embedded server and the recordings have them. */
  @Test
  void everyErrorIdIsZitadels() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (String directory :
        List.of("../zitadel-embedded/src/main/java", "src/test/resources/recordings")) {
      try (Stream<Path> files = Files.walk(Path.of(directory))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          answers.append(Files.readString(file));
        }
      }
    }
    Matcher id = ERROR_ID.matcher(Files.readString(PAGE));
    int ids = 0;
    while (id.find()) {
      ids++;
      assertThat(answers.indexOf(id.group(1))).as(id.group(1)).isPositive();
    }
    assertThat(ids).isGreaterThan(5);
  }

  @Test
  void everyHeadingIsAMessage() throws IOException {
    String page = Files.readString(PAGE);
    String explained = page.substring(0, page.indexOf(BEGIN));
    Set<String> all = new TreeSet<>();
    messages().values().forEach(all::addAll);
    Matcher heading = HEADING.matcher(explained);
    int headings = 0;
    while (heading.find()) {
      headings++;
      String words = heading.group(1);
      assertThat(all.stream().anyMatch(message -> message.contains(words)))
          .as("nothing says \"%s\"", words)
          .isTrue();
    }
    assertThat(headings).isGreaterThan(15);
  }
}
