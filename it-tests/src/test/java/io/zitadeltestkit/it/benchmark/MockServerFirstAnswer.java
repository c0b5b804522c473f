package io.zitadeltestkit.it.benchmark;

import java.io.IOException;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Starts mock-oauth2-server, mints a token and reads the discovery document with OkHttp. */
final class MockServerFirstAnswer {
  private MockServerFirstAnswer() {}

  public static void main(String... args) throws IOException {
    MockOAuth2Server server = new MockOAuth2Server();
    server.start();
    String token = server.issueToken("issuer", "subject", "audience").serialize();
    Request request =
        new Request.Builder()
            .url(server.wellKnownUrl("issuer"))
            .header("Authorization", "Bearer " + token)
            .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      if (!response.isSuccessful() || response.body().string().isEmpty()) {
        throw new IllegalStateException("no answer");
      }
    }
    NewJvm.answered();
  }
}
