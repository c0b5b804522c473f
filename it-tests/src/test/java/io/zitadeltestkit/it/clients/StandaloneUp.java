package io.zitadeltestkit.it.clients;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command up of the self-contained jar, as a process of its own in a folder. */
public final class StandaloneUp implements AutoCloseable {
  private static final Path JARS = Path.of("../zitadel-server/target");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int SECONDS_TO_END = 20;

  private final Path folder;
  private final Path output;
  private final Process process;

  private StandaloneUp(Path folder, List<String> command) throws IOException {
    this.folder = folder;
    output = Files.createTempFile("up", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("ZITADEL_") && !name.endsWith("_IMAGE"));
    process = builder.start();
  }

  /** Finds the jar that the build has made last. */
  public static Optional<Path> jar() throws IOException {
    if (!Files.isDirectory(JARS)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(JARS)) {
      return files
          .filter(file -> file.toString().endsWith("-standalone.jar"))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .map(Path::toAbsolutePath);
    }
  }

  /** Starts it, and returns when it has said what there is. */
  public static StandaloneUp start(Path folder, Path jar, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.normalize().toString(),
                    "up"),
                Stream.of(arguments))
            .toList();
    StandaloneUp up = new StandaloneUp(folder, command);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!up.output().endsWith("Ctrl-C.\n")) {
      if (!up.process.isAlive() || System.nanoTime() > end) {
        up.close();
        throw new AssertionError("up has not started, but said:\n" + up.output());
      }
      // Not a wait for a fixed time: it asks again.
      up.process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    return up;
  }

  /** {@return what it has said so far} */
  public String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** Returns the variables of the file that it has written. */
  public Map<String, String> variables() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(folder.resolve(".env.local"))));
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
