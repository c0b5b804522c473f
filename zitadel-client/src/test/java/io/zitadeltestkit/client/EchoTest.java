package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.RawServer.Closes;
import io.zitadeltestkit.client.error.ZitadelException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that echo the request anywhere in the response. */
class EchoTest {
  /** Not a JWT and without a prefix, so that only its value identifies it as a secret. */
  private static final String TOKEN = "Zq7secretsecretsecret";

  private static final String SECRET = "s3cr3t&of=bot+1";

  /** {@code @} stands for the secret. */
  static Stream<Arguments> answers() {
    String ok = "HTTP/1.1 200 OK\r\n";
    String json = "Content-Type: application/json\r\n";
    return Stream.of(
        arguments("status line", "HTTP/1.1 @ @\r\n" + json, "{}"),
        arguments("protocol", "@\r\n" + json, "{}"),
        arguments("reason", "HTTP/1.1 400 @\r\n" + json, "{}"),
        arguments("negative status", "HTTP/1.1 -20 @\r\n" + json, "{}"),
        arguments("code", "HTTP/1.1 400 X\r\n" + json, "{\"code\":\"@\",\"message\":\"m\"}"),
        arguments(
            "message", "HTTP/1.1 400 X\r\n" + json, "{\"code\":\"internal\",\"message\":\"@\"}"),
        arguments(
            "id",
            "HTTP/1.1 400 X\r\n" + json,
            "{\"code\":\"internal\",\"details\":[{\"debug\":{\"id\":\"@\"}}]}"),
        arguments(
            "id in the message",
            "HTTP/1.1 400 X\r\n" + json,
            "{\"code\":\"internal\",\"message\":\"m (ID-@)\"}"),
        arguments("content type", ok + "Content-Type: text/@\r\n", "@"),
        arguments("location", "HTTP/1.1 302 Found\r\nLocation: https://@/\r\n", ""),
        arguments("name of a field", ok + json, "{\"@\":{\"x\":1}}"),
        arguments("not JSON", ok + json, "@"),
        arguments("text", "HTTP/1.1 404 X\r\nContent-Type: text/plain\r\n", "@"),
        arguments(
            "instance",
            "HTTP/1.1 404 X\r\n" + json,
            "{\"message\":\"unable to set instance using origin @ (ExternalDomain is @)\"}"),
        arguments(
            "OAuth error",
            "HTTP/1.1 400 X\r\n" + json,
            "{\"error\":\"@\",\"error_description\":\"@\"}"),
        arguments("challenge", "HTTP/1.1 401 X\r\nWWW-Authenticate: Bearer @\r\n" + json, "{}"),
        arguments("header without a colon", ok + "@\r\n" + json, "{}"),
        arguments("wrong length", "HTTP/1.1 200 OK\r\nContent-Length: @\r\n" + json, "{}"),
        arguments("encoding", ok + "Content-Encoding: gzip\r\n" + json, "@"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void tokenInAnAnswerIsNotQuoted(String place, String head, String body) throws Exception {
    try (RawServer server = new RawServer(Closes.AFTER_EACH_ANSWER);
        ZitadelClient client =
            ZitadelClient.builder(server.host()).accessToken(TOKEN).attempts(1).build()) {
      server.answers(RawServer.response(head.replace("@", TOKEN), body.replace("@", TOKEN)));
      Throwable thrown =
          catchThrowable(() -> client.call("a.Service/Create", Map.of(), Counts.class));
      // Headers that make no sense may be passed over.
      if (thrown != null) {
        assertQuotesNothing(thrown, TOKEN);
      }
    }
  }

  /** A type that the fields of the answers don't fit. */
  static final class Counts extends java.util.HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void secretInAnAnswerOfTheTokenEndpointIsNotQuoted(String place, String head, String body)
      throws Exception {
    for (String form : List.of(SECRET, "s3cr3t%26of%3Dbot%2B1")) {
      try (RawServer server = new RawServer(Closes.AFTER_EACH_ANSWER)) {
        server.answers(
            RawServer.response(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
                "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/oauth/v2/token\"}"
                    .formatted(server.host())));
        try (ZitadelClient client =
            ZitadelClient.builder(server.host())
                .authenticator(
                    asked -> {
                      asked.discovery();
                      server.answers(
                          RawServer.response(head.replace("@", form), body.replace("@", form)));
                      asked.requestToken(
                          Map.of("grant_type", "x", "client_id", "bot", "client_secret", SECRET));
                      return java.util.Optional.empty();
                    })
                .attempts(1)
                .build()) {
          assertQuotesNothing(
              catchThrowable(() -> client.call("a.Service/Create", Map.of(), Counts.class)), form);
        }
      }
    }
  }

  @Test
  void headerOfTheUserIsNotQuoted() throws Exception {
    try (RawServer server = new RawServer(Closes.NEVER);
        ZitadelClient client =
            ZitadelClient.builder(server.host()).header("X-Gateway-Key", TOKEN).build()) {
      server.answers(
          RawServer.response(
              "HTTP/1.1 400 X\r\nContent-Type: application/json\r\n",
              "{\"code\":\"internal\",\"message\":\"" + TOKEN + "\"}"));
      assertQuotesNothing(
          catchThrowable(() -> client.call("a.Service/Create", Map.of(), Map.class)), TOKEN);
    }
  }

  @Test
  void tokenThatWasReplacedAfterA401IsNotQuoted() throws Exception {
    try (RawServer server = new RawServer(Closes.NEVER);
        ZitadelClient client =
            ZitadelClient.builder(server.host()).authenticator(new Renewing()).build()) {
      server.answers(
          RawServer.response(
              "HTTP/1.1 401 X\r\nContent-Type: application/json\r\n",
              "{\"code\":\"unauthenticated\",\"message\":\"" + TOKEN + "0 and " + TOKEN + "1\"}"));
      assertQuotesNothing(
          catchThrowable(() -> client.call("a.Service/Create", Map.of(), Map.class)), TOKEN);
    }
  }

  private static final class Renewing implements io.zitadeltestkit.client.auth.Authenticator {
    private int count;

    @Override
    public java.util.Optional<String> authorization(
        io.zitadeltestkit.client.auth.AuthorizationServer server) {
      return java.util.Optional.of("Bearer " + TOKEN + count);
    }

    @Override
    public boolean refreshAfterUnauthorized(
        String rejected, io.zitadeltestkit.client.auth.AuthorizationServer server) {
      count++;
      return true;
    }
  }

  private static void assertQuotesNothing(Throwable thrown, String secret) {
    assertThat(thrown).isInstanceOf(ZitadelException.class);
    StringWriter all = new StringWriter();
    thrown.printStackTrace(new PrintWriter(all)); // with causes and suppressed ones
    assertThat(all.toString()).doesNotContain(secret);
  }
}
