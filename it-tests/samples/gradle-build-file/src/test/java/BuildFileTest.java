import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Dependency;
import org.gradle.api.tasks.compile.JavaCompile;
import org.gradle.api.tasks.testing.Test;
import org.gradle.api.tasks.testing.junitplatform.JUnitPlatformOptions;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build file of the Gradle sample is one that Gradle understands, and names what was tested.
 */
class BuildFileTest {
  private static final Path SAMPLES = Path.of(System.getProperty("samples"));
  private static final String PLUGINS = "plugins {\n    id 'java'\n}";

  @TempDir static Path folder;
  private static Project project;

  /** A script that is applied may not have a block of plugins, so this one is said otherwise. */
  @BeforeAll
  static void evaluate() throws IOException {
    String script = Files.readString(SAMPLES.resolve("gradle/build.gradle"));
    assertThat(script).startsWith(PLUGINS);
    Files.writeString(
        folder.resolve("build.gradle"), script.replace(PLUGINS, "apply plugin: 'java'"));
    project =
        ProjectBuilder.builder()
            .withProjectDir(folder.toFile())
            .withGradleUserHomeDir(folder.resolve("home").toFile())
            .build();
    project.apply(Map.of("from", "build.gradle"));
  }

  @org.junit.jupiter.api.Test
  void librariesAreThoseThatTheSourcesAreTestedWith() throws IOException {
    List<String> declared =
        project.getConfigurations().stream()
            .flatMap(configuration -> configuration.getDependencies().stream())
            .map(BuildFileTest::coordinates)
            .toList();
    Matcher tested =
        Pattern.compile(
                "<dependency>\\s*<groupId>(.+)</groupId>\\s*<artifactId>(.+)</artifactId>\\s*<version>(.+)</version>")
            .matcher(Files.readString(SAMPLES.resolve("gradle-sources/pom.xml")));

    assertThat(declared)
        .hasSize(6)
        .containsExactlyInAnyOrderElementsOf(
            tested
                .results()
                .map(found -> found.group(1) + ":" + found.group(2) + ":" + found.group(3))
                .toList());
  }

  private static String coordinates(Dependency dependency) {
    return dependency.getGroup() + ":" + dependency.getName() + ":" + dependency.getVersion();
  }

  @org.junit.jupiter.api.Test
  void testsRunOnTheJUnitPlatform() {
    Test test = (Test) project.getTasks().getByName("test");

    assertThat(test.getOptions()).isInstanceOf(JUnitPlatformOptions.class);
  }

  @org.junit.jupiter.api.Test
  void namesOfParametersAreKept() {
    JavaCompile compile = (JavaCompile) project.getTasks().getByName("compileTestJava");

    assertThat(compile.getOptions().getCompilerArgs()).contains("-parameters");
  }
}
