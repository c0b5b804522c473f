package io.zitadeltestkit.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to connect, and the messages of failed connections. */
class ConnectionTest extends ServerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);
  private static final String AT = GET_USER + " at ";
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Our CA").build();

  private ConnectionException failure(ZitadelClientBuilder builder) {
    try (ZitadelClient client = builder.accessToken("secret-token").build()) {
      return catchThrowableOfType(ConnectionException.class, () -> call(client, GET_USER));
    }
  }

  private void assertFailure(String when, ConnectionException error, Kind kind, String message) {
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
    ErrorTable.add("connection: " + when, error, message);
  }

  @Test
  void refusedConnectionIsReported() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ConnectionException error =
        failure(
            ZitadelClient.builder("localhost:" + port)
                .retryDelays(Duration.ofMillis(1), Duration.ofMillis(1)));
    assertThat(error.kind()).isEqualTo(Kind.REFUSED);
    String message =
        AT
            + "http://localhost:8080 (tried 3 times): the connection was refused, nothing listens there. Check host and port, and whether Zitadel has started.";
    assertThat(String.valueOf(error.getMessage()).replace(":" + port, ":8080")).isEqualTo(message);
    ErrorTable.add("connection: refused", error, message);
  }

  @Test
  void unknownHostIsReported() {
    assertFailure(
        "unknown host",
        failure(ZitadelClient.builder("https://no-such-host.invalid")),
        Kind.UNKNOWN_HOST,
        AT
            + "https://no-such-host.invalid: the host name \"no-such-host.invalid\" is unknown. Check its spelling and your DNS; the client builder's resolve(name, address) gives a name an address.");
  }

  @Test
  void timeoutIsReported() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertFailure(
        "no answer in time",
        failure(ZitadelClient.builder(host()).timeout(Duration.ofMillis(200))),
        Kind.TIMEOUT,
        AT
            + "http://localhost:8080: no answer within 200 ms. Check that the host is the right one and not behind a firewall, or allow more time in the client builder.");
  }

  @Test
  void brokenConnectionIsReported() {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body("{}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    ConnectionException error = failure(ZitadelClient.builder(host()).attempts(1));
    assertThat(error.kind()).isEqualTo(Kind.BROKEN);
    assertThat(normalised(String.valueOf(error.getMessage())))
        .startsWith(
            AT + "http://localhost:8080: the connection broke before the answer was complete (")
        .endsWith(
            "). Whether the server carried it out is not known; check that it speaks http at this port, and look into its log.");
    ErrorTable.add("connection: broken", error, normalised(String.valueOf(error.getMessage())));
  }

  @Test
  void interruptIsReported() {
    Thread.currentThread().interrupt();
    ConnectionException error = failure(ZitadelClient.builder(host()));
    assertThat(Thread.interrupted()).isTrue();
    assertFailure(
        "interrupted",
        error,
        Kind.INTERRUPTED,
        AT
            + "http://localhost:8080: the thread was interrupted before the answer came. Whether the server carried it out is not known.");
  }

  @Test
  void readsAreRetriedAndWritesAreNot() {
    MockResponse broken =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .retryDelays(Duration.ofMillis(1), Duration.ofMillis(1))
            .build()) {
      server.enqueue(broken);
      answer("{}");
      call(client, GET_USER);
      server.enqueue(broken);
      assertThatThrownBy(() -> call(client, CREATE_USER)).isInstanceOf(ConnectionException.class);
    }
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void nextAddressOfTheHostIsTried() throws Exception {
    // The server listens on one loopback address only; the name has two.
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder("http://two.localhost:" + server.getPort()).attempts(1).build()) {
      call(client, CREATE_USER);
    }
    assertThat(header(request(), "Host")).isEqualTo("two.localhost:" + server.getPort());
  }

  @Test
  void resolveMapsAHostNameToAnAddress() throws Exception {
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder("http://zitadel.example:" + server.getPort())
            .resolve("*.example", "127.0.0.1")
            .build()) {
      call(client, GET_USER);
    }
    assertThat(header(request(), "Host")).isEqualTo("zitadel.example:" + server.getPort());
  }

  // ---- TLS ----

  private String secureHost(String certificateName) {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName(certificateName)
            .build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate, authority.certificate())
            .build()
            .sslSocketFactory());
    return "https://localhost:" + server.getPort();
  }

  private Path caFile(Path folder) throws Exception {
    return Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
  }

  @Test
  void untrustedCertificateIsNamed() {
    assertFailure(
        "untrusted certificate",
        failure(ZitadelClient.builder(secureHost("localhost"))),
        Kind.TLS,
        AT
            + "https://localhost:8080: the server's certificate is not trusted. If it is from an authority of your own, give its certificate with caFile(path) or trustStore(store) in the client builder.");
  }

  private String hostWithCertificateValid(Instant from, Instant until) {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("localhost")
            .validityInterval(from.toEpochMilli(), until.toEpochMilli())
            .build();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate, authority.certificate())
            .build()
            .sslSocketFactory());
    return "https://localhost:" + server.getPort();
  }

  @Test
  void expiredCertificateIsCalledExpired(@TempDir Path folder) throws Exception {
    String host =
        hostWithCertificateValid(
            Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"));
    assertFailure(
        "expired certificate",
        failure(ZitadelClient.builder(host).caFile(caFile(folder)).clock(CLOCK)),
        Kind.TLS,
        AT
            + "https://localhost:8080: the server's certificate has expired on 2021-01-01T00:00:00Z. Renew it; if it is valid, this machine's clock (2026-11-30T00:00:00Z) is wrong.");
  }

  @Test
  void certificateOfTheFutureIsCalledNotValidYet(@TempDir Path folder) throws Exception {
    String host =
        hostWithCertificateValid(
            Instant.parse("2199-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
    assertFailure(
        "certificate of the future",
        failure(ZitadelClient.builder(host).caFile(caFile(folder)).clock(CLOCK)),
        Kind.TLS,
        AT
            + "https://localhost:8080: the server's certificate is not valid yet, only from 2199-01-01T00:00:00Z on. Wait, or make another; if it is valid, this machine's clock (2026-11-30T00:00:00Z) is wrong.");
  }

  @Test
  void certificateForAnotherNameIsNamed(@TempDir Path folder) throws Exception {
    assertFailure(
        "certificate for another name",
        failure(ZitadelClient.builder(secureHost("zitadel.example")).caFile(caFile(folder))),
        Kind.TLS,
        AT
            + "https://localhost:8080: the server's certificate is for another name than \"localhost\". Use the name that the certificate is for; resolve(name, address) in the client builder gives that name an address.");
  }

  @Test
  void tlsWhereTheServerSpeaksPlainHttp() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answers = new Thread(() -> answerInPlainHttp(plain));
      answers.start();
      ConnectionException error =
          failure(ZitadelClient.builder("https://127.0.0.1:" + plain.getLocalPort()));
      answers.join();
      assertThat(error.kind()).isEqualTo(Kind.TLS);
      String message =
          AT
              + "https://127.0.0.1:8443: TLS failed (SSLException: Unsupported or unrecognized SSL message). Perhaps the server speaks plain HTTP at this port: then use http:// in the host.";
      assertThat(String.valueOf(error.getMessage()).replace(":" + plain.getLocalPort(), ":8443"))
          .isEqualTo(message);
      ErrorTable.add("connection: TLS at a plain port", error, message);
    }
  }

  /** The JDK's server reads the TLS handshake as the start of a request, and waits for the rest. */
  @Test
  void tlsWhereTheServerWaitsForPlainHttp() throws Exception {
    HttpServer plain =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    plain.start();
    try {
      int port = plain.getAddress().getPort();
      ConnectionException error =
          failure(
              ZitadelClient.builder("https://localhost:" + port).timeout(Duration.ofMillis(300)));
      assertThat(error.kind()).isEqualTo(Kind.TIMEOUT);
      String message =
          AT
              + "https://localhost:8443: no answer within 300 ms. Does the server speak plain HTTP at this port, and wait for the rest of a request? Then use http:// in the host. Otherwise look into its log, or allow more time in the client builder.";
      assertThat(String.valueOf(error.getMessage()).replace(":" + port, ":8443"))
          .isEqualTo(message);
      ErrorTable.add("connection: TLS where plain HTTP is awaited", error, message);
    } finally {
      plain.stop(0);
    }
  }

  private static void answerInPlainHttp(ServerSocket plain) {
    try (Socket socket = plain.accept()) {
      assertThat(socket.getInputStream().read()).isEqualTo(22); // a TLS handshake
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void caFileIsTrusted(@TempDir Path folder) throws Exception {
    String host = secureHost("localhost");
    answer("{}");
    try (ZitadelClient client = ZitadelClient.builder(host).caFile(caFile(folder)).build()) {
      call(client, GET_USER);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void trustStoreIsTrusted() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("ours", authority.certificate());
    String host = secureHost("localhost");
    answer("{}");
    try (ZitadelClient client = ZitadelClient.builder(host).trustStore(store).build()) {
      call(client, GET_USER);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void insecureTlsTrustsAnyCertificate() {
    String host = secureHost("zitadel.example");
    answer("{}");
    try (ZitadelClient client = ZitadelClient.builder(host).insecureTls().build()) {
      call(client, GET_USER);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  // ---- proxy, redirects, OkHttp ----

  @Test
  void callsGoThroughAProxyWithItsOwnCredentials() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(407).setHeader("Proxy-Authenticate", "Basic").build());
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder("http://zitadel.example")
            .accessToken("secret-token")
            .proxy("localhost", server.getPort(), "user", "pw")
            .build()) {
      call(client, GET_USER);
    }
    request();
    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("POST http://zitadel.example/" + GET_USER + " HTTP/1.1");
    assertThat(header(request, "Proxy-Authorization")).isEqualTo("Basic dXNlcjpwdw==");
    assertThat(header(request, "Authorization")).isEqualTo("Bearer secret-token");
  }

  @Test
  void redirectFollowedByCustomizerDropsTokenAndOwnHeadersAtAnotherHost() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(307)
            .setHeader(
                "Location", "http://other.localhost:%d/%s".formatted(server.getPort(), GET_USER))
            .build());
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .accessToken("secret-token")
            .header("X-Gateway-Key", "secret-key")
            .customizeHttp(http -> http.followRedirects(true))
            .build()) {
      call(client, GET_USER);
    }
    RecordedRequest first = request();
    assertThat(header(first, "Authorization")).isEqualTo("Bearer secret-token");
    assertThat(header(first, "X-Gateway-Key")).isEqualTo("secret-key");
    RecordedRequest second = request();
    assertThat(header(second, "Host")).isEqualTo("other.localhost:" + server.getPort());
    assertThat(header(second, "Authorization")).isEmpty();
    assertThat(header(second, "X-Gateway-Key")).isEmpty();
  }

  @Test
  void okHttpCanBeCustomized() throws Exception {
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .customizeHttp(
                http ->
                    http.addInterceptor(
                        chain ->
                            chain.proceed(
                                chain.request().newBuilder().header("X-Mine", "1").build())))
            .build()) {
      call(client, GET_USER);
    }
    assertThat(header(request(), "X-Mine")).isEqualTo("1");
  }

  @Test
  void closedClientRefusesCalls() {
    ZitadelClient client = ZitadelClient.builder(host()).build();
    client.close();
    assertThatThrownBy(() -> call(client, GET_USER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "%s at %s: this client is closed. Use it before close(), or make another."
                .formatted(GET_USER, host()));
  }
}
