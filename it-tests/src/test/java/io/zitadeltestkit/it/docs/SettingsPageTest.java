package io.zitadeltestkit.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.internal.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/extension.md} name every setting with its variable, and no other. */
final class SettingsPageTest {
  /** The cells with a property's name and a variable, wherever they are in the line. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\|.*?`([a-z-]+)` \\| `(ZITADEL_TESTKIT_[A-Z_]+)` \\|");

  @Test
  void everySettingIsInATable() throws IOException {
    Matcher row = ROW.matcher(Files.readString(Path.of("../docs/extension.md")));
    List<String> rows = row.results().map(r -> r.group(1) + " " + r.group(2)).toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Setting.NAMES.stream().map(name -> name + " " + Setting.variable(name)).toList());
  }
}
