package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call looks like on the wire, and what becomes of its answer. */
class FirstCallTest {
  private static final String GET_USER = "zitadel.user.v2.UserService/GetUserByID";
  private final MockWebServer server = new MockWebServer();

  record Answer(User user) {}

  record User(String userId, List<String> loginNames) {}

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String host() {
    return "localhost:" + server.getPort();
  }

  private void answer(String json) {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .body(json)
            .build());
  }

  @Test
  void aCallIsAPostOfJsonWithTheToken() throws Exception {
    answer("{\"user\":{\"userId\":\"42\",\"loginNames\":[\"bot\"],\"newField\":1}}");

    try (ZitadelClient client = ZitadelClient.withAccessToken(host() + "/", " token-of-bot\n")) {
      assertThat(client.host()).isEqualTo("http://localhost:" + server.getPort());
      Answer answer = client.call(GET_USER, Map.of("userId", "42"), Answer.class);
      assertThat(answer).isEqualTo(new Answer(new User("42", List.of("bot"))));
    }

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine())
        .isEqualTo("POST /zitadel.user.v2.UserService/GetUserByID HTTP/1.1");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-of-bot");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("Host")).isEqualTo(host());
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("zitadel-testkit-client/dev");
    assertThat(request.getHeaders().get("x-zitadel-orgid")).isNull();
    assertThat(request.getBody()).isNotNull();
    assertThat(request.getBody().utf8()).isEqualTo("{\"userId\":\"42\"}");
  }

  @Test
  void voidIgnoresTheAnswer() {
    answer("{\"details\":{}}");
    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "token")) {
      assertThat(client.call("zitadel.user.v2.UserService/DeleteUser", Map.of(), Void.class))
          .isNull();
    }
  }

  @Test
  void theOrganizationIsSentPerClientOrPerView() throws Exception {
    answer("{}");
    answer("{}");
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder(host()).accessToken("token").organization("1").build()) {
      client.call(GET_USER, Map.of(), Void.class);
      try (ZitadelClient view = client.inOrganization("2")) {
        view.call(GET_USER, Map.of(), Void.class);
        assertThat(view)
            .hasToString(
                "ZitadelClient[%s, personal access token, organization 2]"
                    .formatted(client.host()));
      }
      client.call(GET_USER, Map.of(), Void.class);
    }
    assertThat(
            List.of(
                organization(server.takeRequest()),
                organization(server.takeRequest()),
                organization(server.takeRequest())))
        .containsExactly("1", "2", "1");
  }

  private static String organization(RecordedRequest request) {
    return String.valueOf(request.getHeaders().get("x-zitadel-orgid"));
  }

  @Test
  void headersAndUserAgentAreSent() throws Exception {
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder(host()).userAgent("mine/1").header("X-Trace", "abc").build()) {
      client.call(GET_USER, Map.of(), Void.class);
    }
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("mine/1");
    assertThat(request.getHeaders().get("X-Trace")).isEqualTo("abc");
    assertThat(request.getHeaders().get("Authorization")).isNull();
  }
}
