package io.zitadeltestkit.instance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Stands before a server and loses its answers to some requests, which were carried out. */
final class LosingProxy implements AutoCloseable {
  private final OkHttpClient http = new OkHttpClient.Builder().fastFallback(false).build();
  private final HttpServer front =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final String server;
  private final String lost;

  /** Before the server at a URL; loses answers to paths with this end. */
  LosingProxy(String server, String lost) throws IOException {
    this.server = server;
    this.lost = lost;
    front.createContext("/", this::pass);
    front.start();
  }

  int port() {
    return front.getAddress().getPort();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      Request request =
          new Request.Builder()
              .url(server + uri)
              .header("Host", exchange.getRequestHeaders().getFirst("Host"))
              .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
              .post(
                  RequestBody.create(
                      exchange.getRequestBody().readAllBytes(), MediaType.get("application/json")))
              .build();
      try (Response response = http.newCall(request).execute()) {
        byte[] body = response.body().bytes();
        if (!uri.getPath().endsWith(lost)) {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(response.code(), body.length);
          exchange.getResponseBody().write(body);
        }
      }
    }
  }

  @Override
  public void close() {
    front.stop(0);
    http.connectionPool().evictAll();
  }
}
