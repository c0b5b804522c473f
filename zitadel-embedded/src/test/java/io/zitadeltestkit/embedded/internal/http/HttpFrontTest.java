package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors behind the HTTP front, and malformed requests. */
final class HttpFrontTest {
  /** Starts a server and ends without closing it. */
  static final class Forgetful {
    private Forgetful() {}

    /** The program. */
    public static void main(String[] args) {
      EmbeddedZitadel.start();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire", "interceptor"})
  void errorIsAnswered(String where) throws IOException {
    Wire broken =
        request -> {
          throw new AssertionError("broken");
        };
    Interceptor interceptor =
        where.equals("wire")
            ? Interceptor.NONE
            : (request, rest) -> {
              throw new StackOverflowError();
            };
    try (HttpFront front = new HttpFront(Endpoint.loopback(0), interceptor, List.of(broken))) {
      RawCalls.Answer answer = new RawCalls(front.port(), "").get("/");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).startsWith("zitadel-embedded failed: java.lang.");
    }
  }

  @Test
  void pathIsNotNormalized() throws IOException {
    Wire echo =
        request -> Optional.of(HttpAnswer.text(200, request.path() + " " + request.query()));
    try (HttpFront front = new HttpFront(Endpoint.loopback(0), Interceptor.NONE, List.of(echo))) {
      assertThat(new RawCalls(front.port(), "").get("/a//b%2Fc?c=d?e").body())
          .isEqualTo("/a//b%2Fc c=d?e");
    }
  }

  @Test
  void incompleteRequestIsDroppedAfterATimeout() {
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("60");
  }

  @Test
  void unclosedServerDoesNotKeepTheJvmAlive() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Forgetful.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }
}
