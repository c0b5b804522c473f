package io.zitadeltestkit.it.contract.suite;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.UserTokens;
import io.zitadeltestkit.token.ZitadelTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Tokens for an application under test, good ones and those that it must refuse. */
@DisplayName("Access tokens for an application")
@ZitadelTest
@WithProject(
    name = "invoices",
    roles = {"reader", "writer"})
@WithUser(name = "minnie", roles = "invoices:reader")
@Isolated("the embedded server's clock is moved for an expired token")
final class AccessTokensContract {
  private static int userinfo(ZitadelServer server, String token) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(server.userInfoEndpoint()))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("of a person, with audience and roles")
  void ofAPerson(
      TestUser minnie, TestProject invoices, ZitadelTokens tokens, ZitadelServer server) {
    String token = tokens.of(minnie).accessToken();

    assertThatToken(token).isFor(minnie).hasAudience(invoices).hasRole("reader");
    assertThat(userinfo(server, token)).isEqualTo(200);
  }

  @Test
  @DisplayName("of a service user, with audience and roles")
  void ofAServiceUser(
      @WithServiceUser(roles = "invoices:writer") TestServiceUser bot,
      TestProject invoices,
      ZitadelTokens tokens) {
    assertThatToken(tokens.of(bot).accessToken())
        .isFor(bot)
        .hasAudience(invoices)
        .hasRole("writer");
  }

  @Test
  @DisplayName("one that was revoked")
  void revoked(TestUser minnie, ZitadelTokens tokens, ZitadelServer server) {
    String token = tokens.of(minnie).revoked();

    Soon.holds(() -> assertThat(userinfo(server, token)).isEqualTo(401));
  }

  @Test
  @DisplayName("one that has expired")
  void expired(TestUser minnie, ZitadelTokens tokens) {
    assertThatToken(tokens.of(minnie).expired()).isExpired();
  }

  @Test
  @DisplayName("forged ones, which the server refuses as well")
  void forged(TestUser minnie, ZitadelTokens tokens, ZitadelServer server, ZitadelClient any) {
    UserTokens hers = tokens.of(minnie);

    assertThat(
            List.of(
                hers.signedBySomebodyElse(),
                hers.tampered(),
                hers.algNone(),
                hers.fromIssuer("https://stranger.example")))
        .allSatisfy(token -> assertThat(userinfo(server, token)).isEqualTo(401));
  }
}
