package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestsTest {
  private static final String GET_USER = "zitadel.user.v2.UserService/GetUserByID";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  @Test
  void startSendsNoRequests() {
    assertThat(server.requests().all()).isEmpty();
    assertThat(server.requests()).hasToString("Requests[none]");
  }

  @Test
  void toStringShowsTheLastOne() {
    admin.rest("GET", "/auth/v1/users/me", "");
    admin.call(GET_USER, "{'userId':'1'}");

    assertThat(server.requests().toString())
        .matches(
            "Requests\\[2, the last: POST /zitadel\\.user\\.v2\\.UserService/GetUserByID → 404 \\(\\d+ ms\\)\\]");
  }

  @Test
  void containRequestAndAnswer() {
    Instant before = server.clock().now();

    admin.call(GET_USER, "{'userId':'1'}");

    RecordedRequest request = server.requests().all().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/" + GET_USER);
    assertThat(request.host()).isEqualTo("localhost:" + server.port());
    assertThat(request.query()).isEmpty();
    assertThat(request.body()).isEqualTo("{\"userId\":\"1\"}");
    assertThat(request.status()).isEqualTo(404);
    assertThat(request.at()).isBetween(before, server.clock().now());
    assertThat(request.took()).isPositive();
    assertThat(request.toString())
        .matches("POST /zitadel\\.user\\.v2\\.UserService/GetUserByID → 404 \\(\\d+ ms\\)");
  }

  @Test
  void areInTheirOrderAndFoundByTheirPath() {
    admin.rest("GET", "/auth/v1/users/me", "");
    admin.call(GET_USER, "{'userId':'1'}");
    admin.call(GET_USER, "{'userId':'2'}");

    assertThat(server.requests().all())
        .extracting(RecordedRequest::path)
        .containsExactly("/auth/v1/users/me", "/" + GET_USER, "/" + GET_USER);
    assertThat(server.requests().to("UserService/GetUserByID"))
        .extracting(RecordedRequest::body)
        .containsExactly("{\"userId\":\"1\"}", "{\"userId\":\"2\"}");

    server.requests().clear();
    assertThat(server.requests().all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'password':{'password':'Secret-1!','changeRequired':true}}"
            + " | {'password':{'password':'***','changeRequired':true}}",
        "{'checks':{'user':{'loginName':'minnie'},'password':{'password':'Secret-1!'}}}"
            + " | {'checks':{'user':{'loginName':'minnie'},'password':{'password':'***'}}}",
        "{'checks':{'totp':{'code':'123456'}}} | {'checks':{'totp':{'code':'***'}}}",
        "{'sessionToken':'abc','userId':'7'} | {'sessionToken':'***','userId':'7'}",
        "{'human':{'hashedPassword':{'hash':'$2a$14$x'}}}"
            + " | {'human':{'hashedPassword':{'hash':'***'}}}",
        "{'users':[{'verificationCode':'XYZ'}]} | {'users':[{'verificationCode':'***'}]}",
        "{'client_secret':'abc'} | {'client_secret':'***'}"
      })
  void bodiesAreWithoutSecrets(String body, String kept) {
    admin.call("zitadel.session.v2.SessionService/CreateSession", body);

    assertThat(server.requests().all().get(0).body()).isEqualTo(kept.replace('\'', '"'));
  }

  @Test
  void formsAndQueriesAreWithoutSecrets() {
    admin.form("/oauth/v2/token", Map.of("client_secret", "Secret-1!"));
    admin.form("/oauth/v2/token", Map.of("code", "Secret-1!"));
    admin.form("/oauth/v2/token", Map.of("client_assertion", "Secret-1!"));
    admin.form("/oauth/v2/token", Map.of("grant_type", "password"));
    admin.rest("GET", "/oidc/v1/end_session?id_token_hint=Secret-1!&state=s", "");

    assertThat(server.requests().all())
        .extracting(request -> request.query() + request.body())
        .containsExactly(
            "client_secret=***",
            "code=***",
            "client_assertion=***",
            "grant_type=password",
            "id_token_hint=***&state=s");
  }

  @Test
  void bodiesThatAreNotJsonAreLeftOut() {
    admin.call(GET_USER, "{'password':'Secret-1!'");

    assertThat(server.requests().all().get(0).body()).isEqualTo("***");
  }

  @Test
  void theTokenIsNotKept() {
    admin.call(GET_USER, "{'userId':'1'}");

    assertThat(server.requests().all().toString() + server.requests().all().get(0).query())
        .doesNotContain(server.adminToken());
  }

  @Test
  void theLastThousandAreKept() {
    for (int i = 0; i <= Requests.KEPT; i++) {
      admin.call(GET_USER, "{'userId':'" + i + "'}");
    }

    assertThat(server.requests().all()).hasSize(Requests.KEPT);
    assertThat(server.requests().all().get(0).body()).isEqualTo("{\"userId\":\"1\"}");
  }

  @Test
  void longBodyIsNotKept() {
    String id = "x".repeat(1_000_001);

    admin.call(GET_USER, "{'userId':'" + id + "'}");

    assertThat(server.requests().all().get(0).body())
        .isEqualTo("[1000014 characters, too long to be kept]");
  }

  @Test
  void fewerRequestsAreKeptIfTheirBodiesAreLong() {
    String body = "{'userId':'" + "x".repeat(900_000) + "'}";
    for (int i = 0; i < 10; i++) {
      admin.call(GET_USER, body);
    }

    assertThat(server.requests().all()).hasSize(8);
    assertThat(server.requests().all().get(0).body()).hasSize(body.length());
  }

  @ParameterizedTest
  @CsvSource({"path", "query", "header"})
  void fewerRequestsAreKeptIfAnyPartIsLong(String part) {
    String text = "x".repeat(200_000);
    for (int i = 0; i < 50; i++) {
      switch (part) {
        case "path" -> admin.rest("GET", "/auth/v1/" + text, "");
        case "query" -> admin.rest("GET", "/auth/v1/users/me?a=" + text, "");
        default -> admin.with("x-long", text).rest("GET", "/auth/v1/users/me", "");
      }
    }

    assertThat(server.requests().all()).hasSize(39);
  }

  @Test
  void timesAreThoseOfTheServersClock() {
    server.clock().advance(Duration.ofDays(400));

    admin.call(GET_USER, "{'userId':'1'}");

    assertThat(server.requests().all().get(0).at())
        .isAfter(Instant.now().plus(Duration.ofDays(399)));
  }
}
