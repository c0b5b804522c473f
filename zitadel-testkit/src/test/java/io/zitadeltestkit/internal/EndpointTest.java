package io.zitadeltestkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.client.ZitadelClient;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two servers have the same port number: the expected one on 127.0.0.1, and one on ::1. */
final class EndpointTest {
  private static final int ATTEMPTS = 50;

  private HttpServer ipv4;
  private HttpServer ipv6;

  @BeforeEach
  void startBoth() throws IOException {
    assumeIpv6();
    for (int attempt = 0; ; attempt++) {
      ipv4 = server("127.0.0.1", 0);
      try {
        ipv6 = server("::1", ipv4.getAddress().getPort());
        return;
      } catch (BindException e) {
        ipv4.stop(0);
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @AfterEach
  void stopBoth() {
    for (HttpServer each : new HttpServer[] {ipv4, ipv6}) {
      if (each != null) {
        each.stop(0);
      }
    }
  }

  private static void assumeIpv6() {
    try {
      server("::1", 0).stop(0);
    } catch (IOException e) {
      Assumptions.abort(
          "This machine has no IPv6: ::1 can't be listened at (" + e.getMessage() + ").");
    }
  }

  private static HttpServer server(String address, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
    byte[] body = "{\"answered\":\"%s\"}".formatted(address).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, localhost",
    "acme.localhost, localhost",
    "zitadel.test, localhost",
    "zitadel.test, 127.0.0.1"
  })
  void callsReachTheServerOnIpv4(String host, String address) throws IOException {
    Endpoint endpoint = new Endpoint("http", host, ipv4.getAddress().getPort(), address, null);
    OkHttpClient http = endpoint.http(Duration.ofSeconds(30));

    assertThat(endpoint.post(http, "/any", "token", Map.of()).body().path("answered").asText())
        .isEqualTo("127.0.0.1");
    try (ZitadelClient client = endpoint.clientBuilder().accessToken("token").build()) {
      Map<?, ?> answer = client.call("any.Service/Method", Map.of(), Map.class);
      assertThat(answer.get("answered")).isEqualTo("127.0.0.1");
    }
  }
}
