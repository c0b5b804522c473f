package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.internal.model.MovableClock;
import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import java.io.IOException;
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

/**
 * Random requests to all operations and the OAuth endpoints never cause an internal error. {@code
 * -Dfuzz.requests=100000} sends more than the build does, and {@code -Dfuzz.seed=…} repeats a run.
 */
final class RandomRequestsTest {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2500);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  /** Random requests lock out their own callers, so after this many a new server is started. */
  private static final int A_SERVER = 500;

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

  private final Random random = new Random(SEED);
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final List<Operation<?, ?>> operations =
      ZitadelServer.services(new MovableClock(Clock.systemUTC())).stream()
          .<Operation<?, ?>>flatMap(service -> service.operations().values().stream())
          .toList();
  private final List<String> faults = new ArrayList<>();
  private int successes;

  @Test
  void noRequestCausesAnInternalError() throws Exception {
    assertThat(operations).hasSizeGreaterThan(400);
    for (int asked = 0; asked < REQUESTS && faults.size() < 5; asked += A_SERVER) {
      String version = asked % (2 * A_SERVER) == 0 ? "4.16" : "4.13";
      try (EmbeddedZitadel server = EmbeddedZitadel.builder().version(version).start()) {
        RandomMessages messages = new RandomMessages(random);
        for (int i = 0; i < Math.min(A_SERVER, REQUESTS - asked); i++) {
          ask(server, messages);
        }
      }
    }

    assertThat(faults).as("with -Dfuzz.seed=%d", SEED).isEmpty();
    assertThat(successes).as("successes among %d", REQUESTS).isGreaterThan(REQUESTS / 20);
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
    HttpRequest asked = request.timeout(Duration.ofSeconds(20)).build();
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
