package io.zitadeltestkit.it.clients.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Python that {@code TEST_PYTHON} names, or else {@code python3}. */
final class Python {
  private static final String PROGRAM = System.getenv().getOrDefault("TEST_PYTHON", "python3");

  /** Quicker than to import it. */
  private static final String FIND =
      "import importlib.util, sys; sys.exit(importlib.util.find_spec('zitadel_client') is None)";

  private static final Optional<String> PROBLEM = findProblem();

  private Python() {}

  /**
   * How a script ended.
   *
   * @param status its exit status
   * @param output all that it has printed
   */
  record Result(int status, String output) {}

  /** Returns what is missing for the SDK, or nothing. */
  static Optional<String> problem() {
    return PROBLEM;
  }

  private static Optional<String> findProblem() {
    try {
      return run(Duration.ofMinutes(1), Map.of(), "-c", FIND).status() == 0
          ? Optional.empty()
          : Optional.of(
              PROGRAM
                  + " has no zitadel-client: pip install -r src/test/python/requirements.txt in a"
                  + " virtual environment, and name its python in TEST_PYTHON");
    } catch (IOException e) {
      return Optional.of(
          PROGRAM + " can't be run; install Python 3, or name another in TEST_PYTHON");
    }
  }

  /**
   * Runs Python to its end.
   *
   * @param patience after which it is ended
   * @param environment further variables
   * @param arguments what follows the program's name
   */
  static Result run(Duration patience, Map<String, String> environment, String... arguments)
      throws IOException {
    Path output = Files.createTempFile("python", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(Stream.concat(Stream.of(PROGRAM), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + List.of(arguments), e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
