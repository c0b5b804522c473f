package io.zitadeltestkit.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many methods there are: {@code docs/methods.md} counts them, and two pages say the sum. */
final class StatusPageTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[`zitadel\\.[^|]+\\| (\\d+) \\| (\\d+) \\|$");

  @Test
  void pagesSayHowManyMethodsAreImplemented() throws IOException {
    List<MatchResult> rows = ROW.matcher(read("methods.md")).results().toList();
    int implemented = rows.stream().mapToInt(row -> Integer.parseInt(row.group(1))).sum();
    int missing = rows.stream().mapToInt(row -> Integer.parseInt(row.group(2))).sum();
    String sum = implemented + " of " + (implemented + missing) + " methods";

    assertThat(implemented).isGreaterThan(400);
    assertThat(read("status.md")).contains(sum);
    assertThat(read("comparison.md")).contains(sum);
  }

  private static String read(String page) throws IOException {
    return Files.readString(DOCS.resolve(page));
  }
}
