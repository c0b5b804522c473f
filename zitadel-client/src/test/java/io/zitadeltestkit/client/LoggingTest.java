package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zitadeltestkit.client.auth.PrivateKeyJwtAuthenticator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log lines at each level; secrets are never logged. */
@Isolated("sets the level of every logger")
class LoggingTest extends ServerTest {
  private static final String HTTP = "io.zitadeltestkit.client.http";
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final List<String> others = Collections.synchronizedList(new ArrayList<>());
  private final Handler handler = new Collecting();
  private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
  private Level before = Level.WARN;

  /** Takes what goes to the JDK's own logging. */
  private final class Collecting extends Handler {
    @Override
    public void publish(LogRecord record) {
      others.add(
          record.getLoggerName() + " " + record.getMessage() + " " + stack(record.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static ch.qos.logback.classic.Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }

  @BeforeEach
  void collect() {
    before = root().getLevel();
    root().setLevel(Level.TRACE);
    events.start();
    root().addAppender(events);
    julRoot.setLevel(java.util.logging.Level.ALL);
    julRoot.addHandler(handler);
  }

  @AfterEach
  void stopCollecting() {
    julRoot.removeHandler(handler);
    julRoot.setLevel(java.util.logging.Level.INFO);
    root().detachAppender(events);
    root().setLevel(before);
  }

  private List<String> lines() {
    return events.list.stream()
        .filter(event -> event.getLoggerName().equals(HTTP))
        .map(event -> event.getLevel() + " " + withoutTime(event.getFormattedMessage()))
        .toList();
  }

  private String withoutTime(String message) {
    return normalised(message).replaceAll("in \\d+ ms", "in 1 ms");
  }

  @Test
  void atDebugThereIsOneLineARequest() {
    root().setLevel(Level.DEBUG);
    answer("{}");
    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "secret-token")) {
      call(client, GET_USER);
    }
    assertThat(lines())
        .containsExactly(
            "DEBUG POST http://localhost:8080/zitadel.user.v2.UserService/GetUserByID -> 200 in 1 ms (2 bytes)");
  }

  @Test
  void atTraceThereAreHeadersAndBodiesWithoutSecrets() {
    answer("{\"token\":\"secret-new-token\",\"tokenId\":\"9\"}");
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .accessToken("secret-token")
            .header("X-Access", "secret-header")
            .organization("12")
            .build()) {
      client.call(CREATE_USER, Map.of("password", "secret-password"), Void.class);
    }
    assertThat(lines())
        .containsExactly(
            """
            TRACE POST http://localhost:8080/zitadel.user.v2.UserService/CreateUser -> 200 in 1 ms (42 bytes)
              > Connect-Protocol-Version: 1
              > Authorization: ***
              > x-zitadel-orgid: 12
              > User-Agent: zitadel-testkit-client/dev
              > X-Access: ***
              > {"password":"***"}
              < Content-Type: application/json
              < Content-Length: 42
              < {"token":"***","tokenId":"9"}""");
  }

