package io.zitadeltestkit.it.assertions;

import static io.restassured.RestAssured.given;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/**
 * Answers of Spring's and REST Assured's clients, which the toolkit does not know at compile time.
 */
final class OtherClientsTest {
  private static final String CHALLENGE = "Bearer error=\"invalid_token\"";

  private static HttpServer server;
  private static String url;

  /** The same refusal without a server, for MockMvc. */
  @RestController
  static class Shop {
    @GetMapping("/invoices")
    ResponseEntity<String> invoices() {
      return ResponseEntity.status(401).header("WWW-Authenticate", CHALLENGE).body("who?");
    }
  }

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/invoices",
        exchange -> {
          byte[] body = "who?".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("WWW-Authenticate", CHALLENGE);
          exchange.sendResponseHeaders(401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    url = "http://localhost:" + server.getAddress().getPort() + "/invoices";
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void verify(Object response) {
    assertThatResponse(response).isUnauthorized().hasBearerChallenge("invalid_token");
    assertFails(() -> assertThatResponse(response).isForbidden());
  }

  private static void assertFails(ThrowingCallable assertion) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "%nExpecting the response%n  to be forbidden (403),%n  but its status is 401 (unauthorized): who?."
                .formatted());
  }

  private static MockMvc mockMvc() {
    return MockMvcBuilders.standaloneSetup(new Shop()).build();
  }

  @Test
  void responseEntity() {
    verify(
        RestClient.create()
            .get()
            .uri(url)
            .retrieve()
            .onStatus(status -> true, (request, response) -> {})
            .toEntity(String.class));
  }

  @Test
  void mockMvcByResultActionsResultAndResponse() throws Exception {
    var actions = mockMvc().perform(MockMvcRequestBuilders.get("/invoices"));

    verify(actions);
    verify(actions.andReturn());
    verify(actions.andReturn().getResponse());
  }

  @Test
  void mockMvcTester() {
    verify(MockMvcTester.create(mockMvc()).get().uri("/invoices").exchange());
  }

  @Test
  void webTestClient() {
    WebTestClient client = WebTestClient.bindToServer(new JdkClientHttpConnector()).build();

    verify(client.get().uri(url).exchange().expectBody(String.class).returnResult());
    assertThatResponse(client.get().uri(url).exchange()).isUnauthorized();
  }

  @Test
  void restTestClient() {
    RestTestClient client = RestTestClient.bindToServer().build();

    verify(client.get().uri(url).exchange().expectBody(String.class).returnResult());
    assertThatResponse(client.get().uri(url).exchange()).isUnauthorized();
  }

  @Test
  void restAssured() {
    verify(given().get(url));
    verify(given().get(url).then());
  }
}
