package io.zitadeltestkit.it.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.ApiMethod;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.it.machine.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of methods is what the tables, the recordings and the tests say. */
final class MethodsPageTest {
  private static final Path PAGE = Path.of("../docs/methods.md");
  private static final Path RECORDINGS = Path.of("src/test/resources/recordings");

  /** What the embedded server has answered in its own module's tests, which ran before. */
  private static final Path ANSWERED = Path.of("../zitadel-embedded/target/answered.txt");

  private static final List<ApiMethod> METHODS = EmbeddedZitadel.methods();

  @Test
  void isTrue() throws IOException {
    assumeTrue(
        Files.exists(ANSWERED) || Requirement.onCi(),
        "The tests of zitadel-embedded have not run, so it is not known what they test. Run ./mvnw verify in the root.");
    String page = new MethodsPage(METHODS, recorded(), tested()).text();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/methods.md is out of date. Run ./mvnw verify -Dupdate.docs=true and commit it.")
        .isEqualTo(page);
  }

  private static Calls recorded() throws IOException {
    Calls calls = new Calls(METHODS);
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      for (Path file : files.toList()) {
        for (JsonNode step : json.readTree(file.toFile()).path("steps")) {
          JsonNode request = step.path("request");
          if (step.has("call")) {
            calls.add("POST", "/" + step.path("call").asText());
          } else if (step.has("request")) {
            calls.add(request.path("method").asText("POST"), path(request.path("path").asText()));
          }
        }
      }
    }
    return calls;
  }

  private static String path(String template) {
    return template.replaceAll("\\?.*", "").replaceAll("\\$\\{\\w+}", "x");
  }

  private static Calls tested() throws IOException {
    Calls calls = new Calls(METHODS);
    for (String line : Files.readAllLines(ANSWERED)) {
      String[] words = line.split(" ", 2);
      calls.add(words[0], words[1]);
    }
    return calls;
  }
}
