package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** A call on the wire, and how its answer is read. */
class FirstCallTest extends ServerTest {
  record Answer(User user) {}

  record User(String userId, List<String> loginNames) {}

  @Test
  void aCallIsAPostOfJsonWithTheToken() throws Exception {
    answer("{\"user\":{\"userId\":\"42\",\"loginNames\":[\"bot\"],\"newField\":1}}");

    try (ZitadelClient client =
        ZitadelClient.withAccessToken("localhost:" + server.getPort() + "/", " token-of-bot\n")) {
      assertThat(client.host()).isEqualTo("http://localhost:" + server.getPort());
      Answer answer = client.call(GET_USER, Map.of("userId", "42"), Answer.class);
      assertThat(answer).isEqualTo(new Answer(new User("42", List.of("bot"))));
    }

    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo("POST /zitadel.user.v2.UserService/GetUserByID HTTP/1.1");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-of-bot");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("Host")).isEqualTo("localhost:" + server.getPort());
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("zitadel-testkit-client/dev");
    assertThat(request.getHeaders().get("x-zitadel-orgid")).isNull();
    assertThat(body(request)).isEqualTo("{\"userId\":\"42\"}");
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
  void organizationHeaderIsSentByClientsAndViews() throws Exception {
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
                header(request(), "x-zitadel-orgid"),
                header(request(), "x-zitadel-orgid"),
                header(request(), "x-zitadel-orgid")))
        .containsExactly("1", "2", "1");
  }

  @Test
  void headersAndUserAgentAreSent() throws Exception {
    answer("{}");
    try (ZitadelClient client =
        ZitadelClient.builder(host()).userAgent("mine/1").header("X-Trace", "abc").build()) {
      client.call(GET_USER, Map.of(), Void.class);
    }
    RecordedRequest request = request();
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("mine/1");
    assertThat(request.getHeaders().get("X-Trace")).isEqualTo("abc");
    assertThat(request.getHeaders().get("Authorization")).isNull();
  }
}
