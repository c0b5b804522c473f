package shop;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse;

import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ZitadelTest
@WithProject(
    name = "shop",
    roles = {"reader", "writer"})
@WithUser(name = "minnie", roles = "reader")
class InvoicesTest {
  @AutoClose private static Shop api;

  @BeforeAll
  static void start(ZitadelServer zitadel, TestProject shop) throws Exception {
    api = Shop.start(zitadel.issuer(), zitadel.jwksUri(), shop.id());
  }

  @Test
  void readersRead(TestUser minnie, ZitadelTokens tokens) throws Exception {
    assertThatResponse(send("GET", tokens.of(minnie).accessToken())).isSuccessful();
  }

  @Test
  void readersDoNotWrite(TestUser minnie, ZitadelTokens tokens) throws Exception {
    assertThatResponse(send("POST", tokens.of(minnie).accessToken())).isForbidden();
  }

  @Test
  void strangersAreAskedToSignIn() throws Exception {
    assertThatResponse(send("GET", "")).isUnauthorized();
  }

  @Test
  void badTokensAreRefused(TestUser minnie, ZitadelTokens tokens) throws Exception {
    assertThatResponse(send("GET", tokens.of(minnie).forAudience("other"))).isUnauthorized();
  }

  /** Without a token if it is empty. */
  private static HttpResponse<String> send(String method, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.invoicesUri()).method(method, BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
