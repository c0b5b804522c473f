package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A scenario: exchanges that were recorded from a real server.
 *
 * @param name the name of the scenario
 * @param steps the exchanges, in order
 */
record Recording(String name, List<JsonNode> steps) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns all recordings, in the order of their names. */
  static List<Recording> all() {
    URL folder = Objects.requireNonNull(Recording.class.getResource("/recordings"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().map(Recording::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recording read(Path file) {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      List<JsonNode> steps = new ArrayList<>();
      json.path("steps").forEach(steps::add);
      return new Recording(json.path("scenario").asText(), steps);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
