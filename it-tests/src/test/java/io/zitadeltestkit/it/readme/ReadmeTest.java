package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every snippet in Java and Kotlin of the README and the docs is a part of a class in these tests,
 * among those of {@code zitadel-testkit-spring} or in the samples, between {@code // snippet} and
 * {@code // end}, which the build compiles and the tests run.
 */
final class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SOURCES = Path.of("src/test/java/io/zitadeltestkit/it");
  private static final Path OF_SPRING = Path.of("../zitadel-testkit-spring/src/test/java");
  private static final Path OF_SAMPLES = Path.of("samples");
  private static final Pattern BLOCK =
      Pattern.compile("```(java|kotlin)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RELEASE = Pattern.compile("(?m)^## \\[(\\d[^]]*)]");
  private static final Pattern OUR_VERSION =
      Pattern.compile("<artifactId>zitadel-[a-z-]+</artifactId>\\s*(<version>[^<]+</version>)");
  private static final Pattern SNIPPET =
      Pattern.compile("[ ]*// snippet: (\\S+)\n(.*?)\n?[ ]*// end", Pattern.DOTALL);

  @Test
  void everySnippetIsCompiledAndRun() throws IOException {
    Map<String, String> snippets = new LinkedHashMap<>();
    try (Stream<Path> ours = Files.walk(SOURCES);
        Stream<Path> ofSpring = Files.walk(OF_SPRING);
        Stream<Path> ofSamples = Files.walk(OF_SAMPLES)) {
      for (Path source :
          Stream.of(ours, ofSpring, ofSamples.filter(file -> !file.startsWith("samples/target")))
              .flatMap(files -> files)
              .filter(file -> file.toString().matches(".+\\.(java|kt)"))
              .toList()) {
        Matcher matcher = SNIPPET.matcher(Files.readString(source));
        while (matcher.find()) {
          String twin =
              snippets.put(
                  matcher.group(1), matcher.group(2).stripTrailing().stripIndent().strip());
          assertThat(twin).as("another snippet %s than in %s", matcher.group(1), source).isNull();
        }
      }
    }
    List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    int found = 0;
    for (Path document : documents) {
      Matcher matcher = BLOCK.matcher(Files.readString(document));
      while (matcher.find()) {
        String snippet = matcher.group(2).strip();
        if (matcher.group(1).equals("kotlin") && !snippet.contains("fun ")) {
          continue; // a build file
        }
        found++;
        assertThat(snippets.values())
            .as("a snippet of " + document.getFileName() + " that no test has")
            .contains(snippet);
      }
    }
    assertThat(found).isGreaterThan(4);
  }

  @Test
  void documentedSeedIsThatOfItsTests() throws IOException {
    assertThat(Files.readString(ROOT.resolve("docs/seeds.md")))
        .contains("```yaml\n" + Files.readString(Path.of("src/test/resources/acme.yaml")) + "```");
  }

  @Test
  void versionsOfOtherLibrariesOnTheFirstPageAreThoseOfTheBuild() throws IOException {
    String build = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(Files.readString(ROOT.resolve("docs/index.md")))
        .contains(version(build, "junit.version"))
        .contains(version(build, "assertj.version"));
  }

  /** The build's version is a snapshot, which no repository has once there are releases. */
  @Test
  void pagesNameTheLastReleaseAndTheSnapshotOnlyIfThereIsNone() throws IOException {
    Matcher release = RELEASE.matcher(Files.readString(ROOT.resolve("CHANGELOG.md")));
    String expected =
        release.find()
            ? "<version>" + release.group(1) + "</version>"
            : version(Files.readString(ROOT.resolve("pom.xml")), "version");
    List<String> pages = List.of("README.md", "docs/index.md", "docs/spring.md", "docs/quarkus.md");

    for (String page : pages) {
      assertThat(OUR_VERSION.matcher(Files.readString(ROOT.resolve(page))).results())
          .as(page)
          .isNotEmpty()
          .allSatisfy(found -> assertThat(found.group(1)).isEqualTo(expected));
    }
    assertThat(Files.readString(ROOT.resolve("docs/frameworks.md")))
        .contains(
            "io.zitadeltestkit:zitadel-testkit:" + expected.replaceAll("<.?version>", "") + "'");
  }

  private static String version(String build, String property) {
    Matcher version = Pattern.compile("<" + property + ">([^<]+)<").matcher(build);
    assertThat(version.find()).as(property).isTrue();
    return "<version>" + version.group(1) + "</version>";
  }
}
