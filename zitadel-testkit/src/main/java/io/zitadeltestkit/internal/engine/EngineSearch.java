package io.zitadeltestkit.internal.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.DockerDesktopClientProviderStrategy;
import org.testcontainers.dockerclient.NpipeSocketClientProviderStrategy;
import org.testcontainers.dockerclient.RootlessDockerClientProviderStrategy;
import org.testcontainers.dockerclient.UnixSocketClientProviderStrategy;

/** Finds out why no Docker engine answers, which Testcontainers only logs. */
@SuppressWarnings(
    "deprecation") // there is no other way to find out which engine Testcontainers uses
final class EngineSearch {
  private static final String DOCKER_HOST = "DOCKER_HOST";
  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final List<Class<? extends DockerClientProviderStrategy>> LOCAL =
      List.of(
          UnixSocketClientProviderStrategy.class,
          RootlessDockerClientProviderStrategy.class,
          DockerDesktopClientProviderStrategy.class,
          NpipeSocketClientProviderStrategy.class);
  private static final int TIMEOUT_MILLIS = 2000;
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final byte[] PING =
      "GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private EngineSearch() {}

  /**
   * If the engine in DOCKER_HOST does not answer, Testcontainers uses the engine of this machine,
   * which the user did not ask for.
   */
  static boolean isSubstitute(DockerClientFactory factory) {
    return isNamed() && LOCAL.stream().anyMatch(factory::isUsing);
  }

  private static boolean isNamed() {
    String host = System.getenv(DOCKER_HOST);
    return host != null && !host.isEmpty();
  }

  static String problem() {
    String host = System.getenv(DOCKER_HOST);
    if (host != null && isNamed()) {
      return "no Docker engine answers at DOCKER_HOST=" + host + reason(host);
    }
    if (!Files.exists(SOCKET)) {
      return "no Docker engine answers: there is no " + SOCKET + ", and DOCKER_HOST is not set";
    }
    if (!Files.isWritable(SOCKET)) {
      return "no Docker engine answers: this user may not use "
          + SOCKET
          + " (is the user in the group docker?)";
    }
    return "no Docker engine answers at " + SOCKET + " (is the daemon running?)";
  }

  /** The message for an engine that accepts connections and does not answer. */
  static String silence() {
    return "the Docker engine at %s did not answer within %d s (is the daemon overloaded or hanging?)"
        .formatted(
            isNamed() ? DOCKER_HOST + "=" + System.getenv(DOCKER_HOST) : SOCKET,
            SILENCE.toSeconds());
  }

  /**
   * Calls the engine without Testcontainers, which takes long to load and then waits for ever. Any
   * answer shows that it does not hang; if it can't be called this way, the result is unknown.
   */
  static boolean isSilent() {
    try {
      URI uri = URI.create(isNamed() ? System.getenv(DOCKER_HOST) : "unix://" + SOCKET);
      return switch (String.valueOf(uri.getScheme())) {
        case "unix" -> isSilent(UnixDomainSocketAddress.of(uri.getPath()));
        case "tcp", "http" -> isSilent(new InetSocketAddress(uri.getHost(), uri.getPort()));
        default -> false;
      };
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isSilent(SocketAddress engine) throws IOException {
    try (SocketChannel channel = SocketChannel.open(engine);
        Selector selector = Selector.open()) {
      channel.write(ByteBuffer.wrap(PING));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      return selector.select(SILENCE.toMillis()) == 0;
    }
  }

  private static String reason(String host) {
    try {
      URI uri = URI.create(host);
      if ("unix".equals(uri.getScheme())) {
        return Files.exists(Path.of(uri.getPath())) ? "" : " (there is no such file)";
      }
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), TIMEOUT_MILLIS);
        return " (something listens there, but it is no engine that can be used)";
      }
    } catch (IOException | IllegalArgumentException e) {
      return " (" + e.getMessage() + ")";
    }
  }
}