  @Test
  void verboseLoggingIsSeenAtInfo() {
    root().setLevel(Level.INFO);
    answer("{\"id\":\"1\"}");
    try (ZitadelClient client =
        ZitadelClient.builder(host()).accessToken("secret-token").verboseLogging().build()) {
      call(client, GET_USER);
    }
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0))
        .startsWith("INFO POST ")
        .contains("> Authorization: ***")
        .contains("< {\"id\":\"1\"}");
  }

  @Test
  void aFailureIsLoggedToo() {
    server.close();
    try (ZitadelClient client = ZitadelClient.builder(host()).attempts(1).build()) {
      assertThat(catchThrowable(() -> call(client, GET_USER))).isNotNull();
    }
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0))
        .startsWith(
            "TRACE POST http://localhost:8080/zitadel.user.v2.UserService/GetUserByID -> ConnectException: ");
  }

  @Test
  void authorizationRequestIsLoggedWithoutItsSecrets() {
    root().setLevel(Level.DEBUG);
    answer("{}");
    Map<String, String> request = new LinkedHashMap<>();
    request.put("client_id", "1@invoices");
    request.put("redirect_uri", "https://app.example/cb");
    request.put("response_type", "code");
    request.put("scope", "openid profile");
    request.put("code_challenge", "secret-challenge");
    request.put("code_challenge_method", "S256");
    request.put("state", "secret-state");
    request.put("nonce", "secret-nonce");
    request.put("login_hint", "minnie@acme.example");
    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "secret-token")) {
      client.oauth().authorize(request);
    }
    assertThat(lines())
        .containsExactly(
            "DEBUG GET http://localhost:8080/oauth/v2/authorize?client_id=1%40invoices"
                + "&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&response_type=code&scope=openid%20profile"
                + "&code_challenge=***&code_challenge_method=S256&state=***&nonce=***&login_hint=***"
                + " -> 200 in 1 ms (2 bytes)");
  }

  @Test
  void noSecretIsLoggedOrThrown() {
    List<String> shown = new ArrayList<>();
    String discovery =
        "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/oauth/v2/token\"}".formatted(host());
    // With a PAT: secrets in the request, in the answer, and in an error that quotes them.
    answer(
        "{\"token\":\"SECRET-1\",\"keyContent\":\"SECRET-2\",\"url\":\"http://app/?code=SECRET-3\"}");
    answer(
        400,
        "application/json",
        "{\"code\":\"invalid_argument\",\"message\":\"SECRET-4 and SECRET-5 are wrong\"}");
    answer(401, "text/plain", "token SECRET-5");
    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "SECRET-5")) {
      Map<String, Object> request =
          Map.of("password", Map.of("password", "SECRET-4"), "note", "Bearer SECRET-5");
      client.call(CREATE_USER, request, Void.class);
      shown.add(stack(catchThrowable(() -> client.call(CREATE_USER, request, Void.class))));
      shown.add(stack(catchThrowable(() -> client.call(CREATE_USER, request, Void.class))));
      shown.add(client.toString());
    }
    // With client credentials: a token, then refusals that quote token and secret.
    answer(discovery);
    answer(
        "{\"access_token\":\"SECRET-6\",\"id_token\":\"eyJhbGci.eyJzdWIi.SECRET-7\",\"expires_in\":3600}");
    answer("{}");
    answer(401, "application/json", "{\"code\":\"unauthenticated\",\"message\":\"SECRET-6\"}");
    answer(
        400,
        "application/json",
        "{\"error\":\"invalid_request\",\"error_description\":\"SECRET-8 is wrong\"}");
    try (ZitadelClient client = ZitadelClient.withClientCredentials(host(), "bot", "SECRET-8")) {
      call(client, GET_USER);
      shown.add(stack(catchThrowable(() -> call(client, GET_USER))));
      shown.add(client.toString());
    }
    // With a private key.
    String keyJson = TestKeys.serviceUserJson("7", "8");
    answer(discovery);
    answer(500, "application/json", "{\"error\":\"server_error\"}");
    PrivateKeyJwtAuthenticator key = PrivateKeyJwtAuthenticator.fromJson(keyJson, List.of());
    try (ZitadelClient client = ZitadelClient.builder(host()).authenticator(key).build()) {
      shown.add(stack(catchThrowable(() -> call(client, GET_USER))));
      shown.add(client.toString());
      shown.add(key.toString());
    }
    // A custom header, and a proxy.
    try (ZitadelClient client =
        ZitadelClient.builder("http://zitadel.example")
            .header("X-Access", "SECRET-9")
            .proxy("localhost", server.getPort(), "user", "SECRET-0")
            .build()) {
      answer(503, "text/html", "down");
      shown.add(stack(catchThrowable(() -> call(client, CREATE_USER))));
    }

    String logged =
        events.list.stream()
            .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
            .collect(Collectors.joining("\n"));
    assertThat(logged).contains("/oauth/v2/token -> 200", "assertion=***", "client_secret=***");
    assertThat(shown).hasSize(9).allSatisfy(text -> assertThat(text).isNotBlank());
    String keyLine = keyJson.substring(keyJson.indexOf("\\n") + 2).substring(0, 40);
    String all = logged + "\n" + String.join("\n", shown) + "\n" + String.join("\n", others);
    // MockWebServer itself logs request lines at INFO, but no headers or bodies.
    assertThat(all).doesNotContain("SECRET-").doesNotContain(keyLine).doesNotContain("eyJhbG");
  }

  private static String stack(@org.jspecify.annotations.Nullable Throwable failure) {
    StringWriter text = new StringWriter();
    if (failure != null) {
      failure.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }
}
