package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A test run without an SLF4J provider, in a JVM of its own. */
final class QuietLoggingTest {
  @ZitadelTest(backend = Backend.EMBEDDED)
  static class Fixture {
    @Test
    void test(TestOrganization organization) {
      assertThat(organization.id()).isNotBlank();
    }
  }

  /** Runs the fixture. */
  static final class Program {
    public static void main(String[] args) {
      EngineTestKit.engine("junit-jupiter")
          .selectors(selectClass(Fixture.class))
          .execute()
          .testEvents()
          .assertStatistics(stats -> stats.succeeded(1));
      System.out.println("passed, verbosity " + System.getProperty("slf4j.internal.verbosity"));
      System.exit(0);
    }
  }

  @Test
  void withoutProviderOnlyTheToolkitsOwnLinesArePrinted() throws Exception {
    String classPath =
        Arrays.stream(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(Pattern.quote(File.pathSeparator), -1))
            .filter(file -> !file.contains("logback"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .as(output)
        .anyMatch(line -> line.startsWith("zitadel-testkit: Zitadel v4.16.0 (embedded) at http"))
        .anyMatch(line -> line.equals("passed, verbosity null"))
        .noneMatch(line -> line.startsWith("SLF4J"));
  }
}
