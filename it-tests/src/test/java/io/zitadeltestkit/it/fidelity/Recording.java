package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A scenario: exchanges that were recorded from a real server.
 *
 * @param name the name of the scenario
 * @param server the server, such as {@code zitadel v4.16.0}
 * @param steps the exchanges, in order
 */
record Recording(String name, String server, List<JsonNode> steps) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the recordings of some folders, in the order of their names. */
  static List<Recording> in(List<Path> folders) {
    Map<String, Recording> all = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files.map(Recording::read).forEach(recording -> all.put(recording.name(), recording));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(all.values());
  }

  /** Whether the server's opaque tokens are encrypted JWTs: then the answers demand them. */
  boolean demandsJwes() {
    return !server.startsWith("zitadel v4.13.");
  }

  private static Recording read(Path file) {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      List<JsonNode> steps = new ArrayList<>();
      json.path("steps").forEach(steps::add);
      return new Recording(
          json.path("scenario").asText(), json.path("server").asText(), List.copyOf(steps));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
