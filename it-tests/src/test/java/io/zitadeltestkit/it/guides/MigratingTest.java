package io.zitadeltestkit.it.guides;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatRequests;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The guide for those who come from something else. */
final class MigratingTest {
  @Test
  void stubsOfCalls() {
    // snippet: from-wiremock
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      server.faults().on("UserService/ListUsers").times(1).answer(503); // in the place of a stub

      zitadel.users().listAll(UserQuery.all());

      assertThatRequests(server).includes(2, "UserService/ListUsers"); // in the place of verify
    }
    // end
  }

  private static String tokenOfTheMockServer() {
    // snippet: mock-oauth2-server-before
    MockOAuth2Server server = new MockOAuth2Server();
    server.start();
    String token =
        server
            .issueToken(
                "default",
                "minnie",
                "invoices",
                Map.of("urn:zitadel:iam:org:project:4711:roles", Map.of("reader", Map.of())))
            .serialize();
    // end
    server.shutdown();
    return token;
  }

  @Test
  void mockServerBelievesWhatTheTestBelieves() {
    assertThatToken(tokenOfTheMockServer()).hasRole("4711", "reader");
  }

  @Nested
  // snippet: mock-oauth2-server-after
  @ZitadelTest
  @WithUser(name = "minnie", roles = "invoices:reader")
  class TokenTest {
    @Test
    void readersRead(TestUser minnie, TestProject invoices, ZitadelTokens tokens) {
      String token = tokens.of(minnie).accessToken();

      assertThatToken(token).isFor(minnie).hasAudience(invoices).hasRole("invoices", "reader");
    }
  }

  // end

  @Nested
  // snippet: keycloak-after
  @ZitadelTest(seed = "acme.yaml")
  class RealmTest {
    @Test
    void configuration(
        ZitadelServer zitadel,
        @WithApplication TestApplication shop,
        TestUser minnie) { // of the seed
      Map<String, String> properties =
          Map.of(
              "issuer-uri", zitadel.issuer(),
              "client-id", shop.clientId(),
              "client-secret", shop.clientSecret());
      assertThat(properties).doesNotContainValue("");
      assertThat(minnie.password()).isEqualTo("Secret-1234!");
    }
  }

  // end

  @Nested
  // snippet: compose-after
  @ZitadelTest
  class WithoutComposeTest {
    @Test
    void readyClient(ZitadelClient zitadel, TestServiceUser bot, ZitadelServer server) {
      List<String> configuration = List.of(server.url(), bot.token()); // for your application

      assertThat(zitadel.me().id()).isEqualTo(bot.id());
      assertThat(configuration).doesNotContain("");
    }
  }
  // end
}
