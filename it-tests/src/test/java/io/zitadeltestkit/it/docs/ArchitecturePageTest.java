package io.zitadeltestkit.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The classes that architecture.md names are there, in the folders that it names. */
final class ArchitecturePageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");

  /** {@code folder/Class} or {@code folder/Class.member}. */
  private static final Pattern PATH = Pattern.compile("`((?:\\w+/)+[A-Z]\\w*)(?:\\.(\\w+))?`");

  /** {@code Class}, {@code package.Class} or {@code Class.member}; no constants. */
  private static final Pattern NAME =
      Pattern.compile("`(?:[a-z]\\w*\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)*`");

  private static final List<Path> SOURCES = new ArrayList<>();
  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = FENCED.matcher(Files.readString(ROOT.resolve("docs/architecture.md"))).replaceAll("");
    SOURCES.clear();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return name.equals("target") || name.equals(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              SOURCES.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void everyPathLeadsToAClassAndItsMember() {
    List<MatchResult> paths = PATH.matcher(page).results().toList();

    assertThat(paths).hasSizeGreaterThan(50);
    assertThat(paths.stream().filter(path -> !exists(path.group(1), path.group(2))))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @Test
  void everyNameIsThatOfAClass() {
    assertThat(
            NAME.matcher(page)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .filter(name -> source(name).isEmpty()))
        .as("names of no class of ours, beside the JDK's")
        .containsExactlyInAnyOrder("ServiceLoader");
  }

  private static boolean exists(String path, @Nullable String member) {
    Optional<Path> source = source(path);
    return source.isPresent()
        && (member == null
            || Pattern.compile("\\b" + member + "\\b").matcher(text(source.get())).find());
  }

  private static Optional<Path> source(String path) {
    return SOURCES.stream().filter(file -> file.endsWith(path + ".java")).findFirst();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
