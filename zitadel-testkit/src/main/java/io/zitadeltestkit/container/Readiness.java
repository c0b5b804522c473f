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
 * Waits until the server has answered an authorized Connect call and REST call: REST calls fail for
 * about a second after it reports to be ready.
 */
final class Readiness extends AbstractWaitStrategy {
  static final String CONTAINER = "container started";
  static final String HEALTHY = "/debug/ready";
  static final String TOKEN = "first token";
  static final String CONNECT = "Connect call";
  static final String REST = "REST call";

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration WARM_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 15;
  private static final int POLLS_PER_LOOK = 15;

  private final ZitadelContainer server;

  Readiness(ZitadelContainer server) {
    this.server = server;
    withStartupTimeout(DEFAULT_TIMEOUT);
  }

  /**
   * Starts loading the classes for the first HTTP call in the background: in a new JVM that takes
   * half a second, which would delay joining a running server.
   */
  static void prepare() {
    Thread thread =
        new Thread(
            () -> {
              Endpoint nobody = new Endpoint("http", "localhost", 1, "localhost", null);
              try {
                healthy(nobody.http(CALL_TIMEOUT), nobody);
              } catch (IOException e) {
                // As expected.
              }
            },
            "zitadel-testkit-preparation");
    thread.setDaemon(true);
    thread.start();
  }

  /** A check of the server. */
  @FunctionalInterface
  private interface Question {
    /** Returns the problem; empty if there is none. */
    Optional<Problem> problem() throws IOException;
  }

  /**
   * Why the server is not ready.
   *
   * @param text a description
   * @param lasting whether waiting will probably not help
   */
  private record Problem(String text, boolean lasting) {}

  @Override
  protected void waitUntilReady() {
    Stages stages = server.launch().stages();
    stages.reached(CONTAINER);
    long deadline = System.nanoTime() + timeout().toNanos();
    Endpoint endpoint = server.endpoint();
    OkHttpClient http = endpoint.http(CALL_TIMEOUT);
    await(HEALTHY, deadline, () -> healthy(http, endpoint));
    stages.reached(HEALTHY);
    // The token was written before the server became healthy, or never will be.
    await(TOKEN, deadline, this::token);
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

  /** A start from a snapshot takes seconds; one that takes longer is broken. */
  private Duration timeout() {
    boolean isShorter = startupTimeout.compareTo(WARM_TIMEOUT) < 0;
    return server.launch().isWarm() && !isShorter ? WARM_TIMEOUT : startupTimeout;
  }

  private void await(String stage, long deadline, Question question) {
    long lastingSince = Long.MAX_VALUE;
    for (int polls = 0; ; polls++) {
      Optional<Problem> problem = ask(question);
      if (problem.isEmpty()) {
        return;
      }
      long now = System.nanoTime();
      lastingSince = problem.get().lasting() ? Math.min(lastingSince, now) : Long.MAX_VALUE;
      boolean hopeless = problem.get().lasting() && now - lastingSince > GRACE.toNanos();
      if (polls % POLLS_PER_LOOK == 0 || hopeless || now - deadline > 0) {
        requireRunning(stage);
      }
      if (hopeless) {
        throw new NotReadyException(new Failures(server).hopeless(stage, problem.get().text()));
      }
      if (now - deadline > 0) {
        throw new NotReadyException(
            new Failures(server).timedOut(stage, timeout(), problem.get().text()));
      }
      pause(stage);
    }
  }

  private static Optional<Problem> ask(Question question) {
    try {
      return question.problem();
    } catch (IOException e) {
      return Optional.of(new Problem(String.valueOf(e.getMessage()), false));
    }
  }

  private void requireRunning(String stage) {
    Optional<String> end = ServerState.of(server).end();
    if (end.isPresent()) {
      throw new NotReadyException(new Failures(server).ended(end.get(), stage));
    }
    Optional<String> database = server.launch().databaseProblem();
    if (database.isPresent()) {
      throw new NotReadyException(new Failures(server).withoutDatabase(database.get(), stage));
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

  private Optional<Problem> token() {
    return server.launch().tokenProblem().map(problem -> new Problem(problem, true));
  }

  private static Optional<Problem> healthy(OkHttpClient http, Endpoint endpoint)
      throws IOException {
    Request request = new Request.Builder().url(endpoint.url() + "/debug/ready").build();
    try (Response response = http.newCall(request).execute()) {
      return response.code() == 200
          ? Optional.empty()
          : Optional.of(new Problem("it answered " + response.code(), false));
    }
  }

  private static Optional<Problem> call(
      OkHttpClient http, Endpoint endpoint, String path, String token) throws IOException {
    Endpoint.Answer answer = endpoint.post(http, path, token, Map.of());
    if (answer.status() == 200) {
      return Optional.empty();
    }
    String text =
        "%s was answered with %d %s"
            .formatted(path, answer.status(), answer.body().path("message").asText())
            .strip();
    return Optional.of(new Problem(text, answer.status() == 401 || answer.status() == 404));
  }
}
