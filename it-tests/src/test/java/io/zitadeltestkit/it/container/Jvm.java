package io.zitadeltestkit.it.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another JVM, with an environment of its own, that runs a program of this package. */
final class Jvm implements AutoCloseable {
  private static final long SECONDS = 300;

  private final Process process;
  private final Path output;

  private Jvm(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts {@link ServerProgram}. */
  static Jvm start(Path home, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(ServerProgram.class, home, environment, arguments);
  }

  /**
   * @param program the class with the main method
   * @param home the toolkit's directory of that JVM's user
   * @param environment what differs from this JVM's
   * @param arguments of the program
   */
  static Jvm start(
      Class<?> program, Path home, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dzitadel.testkit.home=" + home);
    command.add("-classpath");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("jvm", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new Jvm(builder.start(), output);
  }

  /** Waits until it has printed a line that begins so; returns the rest of that line. */
  String await(String prefix) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (true) {
      boolean ended = !process.isAlive();
      Optional<String> line = line(prefix);
      if (line.isPresent()) {
        return line.get();
      }
      if (ended || System.nanoTime() > deadline) {
        throw new AssertionError("No line \"" + prefix + "…\" in:\n" + output());
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  private Optional<String> line(String prefix) throws IOException {
    return output()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** Lets the program go on, which waits for a line on its standard input. */
  void goOn() throws IOException {
    process.outputWriter().append("\n").flush();
  }

  /** Waits for its end; returns its status. */
  int end() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The other JVM does not end.");
    }
    return process.exitValue();
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
