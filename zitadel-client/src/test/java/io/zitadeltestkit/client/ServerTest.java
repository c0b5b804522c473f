package io.zitadeltestkit.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that gives the answers that a test puts into its queue. */
public abstract class ServerTest {
  /** A call that reads. */
  protected static final String GET_USER = "zitadel.user.v2.UserService/GetUserByID";

  /** A call that changes something. */
  protected static final String CREATE_USER = "zitadel.user.v2.UserService/CreateUser";

  /** The server. */
  protected final MockWebServer server = new MockWebServer();

  @BeforeEach
  final void startServer() throws Exception {
    // MockWebServer writes head and body apart: with Nagle's algorithm each answer takes 40 ms.
    server.setServerSocketFactory(new NoDelay());
    server.start();
  }

  @AfterEach
  final void stopServer() {
    server.close();
  }

  /** The URL of the server. */
  protected final String host() {
    return "http://localhost:" + server.getPort();
  }

  /** Puts a success into the queue. */
  protected final void answer(String json) {
    answer(200, "application/json", json);
  }

  /** Puts an answer into the queue. */
  protected final void answer(int status, String contentType, String body) {
    server.enqueue(response(status, contentType, body));
  }

  /** An answer. */
  protected static MockResponse response(int status, String contentType, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", contentType)
        .body(body)
        .build();
  }

  /** {@return the next request, without waiting} */
  protected final RecordedRequest request() throws InterruptedException {
    return Optional.ofNullable(server.takeRequest(0, TimeUnit.SECONDS)).orElseThrow();
  }

  /** A header of a request; empty if it has none. */
  protected static String header(RecordedRequest request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
  }

  /** The body of a request. */
  protected static String body(RecordedRequest request) {
    var body = request.getBody();
    return body == null ? "" : body.utf8();
  }

  /** Calls and ignores the answer. */
  protected static void call(ZitadelClient client, String method) {
    client.call(method, Map.of(), Void.class);
  }

  /** {@return the message with the documentation's port} */
  protected final String normalised(String message) {
    return message.replace(":" + server.getPort(), ":8080");
  }

  private static final class NoDelay extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException("MockWebServer binds for itself");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      return createServerSocket(port);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      return createServerSocket(port);
    }
  }
}
