package io.zitadeltestkit.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code zitadel-testkit}, as it is called by hand. */
final class Cli {
  private Cli() {}

  /** How it ended. */
  record Result(int status, String out, String err) {}

  /** Runs it for the user whose directory this JVM uses. */
  static Result run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** The same with other variables in its environment. */
  static Result run(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dzitadel.testkit.home=" + System.getProperty("zitadel.testkit.home"));
    command.add("-classpath");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("io.zitadeltestkit.cli.Main");
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("cli", ".out");
      Path err = Files.createTempFile("cli", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      int status = process.waitFor();
      Result result = new Result(status, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
