package io.zitadeltestkit.it.jars;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.junit.ZitadelExtension;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is nobody's business is in the jars under a name of ours. Skipped where the modules are
 * folders of classes, as before the phase package and in an IDE.
 */
final class RelocationTest {
  /** What an application may share with the toolkit. All else is relocated, or left out. */
  private static final String[] SHARED = {
    "java..",
    "javax..",
    "com.sun.net.httpserver..",
    "io.zitadeltestkit..",
    "org.jspecify..",
    "org.slf4j..",
    "com.fasterxml.jackson.annotation..",
    "com.fasterxml.jackson.core..",
    "com.fasterxml.jackson.databind..",
    "okhttp3..",
    "okio..",
    "kotlin..",
    "org.junit..",
    "org.opentest4j..",
    "org.assertj..",
    "org.testcontainers..",
    "com.github.dockerjava..",
  };

  @ParameterizedTest
  @ValueSource(classes = {ZitadelClient.class, EmbeddedZitadel.class, ZitadelExtension.class})
  void aJarHasOnlyPackagesOfItsOwn(Class<?> module) throws IOException {
    try (JarFile jar = new JarFile(jar(module).toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .contains("META-INF/LICENSE", "META-INF/THIRD-PARTY.txt")
          .allMatch(
              name -> name.startsWith("io/zitadeltestkit/") || name.matches("META-INF/[^/]+"));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {ZitadelClient.class, EmbeddedZitadel.class, ZitadelExtension.class})
  void aJarAsksForNoLibraryThatIsRelocated(Class<?> module) throws IOException {
    try (JarFile jar = new JarFile(jar(module).toFile())) {
      classes()
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(SHARED))
          .check(
              new ClassFileImporter()
                  .withImportOption(location -> !location.contains("/internal/shaded/"))
                  .importJar(jar));
    }
  }

  /** The modules for frameworks shade nothing; they share what the framework brings. */
  @ParameterizedTest
  @CsvSource({
    "spring, org.springframework.. jakarta.servlet..",
    "quarkus, io.quarkus.. org.eclipse.microprofile..",
  })
  void jarForAFrameworkBringsAndAsksForNothingElse(String framework, String itsPackages)
      throws IOException {
    try (JarFile jar = new JarFile(jarOf("zitadel-testkit-" + framework).toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .contains("META-INF/LICENSE")
          .allMatch(
              name ->
                  name.startsWith("io/zitadeltestkit/" + framework + "/")
                      || name.startsWith("META-INF/"));
      List<String> shared = new ArrayList<>(List.of(SHARED));
      shared.addAll(List.of(itsPackages.split(" ", -1)));
      classes()
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(shared.toArray(String[]::new)))
          .check(new ClassFileImporter().importJar(jar));
    }
  }

  private static Path jarOf(String module) throws IOException {
    Path target = Path.of("..", module, "target");
    assumeTrue(Files.isDirectory(target), () -> module + " was not packaged");
    try (Stream<Path> files = Files.list(target)) {
      Optional<Path> jar =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(module))
              .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
              .filter(file -> file.toString().endsWith(".jar"))
              .findFirst();
      assumeTrue(jar.isPresent(), () -> module + " was not packaged");
      return jar.orElseThrow();
    }
  }

  private static Path jar(Class<?> module) {
    try {
      Path jar = Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
      assumeTrue(Files.isRegularFile(jar), () -> jar + " is no jar");
      return jar;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class comes from a strange place", e);
    }
  }
}
