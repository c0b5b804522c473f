package io.zitadeltestkit.embedded.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front does about whatever goes wrong behind it, or before it. */
final class HttpFrontTest {
  /** Starts a server and ends without closing it. */
  static final class Forgetful {
    private Forgetful() {}

    /** The program. */
    public static void main(String[] args) {
      EmbeddedZitadel.start();
    }
  }

  /** Starts a server, and sends it the beginning of a request. */
  static final class HalfARequest {
    static final int DROPPED = 42;

    private HalfARequest() {}

    /** The program; its exit code says whether the server has closed the connection. */
    public static void main(String[] args) throws IOException {
      try (EmbeddedZitadel server = EmbeddedZitadel.start();
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        socket.setSoTimeout(30_000);
        socket
            .getOutputStream()
            .write("POST /v2/users HTTP/1.1\r\nHost: x\r\nContent-Le".getBytes(US_ASCII));
        socket.getInputStream().readAllBytes();
      }
      System.exit(DROPPED);
    }
  }

  private static Process java(Class<?> program, String option) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            option,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
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
  void pathIsTakenAsItWasSent() throws IOException {
    Wire echo =
        request -> Optional.of(HttpAnswer.text(200, request.path() + " " + request.query()));
    try (HttpFront front = new HttpFront(Endpoint.loopback(0), Interceptor.NONE, List.of(echo))) {
      assertThat(new RawCalls(front.port(), "").get("/a//b%2Fc?c=d?e").body())
          .isEqualTo("/a//b%2Fc c=d?e");
    }
  }

  /** The JDK reads the limit once a JVM, so this one has another. */
  @Test
  void halfARequestIsDropped() throws Exception {
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("60");

    Process program = java(HalfARequest.class, "-Dsun.net.httpserver.maxReqTime=1");
    try {
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(HalfARequest.DROPPED);
    } finally {
      program.destroyForcibly();
    }
  }

  @Test
  void serverThatNobodyClosesDoesNotKeepTheJvmAlive() throws Exception {
    Process program = java(Forgetful.class, "-Dnothing=else");
    try {
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
    } finally {
      program.destroyForcibly();
    }
  }
}
