package io.zitadeltestkit.internal.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.message.TestMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/**
 * Receives the messages that a Zitadel posts to this JVM. It listens on all addresses, because only
 * the container knows the address of its host; it refuses all paths but its own random one.
 * Thread-safe.
 */
final class MessageReceiver implements AutoCloseable {
  private static final int SECRET_BYTES = 16;
  private static final int LARGEST = 1_000_000;

  /** How many messages, and how many bytes of what was posted, are kept. */
  private static final int KEPT = 1_000;

  private static final long KEPT_BYTES = 8_000_000;

  private final Deque<Posted> messages = new ArrayDeque<>();
  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final String path;
  private long bytes;

  private record Posted(TestMessage message, int bytes) {}

  private MessageReceiver(HttpServer server, String path) {
    this.server = server;
    this.path = path;
  }

  static MessageReceiver start() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
      MessageReceiver receiver =
          new MessageReceiver(server, "/" + HexFormat.of().formatHex(secret));
      server.createContext("/", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException("No port can be opened to receive messages.", e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean known = exchange.getRequestURI().getPath().equals(path);
      if (known) {
        try (InputStream body = exchange.getRequestBody()) {
          byte[] posted = body.readNBytes(LARGEST);
          keep(new Posted(Payload.read(json.readTree(posted)), posted.length));
        }
      }
      exchange.sendResponseHeaders(known ? 200 : 404, -1);
    }
  }

  private void keep(Posted posted) {
    synchronized (messages) {
      messages.addLast(posted);
      bytes += posted.bytes();
      while (messages.size() > KEPT || bytes > KEPT_BYTES) {
        bytes -= messages.removeFirst().bytes();
      }
    }
  }

  /** {@return the last messages, oldest first} */
  List<TestMessage> messages() {
    synchronized (messages) {
      return messages.stream().map(Posted::message).toList();
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** {@return the URL for a server that reaches this machine by a name} */
  String url(String host) {
    return "http://" + host + ":" + port() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
