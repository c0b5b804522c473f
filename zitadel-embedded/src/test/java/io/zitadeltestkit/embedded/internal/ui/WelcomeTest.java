package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who look for the console in a browser. */
final class WelcomeTest {
  private static EmbeddedZitadel server;

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Accept", accept)
                .build(),
            BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ui/console"})
  void aBrowserGetsAPageThatLeadsToTheSignIn(String path) throws Exception {
    HttpResponse<String> page = get(path, "text/html,application/xhtml+xml");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Embedded Zitadel").contains("href=\"/ui/v2/login/login\"");
  }

  @Test
  void programIsSentToTheSignIn() throws Exception {
    assertThat(get("/", "application/json").body()).contains("href=\"/ui/login\"");
  }
}
