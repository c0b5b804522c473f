package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that don't fit into memory. */
class AnswerSizeTest extends ServerTest {
  private static final int MEGA = 1024 * 1024;

  /** Blanks, which JSON allows anywhere; compressed they take a thousandth. */
  private static Buffer packed(int megabytes) throws IOException {
    Buffer packed = new Buffer();
    byte[] blanks = " ".repeat(MEGA).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed.outputStream())) {
      for (int i = 0; i < megabytes; i++) {
        gzip.write(blanks);
      }
      gzip.write('{');
      gzip.write('}');
    }
    return packed;
  }

  private void answerPacked(int megabytes) throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .setHeader("Content-Encoding", "gzip")
            .body(packed(megabytes))
            .build());
  }

  @Test
  void packedAnswerThatUnpacksToMoreThanTheLimitIsRefused() throws Exception {
    answerPacked(65);
    try (ZitadelClient client = ZitadelClient.builder(host()).build()) {
      UnexpectedAnswerException error =
          catchThrowableOfType(UnexpectedAnswerException.class, () -> call(client, GET_USER));
      String message =
          GET_USER
              + " at http://localhost:8080 was answered with 200 and more than 64 MB, which is the limit. Ask for less at once, such as a smaller page, or raise the limit with maxAnswerBytes in the client builder.";
      assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
      ErrorTable.add("answer: too large", error, message);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void limitCanBeRaised() throws Exception {
    answerPacked(65);
    try (ZitadelClient client = ZitadelClient.builder(host()).maxAnswerBytes(66L * MEGA).build()) {
      Map<?, ?> answer = client.call(GET_USER, Map.of(), Map.class);
      assertThat(answer).isEmpty();
    }
  }

  @Test
  void answerOfJustTheLimitIsRead() {
    answer("{\"a\":1}");
    answer("{\"a\":1}");
    try (ZitadelClient client = ZitadelClient.builder(host()).maxAnswerBytes(7).build()) {
      Map<?, ?> answer = client.call(GET_USER, Map.of(), Map.class);
      assertThat(answer).hasSize(1);
    }
    try (ZitadelClient client = ZitadelClient.builder(host()).maxAnswerBytes(6).build()) {
      assertThat(
              catchThrowableOfType(UnexpectedAnswerException.class, () -> call(client, GET_USER)))
          .hasMessageContaining("more than 6 bytes");
    }
  }

  static List<Named<Consumer<ZitadelClient>>> calls() {
    return List.of(
        Named.of("discovery", client -> call(client, GET_USER)),
        Named.of("call", client -> call(client.as("token"), GET_USER)),
        Named.of("REST call", client -> client.as("token").me()),
        Named.of("authorization request", client -> client.oauth().authorize(Map.of())));
  }

  /** An endless answer, with any status. */
  @ParameterizedTest
  @MethodSource("calls")
  void answerWithoutEndIsRefused(Consumer<ZitadelClient> call) throws Exception {
    HttpServer endless =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    endless.setExecutor(threads);
    endless.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(500, 0);
          byte[] block = new byte[64 * 1024];
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write(block);
            }
          } catch (IOException e) {
            // the client has disconnected
          }
        });
    endless.start();
    try (ZitadelClient client =
        ZitadelClient.builder("http://localhost:" + endless.getAddress().getPort())
            .clientCredentials("bot", "secret")
            .maxAnswerBytes(MEGA)
            .build()) {
      assertThat(catchThrowableOfType(UnexpectedAnswerException.class, () -> call.accept(client)))
          .hasMessageContaining("was answered with 500 and more than 1 MB");
    } finally {
      endless.stop(0);
      threads.shutdownNow();
    }
  }
}
