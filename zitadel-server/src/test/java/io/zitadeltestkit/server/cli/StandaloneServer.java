package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server as a process of its own, with this test's class path except the logger. */
final class StandaloneServer implements AutoCloseable {
  private static final String KEY = "MasterkeyNeedsToHave32Characters";
  private static final int SECONDS = 60;

  private final int port = freePort();
  private final Process process;
  private final Path output;

  StandaloneServer(Path directory, String command, Map<String, String> environment, String... more)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", classPath(), Main.class.getName(), command));
    line.addAll(List.of("--masterkey", KEY));
    line.addAll(more.length == 0 ? List.of("--tlsMode", "disabled") : Arrays.asList(more));
    output = Files.createTempFile(directory, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectOutput(output.toFile())
            .redirectError(Files.createTempFile(directory, "error", ".txt").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ZITADEL_"));
    builder.environment().putAll(environment);
    builder.environment().put("ZITADEL_PORT", Integer.toString(port));
    process = builder.start();
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("logback"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String baseUrl() {
    return "http://localhost:" + port;
  }

  int port() {
    return port;
  }

  /** Waits until the server is ready. */
  StandaloneServer ready() throws InterruptedException {
    for (int tries = 0; tries < SECONDS * 20; tries++) {
      if (isReady()) {
        return this;
      }
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as("the server has ended").isFalse();
    }
    throw new AssertionError("The server is not ready after " + SECONDS + " s.");
  }

  private boolean isReady() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(baseUrl() + "/debug/ready").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns its standard output. */
  String output() throws IOException {
    return Files.readString(output);
  }

  /** Asks the server to end, and returns its exit status. */
  int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
