package io.zitadeltestkit.assertj;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Results and messages of assertions about responses of an application. */
final class ResponseAssertTest {
  private static final HttpAnswer EXPIRED =
      answer(
          401,
          "",
          "Bearer realm=\"shop\", error=\"invalid_token\", error_description=\"too late\"");
  private static final HttpAnswer MISSING = answer(401, "", "Bearer");
  private static final HttpAnswer FORBIDDEN =
      answer(
          403,
          "{\"needs\":\"writer\"}",
          "Bearer error=\"insufficient_scope\", scope=\"read write\"");
  private static final HttpAnswer FOUND = answer(200, "{\"access_token\":\"hush-hush\"}");

  private static HttpAnswer answer(int status, String body, String... challenges) {
    return HttpAnswer.of(
        status,
        name -> name.equalsIgnoreCase("www-authenticate") ? List.of(challenges) : List.of(),
        () -> body);
  }

  private static void assertFails(ThrowingCallable assertion, String expected, String reality) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage("%nExpecting the response%n  to %s,%n  but %s", expected, reality);
  }

  @Test
  void statuses() {
    assertThatResponse(EXPIRED).isUnauthorized();
    assertThatResponse(FORBIDDEN).isForbidden().hasStatus(403);
    assertThatResponse(FOUND).isSuccessful();
  }

  @Test
  void wrongStatuses() {
    assertFails(
        () -> assertThatResponse(FORBIDDEN).isUnauthorized(),
        "be unauthorized (401)",
        "its status is 403 (forbidden): {\"needs\":\"writer\"}.");
    assertFails(
        () -> assertThatResponse(FOUND).isForbidden(),
        "be forbidden (403)",
        "its status is 200 (OK).");
    assertFails(
        () -> assertThatResponse(answer(418, "")).isSuccessful(),
        "be successful",
        "its status is 418.");
    assertFails(
        () -> assertThatResponse(EXPIRED).hasStatus(418),
        "have the status 418",
        "its status is 401 (unauthorized).");
    assertFails(
        () -> assertThatResponse(answer(500, "x".repeat(300))).isSuccessful(),
        "be successful",
        "its status is 500 (internal server error): " + "x".repeat(200) + "….");
  }

  @Test
  void challenges() {
    assertThatResponse(EXPIRED).hasBearerChallenge().hasBearerChallenge("invalid_token");
    assertThatResponse(MISSING).hasBearerChallenge().hasBearerChallengeWithoutError();
    assertThatResponse(FORBIDDEN).hasBearerChallenge("insufficient_scope").asksForScope("write");
    assertThatResponse(answer(401, "", "Basic realm=\"shop\"", "bearer ERROR=\"invalid_token\""))
        .hasBearerChallenge("invalid_token");
    assertThatResponse(answer(401, "", "Basic realm=\"shop\", Bearer error=\"invalid_token\""))
        .hasBearerChallenge("invalid_token");
  }

  @Test
  void wrongChallenges() {
    assertFails(
        () -> assertThatResponse(FOUND).hasBearerChallenge(),
        "ask for a bearer token",
        "it has no header WWW-Authenticate, and its status is 200 (OK).");
    assertFails(
        () -> assertThatResponse(MISSING).hasBearerChallenge("invalid_token"),
        "ask for a bearer token with the error \"invalid_token\"",
        "it asks with Bearer.");
    assertFails(
        () -> assertThatResponse(answer(401, "", "Basic realm=\"x\"")).hasBearerChallenge(),
        "ask for a bearer token",
        "it asks with Basic realm=\"x\".");
    assertFails(
        () -> assertThatResponse(FORBIDDEN).hasBearerChallengeWithoutError(),
        "ask for a bearer token without an error",
        "it asks with Bearer error=\"insufficient_scope\", scope=\"read write\".");
    assertFails(
        () -> assertThatResponse(FORBIDDEN).asksForScope("delete"),
        "ask for the scope \"delete\"",
        "it asks with Bearer error=\"insufficient_scope\", scope=\"read write\".");
  }

  @Test
  void answerOfTheJdk() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "who are you?".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer error=\"invalid_token\"");
          exchange.sendResponseHeaders(401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + server.getAddress().getPort() + "/"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThatResponse(response).isUnauthorized().hasBearerChallenge("invalid_token");
      assertFails(
          () -> assertThatResponse(response).isForbidden(),
          "be forbidden (403)",
          "its status is 401 (unauthorized): who are you?.");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void unknownTypeIsRefused() {
    assertThatThrownBy(() -> assertThatResponse("200"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A java.lang.String is no HTTP response that is known here: those of"
                + " java.net.http.HttpClient, Spring (ResponseEntity, MockMvc, WebTestClient,"
                + " RestTestClient) and REST Assured are. Wrap it:"
                + " assertThatResponse(HttpAnswer.of(status, headers, body)).");
    assertThatThrownBy(() -> assertThatResponse((Object) null).isForbidden())
        .isInstanceOf(AssertionError.class);
  }
}
