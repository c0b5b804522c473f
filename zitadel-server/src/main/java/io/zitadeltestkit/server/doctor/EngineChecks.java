package io.zitadeltestkit.server.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Checks whether a Zitadel in a container could be started: engine, images, registries. */
final class EngineChecks {
  private static final int MILLIS = 5_000;
  private static final String WITHOUT =
      "The embedded server, up and the backend \"embedded\" work without it.";

  private EngineChecks() {}

  static List<Finding> run(Machine machine) {
    String address =
        machine.surroundings().environment().getOrDefault("DOCKER_HOST", machine.socket());
    Engine engine = new Engine(address);
    String version;
    try {
      Engine.Answer answer = engine.get("/version");
      if (answer.status() != 200) {
        throw new IOException("status " + answer.status());
      }
      version = new ObjectMapper().readTree(answer.body()).path("Version").asText();
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return List.of(
          Finding.warning(
              "engine",
              "no Docker engine answers at %s: %s".formatted(address, e.getMessage()),
              "Start Docker or Podman, or set DOCKER_HOST to where it listens. " + WITHOUT));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("engine", "Docker engine " + version + " at " + address));
    List<String> missing = missing(engine, machine.images());
    if (missing.isEmpty()) {
      findings.add(Finding.ok("images", String.join(", ", machine.images()) + " are there"));
      return findings;
    }
    findings.add(
        Finding.warning(
            "images",
            "the engine does not have %s".formatted(String.join(", ", missing)),
            "Pull them once: docker pull "
                + String.join(" && docker pull ", missing)
                + ". "
                + WITHOUT));
    machine.registries().forEach(registry -> findings.add(registry(registry)));
    return findings;
  }

  private static List<String> missing(Engine engine, List<String> images) {
    return images.stream()
        .filter(
            image -> {
              try {
                return engine.get("/images/" + image + "/json").status() != 200;
              } catch (IOException e) {
                return true;
              }
            })
        .toList();
  }

  private static Finding registry(URI registry) {
    try {
      HttpURLConnection connection = (HttpURLConnection) registry.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      // A request to sign in is an answer, too: the registry works.
      int status = connection.getResponseCode();
      return status < 500
          ? Finding.ok("registry", registry.getHost() + " answers")
          : Finding.warning(
              "registry",
              "%s answers with status %d".formatted(registry.getHost(), status),
              "Try again later, or name an image of another registry with ZITADEL_TESTKIT_IMAGE.");
    } catch (IOException e) {
      return Finding.warning(
          "registry",
          "%s can't be reached: %s".formatted(registry.getHost(), e),
          "Check network and proxy, or name an image of another registry with"
              + " ZITADEL_TESTKIT_IMAGE.");
    }
  }
}
