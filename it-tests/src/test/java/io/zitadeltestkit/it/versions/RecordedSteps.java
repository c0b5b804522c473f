package io.zitadeltestkit.it.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recorded steps that the two tested versions answer otherwise. */
final class RecordedSteps {
  private static final Path OLDER = Path.of("src/test/resources/recordings");
  private static final Path NEWER = Path.of("src/test/resources/recordings-4.16");

  private RecordedSteps() {}

  /**
   * {@return the steps that differ, as {@code scenario/step}, in the order of the recordings} That
   * a secret is an encrypted JWT is no difference of each step that has one: the shapes tell it.
   */
  static List<String> different() throws IOException {
    List<String> names = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    List<Path> scenarios;
    try (Stream<Path> files = Files.list(NEWER)) {
      scenarios = files.sorted().toList();
    }
    for (Path file : scenarios) {
      JsonNode older = json.readTree(OLDER.resolve(file.getFileName()).toFile()).path("steps");
      JsonNode newer = json.readTree(file.toFile()).path("steps");
      String scenario = file.getFileName().toString().replace(".json", "");
      for (int i = 0; i < newer.size(); i++) {
        if (!text(older.path(i)).equals(text(newer.path(i)))) {
          names.add(scenario + "/" + newer.path(i).path("id").asText());
        }
      }
    }
    return names;
  }

  private static String text(JsonNode step) {
    return step.toString().replace("<jwe>", "<secret>");
  }

  /** {@return those of some steps that a pattern with {@code *} for any text names} */
  static List<String> matching(List<String> steps, String pattern) {
    Pattern regex =
        Pattern.compile(
            Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    return steps.stream().filter(step -> regex.matcher(step).matches()).toList();
  }
}
