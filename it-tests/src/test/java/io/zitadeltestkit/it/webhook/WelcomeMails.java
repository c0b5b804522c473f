package io.zitadeltestkit.it.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An application that Zitadel calls when a person was created. It is the one under test. */
final class WelcomeMails implements AutoCloseable {
  private final BlockingQueue<String> welcomed = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private volatile ZitadelSignature signature = new ZitadelSignature("not known yet");

  private WelcomeMails(HttpServer server) {
    this.server = server;
  }

  /** Listens on all interfaces: a container does not reach the loopback address. */
  static WelcomeMails start() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
    WelcomeMails mails = new WelcomeMails(server);
    server.createContext("/hooks/users", mails::called);
    server.start();
    return mails;
  }

  void trust(String signingKey) {
    signature = new ZitadelSignature(signingKey);
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI local() {
    return URI.create("http://localhost:" + port() + "/hooks/users");
  }

  /** The ids of those who got a mail. */
  BlockingQueue<String> welcomed() {
    return welcomed;
  }

  private void called(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      String header = call.getRequestHeaders().getFirst("ZITADEL-Signature");
      if (!signature.isGood(Objects.requireNonNullElse(header, ""), body, Instant.now())) {
        call.sendResponseHeaders(401, -1);
        return;
      }
      welcomed.add(new ObjectMapper().readTree(body).path("aggregateID").asText());
      call.sendResponseHeaders(204, -1);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
