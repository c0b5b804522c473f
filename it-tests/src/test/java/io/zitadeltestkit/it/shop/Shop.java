package io.zitadeltestkit.it.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A small API: readers see invoices, writers add some. It is the application under test. */
final class Shop implements AutoCloseable {
  private final HttpServer server;
  private final TokenVerifier tokens;

  private Shop(HttpServer server, TokenVerifier tokens) {
    this.server = server;
    this.tokens = tokens;
  }

  /** Starts the API on a free port. */
  static Shop start(String issuer, String jwksUri, String projectId) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Shop shop = new Shop(server, new TokenVerifier(issuer, URI.create(jwksUri), projectId));
    server.createContext("/invoices", shop::answered);
    server.start();
    return shop;
  }

  URI invoicesUri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/invoices");
  }

  private void answered(HttpExchange call) throws IOException {
    try {
      invoices(call);
    } catch (IllegalStateException e) {
      answer(call, 503, "", "The keys can't be read.");
    }
  }

  private void invoices(HttpExchange call) throws IOException {
    String authorization =
        Optional.ofNullable(call.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (!authorization.startsWith("Bearer ")) {
      answer(call, 401, "Bearer", "Sign in.");
      return;
    }
    Optional<Set<String>> roles = tokens.roles(authorization.substring("Bearer ".length()));
    String needed = call.getRequestMethod().equals("GET") ? "reader" : "writer";
    if (roles.isEmpty()) {
      answer(call, 401, "Bearer error=\"invalid_token\"", "This token is not good here.");
    } else if (!roles.get().contains(needed)) {
      answer(call, 403, "Bearer error=\"insufficient_scope\"", "You need the role " + needed + ".");
    } else {
      answer(call, 200, "", "42 invoices");
    }
  }

  private static void answer(HttpExchange call, int status, String challenge, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if (!challenge.isEmpty()) {
      call.getResponseHeaders().add("WWW-Authenticate", challenge);
    }
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
