package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.client.RawServer.Closes;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import io.zitadeltestkit.client.error.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that a server closes while nobody uses them. */
class IdleConnectionTest extends ServerTest {
  private static ZitadelClient client(String host) {
    return ZitadelClient.builder(host).accessToken("token-1").attempts(1).build();
  }

  static Stream<Named<Consumer<ZitadelClient>>> calls() {
    return Stream.of(
        Named.of("a read", client -> call(client, GET_USER)),
        Named.of("a write", client -> call(client, CREATE_USER)),
        Named.of("a GET", client -> client.oauth().authorize(Map.of())),
        Named.of("a token request", client -> client.oauth().token(Map.of(), null)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void callAfterAPauseTakesAnotherConnection(Consumer<ZitadelClient> call) throws Exception {
    try (RawServer server = new RawServer(Closes.WHEN_IDLE);
        ZitadelClient client = client(server.host())) {
      call(client, GET_USER);
      server.awaitClosed(1);

      call.accept(client);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void callAfterAPauseTakesAnotherConnectionOverTls(Consumer<ZitadelClient> call) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    var sockets =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslContext()
            .getServerSocketFactory();
    try (RawServer server = new RawServer(Closes.WHEN_IDLE, sockets);
        ZitadelClient client =
            ZitadelClient.builder("https://localhost:" + server.port())
                .insecureTls()
                .attempts(1)
                .build()) {
      call(client, CREATE_USER);
      call(client, CREATE_USER); // on the same connection
      server.awaitClosed(1);

      call.accept(client);

      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void serverThatClosesAfterEachAnswerGetsEachCallOnce(Consumer<ZitadelClient> call)
      throws Exception {
    try (RawServer server = new RawServer(Closes.AFTER_EACH_ANSWER);
        ZitadelClient client = client(server.host())) {
      for (int i = 1; i <= 10; i++) {
        call.accept(client);
        server.awaitClosed(i);
      }

      assertThat(server.requests()).hasSize(10);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void firstCallAfterARestartSucceeds(Consumer<ZitadelClient> call) throws Exception {
    try (RawServer server = new RawServer(Closes.NEVER);
        ZitadelClient client = client(server.host())) {
      openConnections(client, 5);
      int before = server.requests().size();

      server.restart();
      call.accept(client);

      assertThat(server.requests()).hasSize(before + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void firstCallAfterARestartArrivesOnceOverHttp2(Consumer<ZitadelClient> call) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    MockWebServer before = http2Server(certificate, 0);
    try (ZitadelClient client =
        ZitadelClient.builder("https://localhost:" + before.getPort())
            .accessToken("token-1")
            .insecureTls()
            .attempts(1)
            .build()) {
      call.accept(client);
      assertThat(before.takeRequest().getVersion()).isEqualTo("HTTP/2");
      before.close();
      AtomicReference<MockWebServer> restarted = new AtomicReference<>();
      RawServer.await(() -> startsAgain(certificate, before.getPort(), restarted));
      try (MockWebServer after = Optional.ofNullable(restarted.get()).orElseThrow()) {
        call.accept(client);

        assertThat(after.getRequestCount()).isEqualTo(1);
        assertThat(after.takeRequest().getVersion()).isEqualTo("HTTP/2");
      }
    }
  }

  /** Another program may have the port as the near end of a connection for a moment. */
  private static boolean startsAgain(
      HeldCertificate certificate, int port, AtomicReference<MockWebServer> server) {
    try {
      server.set(http2Server(certificate, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static MockWebServer http2Server(HeldCertificate certificate, int port)
      throws IOException {
    MockWebServer server = new MockWebServer();
    server.setServerSocketFactory(new ReusableSockets());
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(response(200, "application/json", "{}"));
    server.enqueue(response(200, "application/json", "{}"));
    server.start(port);
    return server;
  }

  /**
   * Listens with {@code SO_REUSEADDR} always. {@code MockWebServer} clears it when it may take any
   * port, and a connection that such a server has closed then keeps the port for a minute.
   */
  private static final class ReusableSockets extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public void setReuseAddress(boolean on) throws SocketException {
          super.setReuseAddress(true);
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException("only unbound sockets");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException("only unbound sockets");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException("only unbound sockets");
    }
  }

  /** So many calls at once that each needs a connection. */
  private static void openConnections(ZitadelClient client, int count) throws Exception {
    CyclicBarrier together = new CyclicBarrier(count);
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      new Thread(
              () -> {
                try {
                  together.await();
                  call(client, GET_USER);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                } finally {
                  done.countDown();
                }
              })
          .start();
    }
    done.await();
  }

  @Test
  void readIsRepeatedOnANewConnectionWhenTheOldOneBreaks() throws Exception {
    try (RawServer server = new RawServer(Closes.INSTEAD_OF_THE_SECOND_ANSWER);
        ZitadelClient client = client(server.host())) {
      call(client, GET_USER);
      call(client, GET_USER);

      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void writeThatMayHaveBeenCarriedOutIsNotSentTwice() throws Exception {
    try (RawServer server = new RawServer(Closes.INSTEAD_OF_THE_SECOND_ANSWER);
        ZitadelClient client = client(server.host())) {
      call(client, GET_USER);

      ConnectionException error =
          catchThrowableOfType(ConnectionException.class, () -> call(client, CREATE_USER));

      assertThat(error.kind()).isEqualTo(Kind.BROKEN);
      assertThat(error).hasMessageContaining("Whether the server carried it out is not known");
      assertThat(server.requests()).hasSize(2);
    }
  }

  /** OkHttp itself would repeat a request with this answer. */
  @Test
  void writeIsNotSentTwiceWhenTheServerAsksToRetryAtOnce() {
    server.enqueue(
        new MockResponse.Builder().code(503).setHeader("Retry-After", "0").body("later").build());
    answer("{}");
    try (ZitadelClient client = client(host())) {
      assertThat(catchThrowableOfType(UnavailableException.class, () -> call(client, CREATE_USER)))
          .isNotNull();
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void writesOfManyThreadsArriveOnceEachWhenConnectionsCloseAllTheTime() throws Exception {
    try (RawServer server = new RawServer(Closes.WHEN_IDLE);
        ZitadelClient client = client(server.host())) {
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        Thread thread = new Thread(() -> call(client, CREATE_USER));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      server.awaitClosed(1);
      call(client, CREATE_USER);

      assertThat(server.requests()).hasSize(5);
    }
  }
}
