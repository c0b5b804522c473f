package io.zitadeltestkit.server.container;

import io.zitadeltestkit.server.remote.CommandFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The program {@code docker}. A client library would double the size of this program, and would not
 * use the configuration of the user's own {@code docker}: contexts, registry credentials, proxies.
 */
final class Docker {
  private static final String WITHOUT =
      " Without --container, up starts the embedded server, which needs neither.";

  private final String program;
  private final Map<String, String> environment;

  /**
   * A program.
   *
   * @param program its name or path
   * @param environment its variables in addition to those of this process
   */
  Docker(String program, Map<String, String> environment) {
    this.program = program;
    this.environment = environment;
  }

  /**
   * The result of a run.
   *
   * @param status the exit status
   * @param output its output, one character per byte, since it may be an archive
   * @param complaint the error output
   */
  record Ran(int status, String output, String complaint) {
    byte[] bytes() {
      return output.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8).strip();
    }

    /** {@return the line with the reason; the lines before it say what was tried} */
    String reason() {
      List<String> lines = complaint.strip().lines().toList();
      return lines.isEmpty()
          ? "it says nothing more than status " + status
          : lines
              .get(lines.size() - 1)
              .replaceFirst("^(?:docker: )?Error response from daemon: ", "");
    }

    @Override
    public String toString() {
      return "Ran[" + status + "]";
    }
  }

  /** Runs it, and returns the result, with any status. */
  Ran run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /** Runs it with input. */
  Ran run(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = null;
    try {
      process = builder.start();
      Process running = process;
      CompletableFuture<byte[]> complaint =
          CompletableFuture.supplyAsync(() -> all(running.getErrorStream()));
      try (OutputStream in = process.getOutputStream()) {
        in.write(input);
      } catch (IOException e) {
        // It has ended without reading its input; its status says why.
      }
      byte[] said = all(process.getInputStream());
      return new Ran(
          process.waitFor(),
          new String(said, StandardCharsets.ISO_8859_1),
          new String(complaint.join(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandFailure(
          "There is no program \"%s\" here, which --container needs. Install Docker, or Podman with its docker command, and see that it is in the PATH.%s"
              .formatted(program, WITHOUT));
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new CommandFailure("docker %s was interrupted.".formatted(arguments[0]));
    }
  }

  private static byte[] all(InputStream stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (stream) {
      stream.transferTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command that must succeed, and returns its output. */
  String ask(String... arguments) {
    return ask(new byte[0], arguments).text();
  }

  Ran ask(byte[] input, String... arguments) {
    Ran ran = run(input, arguments);
    if (ran.status() != 0) {
      throw new CommandFailure(
          "docker %s failed: %s. Try it in a terminal; doctor looks at the engine, too."
              .formatted(arguments[0], ran.reason()));
    }
    return ran;
  }

  /** Throws if no engine answers. */
  void requireEngine() {
    Ran ran = run("version", "--format", "{{.Server.Version}}");
    if (ran.status() != 0 || ran.text().isEmpty()) {
      throw new CommandFailure(
          "No Docker engine answers: %s. Start Docker or Podman, or set DOCKER_HOST to where it listens.%s"
              .formatted(ran.reason(), WITHOUT));
    }
  }

  boolean has(String image) {
    return run("image", "inspect", "--format", "{{.Id}}", image).status() == 0;
  }

  /** Pulls an image; the message names the variable for another one. */
  void pull(String image, String variable) {
    Ran ran = run("pull", "--quiet", image);
    if (ran.status() != 0) {
      throw new CommandFailure(
          "The image %s is not there and can't be pulled: %s. Check network, proxy and docker login, or name another image with %s.%s"
              .formatted(image, ran.reason(), variable, WITHOUT));
    }
  }
}
