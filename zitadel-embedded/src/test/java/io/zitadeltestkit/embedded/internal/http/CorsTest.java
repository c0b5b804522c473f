package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cross-origin requests of browser applications. */
final class CorsTest {
  private static final String ORIGIN = "http://app.example";
  private static final String LIST = "/zitadel.user.v2.UserService/ListUsers";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static final RawCalls calls = new RawCalls(server.port(), server.adminToken());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/zitadel.user.v2.UserService/ListUsers | POST | authorization,content-type",
        "/zitadel.user.v2.UserService/ListUsers | POST | connect-protocol-version,x-zitadel-orgid",
        "/v2/users/1 | DELETE | authorization",
        "/nope | PATCH | accept, accept-language",
        "/oauth/v2/token | POST | authorization,content-type",
        "/oidc/v1/userinfo | GET | authorization"
      })
  void allowedMethodAndHeadersPassThePreflight(String path, String method, String headers)
      throws IOException {
    RawCalls.Answer answer = preflight(path, method, headers);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("access-control-allow-origin")).isEqualTo(ORIGIN);
    assertThat(answer.header("access-control-allow-methods")).isEqualTo(method);
    assertThat(answer.header("access-control-allow-headers")).isEqualTo(headers);
    assertThat(answer.header("access-control-allow-credentials")).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/zitadel.user.v2.UserService/ListUsers | BREW | authorization",
        "/zitadel.user.v2.UserService/ListUsers | POST | authorization,x-trace-id",
        "/zitadel.user.v2.UserService/ListUsers | POST | content-type,authorization",
        "/zitadel.user.v2.UserService/ListUsers | POST | Authorization",
        "/oauth/v2/token | DELETE | authorization",
        "/oauth/v2/token | POST | x-grpc-web"
      })
  void otherMethodOrHeaderFailsThePreflight(String path, String method, String headers)
      throws IOException {
    RawCalls.Answer answer = preflight(path, method, headers);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    assertThat(answer.header("vary"))
        .isEqualTo("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        LIST
            + " | OPTIONS GET HEAD POST PUT PATCH DELETE"
            + " | accept,accept-language,authorization,connect-protocol-version,connect-timeout-ms,content-type,grpc-timeout,origin,x-grpc-web,x-requested-with,x-user-agent,x-zitadel-orgid",
        "/oauth/v2/token | GET HEAD POST"
            + " | accept,accept-language,authorization,content-type,origin,x-requested-with"
      })
  void allMethodsAndHeadersOfTheListAreAllowedAndNoOthers(
      String path, String methods, String headers) throws IOException {
    List<String> allowedMethods = new ArrayList<>();
    for (String method :
        List.of(
            "OPTIONS", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW",
            "get")) {
      if (!preflight(path, method, "").header("access-control-allow-methods").isEmpty()) {
        allowedMethods.add(method);
      }
    }
    List<String> allowedHeaders = new ArrayList<>();
    for (String header :
        List.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "connect-accept-encoding",
            "connect-protocol-version",
            "connect-timeout-ms",
            "content-encoding",
            "content-type",
            "cookie",
            "grpc-timeout",
            "if-none-match",
            "origin",
            "traceparent",
            "x-grpc-web",
            "x-requested-with",
            "x-trace-id",
            "x-user-agent",
            "x-zitadel-login-client",
            "x-zitadel-orgid")) {
      if (!preflight(path, "POST", header).header("access-control-allow-headers").isEmpty()) {
        allowedHeaders.add(header);
      }
    }

    assertThat(String.join(" ", allowedMethods)).isEqualTo(methods);
    assertThat(String.join(",", allowedHeaders)).isEqualTo(headers);
    assertThat(preflight(path, "POST", headers).header("access-control-allow-headers"))
        .isEqualTo(headers);
  }

  @Test
  void answerListsTheHeadersThatTheApplicationMayRead() throws IOException {
    RawCalls.Answer api = calls.post(LIST, "{}", "Origin: " + ORIGIN);
    RawCalls.Answer oidc = calls.get("/oauth/v2/keys", "Origin: " + ORIGIN);

    assertThat(api.header("access-control-expose-headers"))
        .isEqualTo("Location, Content-Length, Grpc-Status, Grpc-Message, Grpc-Status-Details-Bin");
    assertThat(oidc.header("access-control-expose-headers")).isEqualTo("Location, Content-Length");
    assertThat(api.header("access-control-allow-origin")).isEqualTo(ORIGIN);
    assertThat(api.header("vary")).isEqualTo("Origin");
  }

  @Test
  void answerWithoutOriginAllowsNoOne() throws IOException {
    assertThat(calls.post(LIST, "{}").headers())
        .doesNotContainKey("access-control-allow-origin")
        .containsEntry("vary", "Origin");
  }

  private static RawCalls.Answer preflight(String path, String method, String headers)
      throws IOException {
    return calls.send(
        "OPTIONS",
        path,
        new byte[0],
        "Origin: " + ORIGIN,
        "Access-Control-Request-Method: " + method,
        "Access-Control-Request-Headers: " + headers);
  }
}
