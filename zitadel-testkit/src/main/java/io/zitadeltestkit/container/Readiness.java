package io.zitadeltestkit.container;

import io.zitadeltestkit.internal.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the server has answered an authorised call in both forms: for about a second after it
 * calls itself ready, REST calls are refused.
 */
final class Readiness extends AbstractWaitStrategy {
  static final String CONTAINER = "container started";
  static final String HEALTHY = "/debug/ready";
  static final String TOKEN = "first token";
  static final String CONNECT = "Connect call";
  static final String REST = "REST call";

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 15;
  private static final int POLLS_PER_LOOK = 15;

  private final ZitadelContainer server;

  Readiness(ZitadelContainer server) {
    this.server = server;
    withStartupTimeout(DEFAULT_TIMEOUT);
  }

  /** One question to the server. */
  @FunctionalInterface
  private interface Question {
    /** Returns what is in the way; empty if nothing is. */
    Optional<String> problem() throws IOException;
  }

  @Override
  protected void waitUntilReady() {
    Stages stages = server.launch().stages();
    stages.reached(CONTAINER);
    long deadline = System.nanoTime() + startupTimeout.toNanos();
    Endpoint endpoint = server.endpoint();
    OkHttpClient http = endpoint.http(CALL_TIMEOUT);
    await(HEALTHY, deadline, () -> healthy(http, endpoint));
    stages.reached(HEALTHY);
    // It was written before the server became healthy, or never will be.
    await(
        TOKEN,
        Math.min(deadline, System.nanoTime() + GRACE.toNanos()),
        server.launch()::tokenProblem);
    stages.reached(TOKEN);
    String token = server.getAdminToken();
    await(
        CONNECT,
        deadline,
        () -> call(http, endpoint, "/zitadel.org.v2.OrganizationService/ListOrganizations", token));
    stages.reached(CONNECT);
    await(REST, deadline, () -> call(http, endpoint, "/v2/organizations/_search", token));
    stages.reached(REST);
  }

  private void await(String stage, long deadline, Question question) {
    String problem;
    int polls = 0;
    do {
      try {
        Optional<String> found = question.problem();
        if (found.isEmpty()) {
          return;
        }
        problem = found.get();
      } catch (IOException e) {
        problem = String.valueOf(e.getMessage());
      }
      if (polls++ % POLLS_PER_LOOK == 0) {
        requireRunning(stage);
      }
      pause(stage);
    } while (System.nanoTime() < deadline);
    requireRunning(stage);
    throw new NotReadyException(new Failures(server).timeout(stage, startupTimeout, problem));
  }

  private void requireRunning(String stage) {
    Optional<String> end = ServerState.of(server).end();
    if (end.isPresent()) {
      throw new NotReadyException(new Failures(server).ended(end.get(), stage));
    }
  }

  private void pause(String stage) {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException("Interrupted while waiting for the stage \"" + stage + "\".");
    }
  }

  private static Optional<String> healthy(OkHttpClient http, Endpoint endpoint) throws IOException {
    Request request = new Request.Builder().url(endpoint.url() + "/debug/ready").build();
    try (Response response = http.newCall(request).execute()) {
      return response.code() == 200
          ? Optional.empty()
          : Optional.of("it answered " + response.code());
    }
  }

  private static Optional<String> call(
      OkHttpClient http, Endpoint endpoint, String path, String token) throws IOException {
    Endpoint.Answer answer = endpoint.post(http, path, token, Map.of());
    return answer.status() == 200
        ? Optional.empty()
        : Optional.of(
            "%s was answered with %d %s"
                .formatted(path, answer.status(), answer.body().path("message").asText())
                .strip());
  }
}
