package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads that are interrupted while they wait for a server. */
class InterruptTest extends ServerTest {
  static List<Named<Consumer<ZitadelClient>>> calls() {
    return List.of(
        Named.of("a read", client -> call(client, GET_USER)),
        Named.of("a write", client -> call(client, CREATE_USER)),
        Named.of("a token request", client -> client.oauth().token(Map.of(), null)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void interruptEndsTheWaitForAnAnswer(Consumer<ZitadelClient> call) throws Exception {
    assertInterrupted(
        call,
        ZitadelClient.builder(host()),
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void interruptEndsTheWaitForTheRestOfAnAnswer(Consumer<ZitadelClient> call) throws Exception {
    assertInterrupted(
        call,
        ZitadelClient.builder(host()),
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body("{}")
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void interruptEndsTheWaitForAnAnswerOverTls(Consumer<ZitadelClient> call) throws Exception {
    server.setProtocols(List.of(okhttp3.Protocol.HTTP_1_1));
    assertInterruptedOverTls(call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void interruptEndsTheWaitForAnAnswerOverHttp2(Consumer<ZitadelClient> call) throws Exception {
    assertInterruptedOverTls(call);
    assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
  }

  /** A listener whose queue is full does not answer the first packet of a further connection. */
  @Test
  void interruptEndsTheWaitForAConnection() throws Exception {
    List<Socket> queue = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ZitadelClient client =
            ZitadelClient.builder("http://127.0.0.1:" + full.getLocalPort())
                .accessToken("token-1")
                .connectTimeout(Duration.ofMinutes(5))
                .timeout(Duration.ofMinutes(5))
                .build()) {
      while (connects(queue, full)) {
        assertThat(queue).hasSizeLessThan(100);
      }
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  call(client, CREATE_USER);
                } catch (Throwable e) {
                  thrown.set(e);
                }
              });
      caller.start();
      RawServer.await(
          () ->
              Stream.of(caller.getStackTrace())
                  .anyMatch(
                      frame ->
                          frame.getMethodName().contains("onnect")
                              && frame.getClassName().startsWith("sun.nio.ch.")));
      caller.interrupt();
      caller.join(20_000);

      assertThat(caller.isAlive()).isFalse();
      assertThat(thrown.get())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED));
    } finally {
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }

  private static boolean connects(List<Socket> queue, ServerSocket server) throws IOException {
    Socket socket = new Socket();
    queue.add(socket);
    try {
      socket.connect(server.getLocalSocketAddress(), 500);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private void assertInterruptedOverTls(Consumer<ZitadelClient> call) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    assertInterrupted(
        call,
        ZitadelClient.builder("https://localhost:" + server.getPort()).insecureTls(),
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  private void assertInterrupted(
      Consumer<ZitadelClient> call, ZitadelClientBuilder builder, MockResponse stalled)
      throws Exception {
    server.enqueue(stalled);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicBoolean flag = new AtomicBoolean();
    try (ZitadelClient client =
        builder.accessToken("token-1").timeout(Duration.ofMinutes(5)).build()) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  call.accept(client);
                } catch (Throwable e) {
                  thrown.set(e);
                  flag.set(Thread.currentThread().isInterrupted());
                }
              });
      caller.start();
      RawServer.await(() -> server.getRequestCount() == 1);
      caller.interrupt();
      caller.join(20_000);

      assertThat(caller.isAlive()).isFalse();
      assertThat(thrown.get())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED))
          .hasMessageContaining("the thread was interrupted before the answer came");
      assertThat(flag).isTrue();
      // The connection is gone with the call, the client is not.
      answer("{}");
      call(client, GET_USER);
    }
  }
}
