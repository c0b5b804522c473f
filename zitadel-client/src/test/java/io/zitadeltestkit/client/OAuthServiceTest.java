package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.oauth.OAuthAnswer;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** The endpoints that an application calls, and views of a client. */
class OAuthServiceTest extends ServerTest {
  @Test
  void authorizationRequestIsSentWithoutATokenAndItsRedirectNotFollowed() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(302)
            .setHeader("Location", "/ui/v2/login/login?authRequest=V2_1")
            .build());

    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "token-of-bot")) {
      OAuthAnswer answer =
          client.oauth().authorize(Map.of("redirect_uri", "https://a.example/x?y=1&z"));

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.location()).isEqualTo("/ui/v2/login/login?authRequest=V2_1");
      assertThat(answer).hasToString("OAuthAnswer[302]");
    }
    RecordedRequest request = request();
    assertThat(request.getRequestLine())
        .isEqualTo(
            "GET /oauth/v2/authorize?redirect_uri=https%3A%2F%2Fa.example%2Fx%3Fy%3D1%26z HTTP/1.1");
    assertThat(header(request, "Authorization")).isEmpty();
  }

  @Test
  void errorOfTheTokenEndpointIsReturned() throws Exception {
    answer(400, "application/json", "{\"error\":\"invalid_client\"}");

    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "token-of-bot")) {
      OAuthAnswer answer =
          client.oauth().token(Map.of("grant_type", "authorization_code"), "Basic YTpi");

      assertThat(answer)
          .isEqualTo(
              new OAuthAnswer(400, "", "application/json", "{\"error\":\"invalid_client\"}"));
    }
    RecordedRequest request = request();
    assertThat(request.getRequestLine()).isEqualTo("POST /oauth/v2/token HTTP/1.1");
    assertThat(header(request, "Authorization")).isEqualTo("Basic YTpi");
    assertThat(body(request)).isEqualTo("grant_type=authorization_code");
  }

  @Test
  void viewActsAsAnotherUser() throws Exception {
    answer("{}");
    answer("{}");

    try (ZitadelClient client = ZitadelClient.withAccessToken(host(), "token-of-bot")) {
      try (ZitadelClient minnie = client.as(" token-of-minnie\n")) {
        call(minnie, GET_USER);
      }
      call(client, GET_USER);
    }
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-of-minnie");
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-of-bot");
  }
}
