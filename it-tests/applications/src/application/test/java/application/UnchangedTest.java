package application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Writes down what the application ships and does, first without and then with the toolkit in scope
 * test, and finds no difference.
 */
class UnchangedTest {
  private static final Path REPORTS = Path.of(System.getProperty("reports"));

  /** "without" or "with" the toolkit. */
  private static final String VARIANT = System.getProperty("variant");

  @Test
  void theSameLibrariesAreShipped() throws IOException {
    assertThat(Files.readAllLines(REPORTS.resolve(VARIANT + "-compile.txt")))
        .hasSizeGreaterThan(20)
        .hasSameElementsAs(Files.readAllLines(REPORTS.resolve("without-compile.txt")));
    assertThat(Files.readAllLines(REPORTS.resolve(VARIANT + "-runtime.txt")))
        .hasSizeGreaterThan(20)
        .hasSameElementsAs(Files.readAllLines(REPORTS.resolve("without-runtime.txt")));
  }

  @Test
  void theSameIsConfigured() throws IOException {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Application.class)
            .properties(
                "server.port=0",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:8080")
            .run()) {
      Files.write(REPORTS.resolve(VARIANT + "-configuration.txt"), configuration(application));
    }

    assertThat(Files.readAllLines(REPORTS.resolve(VARIANT + "-configuration.txt")))
        .hasSizeGreaterThan(100)
        .hasSameElementsAs(Files.readAllLines(REPORTS.resolve("without-configuration.txt")));
  }

  private static List<String> configuration(ConfigurableApplicationContext application) {
    List<String> lines = new ArrayList<>();
    ConditionEvaluationReport.get(application.getBeanFactory())
        .getConditionAndOutcomesBySource()
        .forEach(
            (source, outcomes) -> {
              if (outcomes.isFullMatch()) {
                lines.add("matches: " + source);
              }
            });
    Arrays.stream(application.getBeanDefinitionNames()).forEach(bean -> lines.add("bean: " + bean));
    application
        .getBean(RequestMappingHandlerAdapter.class)
        .getMessageConverters()
        .forEach(converter -> lines.add("converter: " + converter.getClass().getName()));
    return lines;
  }
}
