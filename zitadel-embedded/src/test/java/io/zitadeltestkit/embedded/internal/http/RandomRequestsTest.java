package io.zitadeltestkit.embedded.internal.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random requests over all operations and the OAuth endpoints are answered, and none is a fault of
 * this server. They are asked in rounds, each on a server of its own and all of its seed, so that a
 * fault is found again by its round alone: {@code -Dfuzz.seed=… -Dfuzz.requests=500}. Seeds of
 * rounds that found faults are kept in {@code random-requests-seeds.txt}. The profile {@code fuzz}
 * asks 100,000.
 */
final class RandomRequestsTest {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2500);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  /** Random requests lock their own callers out; a server lasts for so many. */
  private static final int A_ROUND = 500;

  /**
   * Fewer rounds say nothing about memory: classes are loaded and code is compiled in the first.
   */
  private static final int ROUNDS_TO_MEASURE = 40;

  /** The first request that needs a signature waits for a key, on a busy machine for long. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SEEDS = "/random-requests-seeds.txt";
  private static final String JSON_TYPE = "application/json";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}=]+)[^}]*}");
  private static final List<String> OAUTH =
      List.of(
          "GET /oauth/v2/authorize",
          "POST /oauth/v2/token",
          "POST /oauth/v2/introspect",
          "POST /oauth/v2/revoke",
          "POST /oauth/v2/device_authorization",
          "GET /oidc/v1/userinfo",
          "GET /oidc/v1/end_session",
          "GET /device");
  private static final List<String> PARAMETERS =
      List.of(
          "client_id",
          "client_secret",
          "client_assertion",
          "client_assertion_type",
          "redirect_uri",
          "response_type",
          "response_mode",
          "scope",
          "state",
          "nonce",
          "prompt",
          "login_hint",
          "id_token_hint",
          "max_age",
          "request",
          "code",
          "code_verifier",
          "code_challenge",
          "code_challenge_method",
          "grant_type",
          "refresh_token",
          "token",
          "token_type_hint",
          "assertion",
          "subject_token",
          "subject_token_type",
          "actor_token",
          "requested_token_type",
          "audience",
          "user_code",
          "device_code",
          "post_logout_redirect_uri");
  private static final List<String> WORDS =
      List.of(
          "authorization_code",
          "client_credentials",
          "refresh_token",
          "urn:ietf:params:oauth:grant-type:jwt-bearer",
          "urn:ietf:params:oauth:grant-type:token-exchange",
          "urn:ietf:params:oauth:grant-type:device_code",
          "urn:ietf:params:oauth:token-type:access_token",
          "openid profile offline_access",
          "code",
          "id_token token",
          "S256",
          "none");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final List<Operation<?, ?>> operations =
      ZitadelServer.services(new MovableClock(Clock.systemUTC())).stream()
          .<Operation<?, ?>>flatMap(service -> service.operations().values().stream())
          .toList();
  private final List<String> faults = new ArrayList<>();
  private Random random = new Random(SEED);
  private int successes;

  @Test
  void noRequestCausesAnInternalError() throws Exception {
    assertThat(operations).hasSizeGreaterThan(400);
    int rounds = (REQUESTS + A_ROUND - 1) / A_ROUND;
    List<Long> heap = new ArrayList<>();
    for (int round = 0; round < rounds && faults.size() < 5; round++) {
      ask(SEED + round, Math.min(A_ROUND, REQUESTS - round * A_ROUND));
      if (rounds >= ROUNDS_TO_MEASURE) {
        heap.add(heapAfterCollection());
      }
    }

    assertThat(faults).as("with the seeds from %d on", SEED).isEmpty();
    assertThat(successes).as("successes among %d", REQUESTS).isGreaterThan(REQUESTS / 20);
    if (!heap.isEmpty()) {
      long before = median(heap.subList(rounds / 4, rounds / 2));
      long after = median(heap.subList(rounds * 3 / 4, rounds));
      System.out.printf(
          "%d random requests, seed %d: %d successes, heap %.1f MB in the second quarter, %.1f MB in the last%n",
          REQUESTS, SEED, successes, before / 1e6, after / 1e6);
      assertThat(after).as("bytes of the heap, after %d before", before).isLessThan(before * 3 / 2);
    }
  }

  @ParameterizedTest
  @MethodSource("keptSeeds")
  void roundThatOnceFoundAFaultFindsNone(long seed) throws Exception {
    ask(seed, A_ROUND);

    assertThat(faults).isEmpty();
  }

  static List<Long> keptSeeds() throws IOException {
    try (InputStream in = RandomRequestsTest.class.getResourceAsStream(SEEDS)) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Long.valueOf(line.split(" ", 2)[0]))
          .toList();
    }
  }

  private void ask(long seed, int requests) throws Exception {
    random = new Random(seed);
    RandomMessages messages = new RandomMessages(random);
    String version = seed % 2 == 0 ? "4.16" : "4.13";
    int known = faults.size();
    try (EmbeddedZitadel server = EmbeddedZitadel.builder().version(version).start()) {
      for (int i = 0; i < requests && faults.size() == known; i++) {
        ask(server, messages);
      }
    }
    if (faults.size() > known) {
      faults.set(known, "-Dfuzz.seed=%d: %s".formatted(seed, faults.get(known)));
    }
  }

  private static long heapAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** A request that is not sent yet; the body can't be read from the builder. */
  private record Draft(HttpRequest.Builder request, String body) {
    static Draft of(String verb, String url, String type, String body) {
      return new Draft(
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", type)
              .method(verb, HttpRequest.BodyPublishers.ofString(body)),
          body);
    }
  }

  private void ask(EmbeddedZitadel server, RandomMessages messages) throws Exception {
    Draft draft =
        messages.chance(0.1)
            ? endpoint(server.baseUrl(), messages)
            : operation(server.baseUrl(), messages);
    HttpRequest.Builder request = draft.request();
    if (messages.chance(0.9)) {
      String token = messages.chance(0.9) ? server.adminToken() : plain(messages.text());
      request.header("Authorization", "Bearer " + token);
    }
    if (messages.chance(0.1)) {
      request.header("x-zitadel-orgid", plain(messages.text()));
    }
    HttpRequest asked = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
      if (answer.body().startsWith("zitadel-embedded failed")) {
        faults.add(told(asked, draft.body()) + answer.body());
      }
      successes += answer.statusCode() < 300 ? 1 : 0;
      messages.note(parsed(answer.body()));
    } catch (IOException e) {
      faults.add(told(asked, draft.body()) + e);
    }
  }

  private Draft operation(String baseUrl, RandomMessages messages) {
    Operation<?, ?> operation = messages.oneOf(operations);
    JsonNode message = messages.message(operation.request());
    boolean isRest = operation.family() == Operation.Family.V1 || messages.chance(0.3);
    if (!isRest || operation.rest().isEmpty()) {
      return Draft.of("POST", baseUrl + "/" + operation.fullName(), JSON_TYPE, message.toString());
    }
    Operation.Rest form = messages.oneOf(operation.rest());
    Matcher variables = VARIABLE.matcher(form.path());
    String path =
        variables.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    encoded(
                        message.path(found.group(1)).isValueNode()
                            ? message.path(found.group(1)).asText()
                            : messages.text())));
    String query =
        messages.chance(0.2) ? "?" + encoded(messages.text()) + "=" + encoded(messages.text()) : "";
    return Draft.of(
        form.verb().name(),
        baseUrl + path + query,
        JSON_TYPE,
        form.body().isEmpty() ? "" : message.toString());
  }

  private Draft endpoint(String baseUrl, RandomMessages messages) {
    String[] endpoint = messages.oneOf(OAUTH).split(" ", 2);
    String form =
        Stream.generate(
                () ->
                    messages.oneOf(PARAMETERS)
                        + "="
                        + encoded(messages.chance(0.5) ? messages.oneOf(WORDS) : messages.text()))
            .limit(random.nextInt(8))
            .collect(Collectors.joining("&"));
    return endpoint[0].equals("GET")
        ? Draft.of("GET", baseUrl + endpoint[1] + "?" + form, FORM_TYPE, "")
        : Draft.of("POST", baseUrl + endpoint[1], FORM_TYPE, form);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What may stand in a header. */
  private static String plain(String text) {
    return text.replaceAll("[^!-~]", "?");
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static String told(HttpRequest request, String body) {
    return "%s %s %s → ".formatted(request.method(), request.uri(), body);
  }
}
