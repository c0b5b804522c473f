package io.zitadeltestkit.it.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;

/** A project of {@code docker/compose.yaml}, with images that are here, in a folder of its own. */
final class Compose implements AutoCloseable {
  private static final Path FILE = Path.of("../docker/compose.yaml");
  private static final long SECONDS = 60;

  private final String project = "ztk-" + UUID.randomUUID();
  private final List<String> program;
  private final Path folder;
  private final Map<String, String> environment;

  private Compose(List<String> program, Path folder, int port) {
    this.program = program;
    this.folder = folder;
    this.environment =
        Map.of(
            "COMPOSE_PROJECT_NAME",
            project,
            "ZITADEL_HOST_PORT",
            "" + port,
            "ZITADEL_IMAGE",
            Image.NAME,
            "EMBEDDED_IMAGE",
            Image.NAME,
            "POSTGRES_IMAGE",
            Image.POSTGRES.asCanonicalNameString());
  }

  /** With Docker's plugin, or the program that came before it. Empty if there is neither. */
  static Optional<Compose> in(Path folder, int port) throws Exception {
    for (List<String> program : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      if (isThere(program)) {
        String text = Files.readString(FILE);
        Files.writeString(
            folder.resolve("compose.yaml"),
            // The elder one does not know this key, and takes the name from the environment.
            program.size() == 1 ? text.replaceFirst("(?m)^name: .*$", "") : text);
        return Optional.of(new Compose(program, folder, port));
      }
    }
    return Optional.empty();
  }

  private static boolean isThere(List<String> program) throws InterruptedException {
    try {
      List<String> command = new ArrayList<>(program);
      command.add("version");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a command of it, which has to succeed. */
  String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " failed:\n" + output);
    }
    return output;
  }

  /** Waits until a service's health check passes. */
  void awaitHealthy(String service) throws InterruptedException {
    DockerClient docker = DockerClientFactory.instance().client();
    long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
    String health = "";
    while (!health.equals("healthy")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(service + " does not become healthy, but is: " + health);
      }
      Thread.sleep(100);
      for (Container container :
          docker
              .listContainersCmd()
              .withShowAll(true)
              .withLabelFilter(
                  Map.of(
                      "com.docker.compose.project", project, "com.docker.compose.service", service))
              .exec()) {
        var state = docker.inspectContainerCmd(container.getId()).exec().getState();
        health =
            state.getHealth() == null
                ? String.valueOf(state.getStatus())
                : Objects.requireNonNullElse(state.getHealth().getStatus(), "");
      }
    }
  }

  String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Override
  public void close() throws IOException {
    try {
      run("--profile", "embedded", "down", "--volumes", "--timeout", "5");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the services were stopped.", e);
    }
  }
}
