package io.zitadeltestkit.it.container;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers as a Docker engine of 2017 does, as far as it is asked before a start. */
final class OldEngine implements AutoCloseable {
  private final HttpServer server;

  OldEngine() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Api-Version", "1.27");
          exchange
              .getResponseHeaders()
              .add("Content-Type", path.endsWith("_ping") ? "text/plain" : "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static String body(String path) {
    if (path.endsWith("_ping")) {
      return "OK";
    }
    if (path.endsWith("/version")) {
      return "{\"Version\":\"17.03.0-ce\",\"ApiVersion\":\"1.27\",\"Os\":\"linux\",\"Arch\":\"amd64\"}";
    }
    if (path.endsWith("/info")) {
      return "{\"ServerVersion\":\"17.03.0-ce\",\"OperatingSystem\":\"Linux\",\"OSType\":\"linux\",\"MemTotal\":1000000000}";
    }
    return "[]";
  }

  String url() {
    return "tcp://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
