package io.zitadeltestkit.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names a test for each promise, and the tests are there. */
final class SecurityPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise|---)(.*) \\|$");

  private final String page = read();

  private static String read() {
    try {
      return Files.readString(ROOT.resolve("docs/security.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("docs/security.md can't be read", e);
    }
  }

  @Test
  void everyNamedTestExists() throws IOException {
    Set<String> named =
        TEST.matcher(page).results().map(result -> result.group(1)).collect(Collectors.toSet());
    Set<String> found;
    try (Stream<Path> files = Files.walk(ROOT)) {
      found =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.java$", ""))
              .filter(named::contains)
              .collect(Collectors.toSet());
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void everyPromiseNamesATest() {
    assertThat(ROW.matcher(page).results().map(MatchResult::group))
        .hasSizeGreaterThan(10)
        .allSatisfy(row -> assertThat(row).containsPattern(TEST));
  }
}
