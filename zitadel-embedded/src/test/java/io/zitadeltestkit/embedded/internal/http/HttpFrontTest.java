package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors behind the HTTP front, and malformed requests. */
final class HttpFrontTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String HALF_A_BODY =
      "POST /v2/users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc";

  /** Starts a server and ends without closing it. */
  static final class Forgetful {
    private Forgetful() {}

    /** The program. */
    public static void main(String[] args) {
      EmbeddedZitadel.start();
    }
  }

  /** Serves until its input ends. */
  static final class Serving {
    private Serving() {}

    /** The program. */
    public static void main(String[] args) throws IOException {
      System.out.println(EmbeddedZitadel.start().port());
      System.in.read();
    }
  }

  /** A server in a JVM of its own, for options that a JVM reads once. */
  private record Program(Process process, int port) implements AutoCloseable {
    static Program start(String option) throws IOException {
      Process process =
          new ProcessBuilder(
                  JAVA,
                  option,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Serving.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Program(process, Integer.parseInt(process.inputReader().readLine()));
    }

    @Override
    public void close() {
      process.destroyForcibly();
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

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 5_000_000})
  void bodyUpToTheLimitIsReadAndALargerOneIsRefused(int length) throws IOException {
    Wire count = request -> Optional.of(HttpAnswer.text(200, "" + request.body().length()));
    try (HttpFront front =
        new HttpFront(Endpoint.loopback(0), Interceptor.NONE, List.of(count), 1_000)) {
      RawCalls.Answer answer = new RawCalls(front.port(), "").post("/", "x".repeat(length));

      assertThat(answer.status()).isEqualTo(length <= 1_000 ? 200 : 413);
      assertThat(answer.body())
          .isEqualTo(
              length <= 1_000
                  ? "1000"
                  : "zitadel-embedded reads bodies of up to 1000 bytes, and this one is larger. Send less at once.\n");
    }
  }

  @Test
  void bodyThatDoesNotFitIntoMemoryIsAnswered() throws Exception {
    try (Program server = Program.start("-Xmx48m")) {
      RawCalls calls = new RawCalls(server.port(), "");

      RawCalls.Answer answer = calls.post("/v2/users", "x".repeat(60_000_000));

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("zitadel-embedded failed: java.lang.OutOfMemoryError");
      assertThat(calls.get("/debug/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void incompleteRequestIsDroppedAfterATimeout() {
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST / HTTP/1.1\r\nHost: loc", HALF_A_BODY})
  void halfARequestEndsInAClosedConnection(String half) throws Exception {
    try (Program server = Program.start("-Dsun.net.httpserver.maxReqTime=1");
        Socket socket = send(server.port(), half)) {
      socket.setSoTimeout(20_000);

      assertThat(endOf(socket)).isTrue();
    }
  }

  private static Socket send(int port, String text) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Whether the server closes the connection, in whichever way. */
  private static boolean endOf(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (SocketException e) {
      return true;
    }
  }

  @Test
  void stalledClientsDoNotKeepOthersWaiting() throws Exception {
    assertOthersAreAnsweredWhileClientsStall(() -> {});
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void stalledClientsCostNoPlatformThreads() throws Exception {
    int before = Thread.activeCount();
    assertOthersAreAnsweredWhileClientsStall(
        () -> assertThat(Thread.activeCount() - before).isLessThan(50));
  }

  private static void assertOthersAreAnsweredWhileClientsStall(Runnable meanwhile)
      throws IOException {
    List<Socket> stalled = new ArrayList<>();
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      for (int i = 0; i < 200; i++) {
        stalled.add(send(server.port(), HALF_A_BODY));
      }

      RawCalls others = new RawCalls(server.port(), server.adminToken());

      assertThat(others.get("/auth/v1/users/me").status()).isEqualTo(200);
      meanwhile.run();
    } finally {
      for (Socket socket : stalled) {
        socket.close();
      }
    }
  }

  @Test
  void unclosedServerDoesNotKeepTheJvmAlive() throws Exception {
    Process program =
        new ProcessBuilder(
                JAVA, "-cp", System.getProperty("java.class.path"), Forgetful.class.getName())
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
