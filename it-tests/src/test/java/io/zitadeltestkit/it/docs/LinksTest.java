package io.zitadeltestkit.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages lead to files and headings that are there, and every page is found. */
final class LinksTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void linksLeadToFilesAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
          .results()
          .filter(link -> !link.group(1).contains(":"))
          .forEach(
              link -> {
                Path target =
                    link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
                String heading = link.group(2);
                if (!Files.exists(target)
                    || (heading != null && !headings(target).contains(heading))) {
                  broken.add(page.getFileName() + ": " + link.group());
                }
              });
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageStandsInTheNavigationOfTheSite() throws IOException {
    String site = Files.readString(ROOT.resolve("mkdocs.yml"));
    List<String> names;
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      names =
          docs.map(page -> String.valueOf(page.getFileName()))
              .filter(name -> name.endsWith(".md"))
              .toList();
    }

    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(site).contains(": " + name));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docker/README.md")
                  .map(ROOT::resolve),
              docs.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }

  /** As GitHub names them: lower case, without punctuation, hyphens for spaces. */
  private static Set<String> headings(Path page) {
    try {
      return HEADING
          .matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
          .results()
          .map(
              heading ->
                  heading
                      .group(1)
                      .toLowerCase(Locale.ROOT)
                      .replaceAll("[^\\p{L}\\p{N} _-]", "")
                      .replace(' ', '-'))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(page + " can't be read", e);
    }
  }
}
