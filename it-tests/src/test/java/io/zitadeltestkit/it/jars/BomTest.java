package io.zitadeltestkit.it.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials names each module that is published, and no other. */
final class BomTest {
  private static List<String> all(String pattern, Path pom) throws IOException {
    String text = Files.readString(pom);
    Matcher found = Pattern.compile(pattern).matcher(text);
    return found.results().map(result -> result.group(1)).toList();
  }

  @Test
  void bomNamesEveryPublishedModule() throws IOException {
    List<String> modules =
        all("<module>([^<]+)</module>", Path.of("../pom.xml")).stream()
            .filter(module -> !module.startsWith("it-tests"))
            .filter(module -> !module.equals("zitadel-testkit-bom"))
            .toList();

    List<String> named =
        all(
            "<dependency>\\s*<groupId>io\\.zitadeltestkit</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>\\$\\{project\\.version}</version>\\s*</dependency>",
            Path.of("../zitadel-testkit-bom/pom.xml"));

    assertThat(modules).hasSizeGreaterThan(4);
    assertThat(named).containsExactlyInAnyOrderElementsOf(modules);
  }
}
