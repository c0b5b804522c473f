package application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.auth.PrivateKeyJwtAuthenticator;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.login.ZitadelLogin;
import io.zitadeltestkit.seed.Seeded;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The toolkit works with the versions of libraries that Spring Boot manages. */
@ZitadelTest(seed = "acme.yaml")
class TokensTest {
  @Test
  void theApplicationAcceptsThePersonsToken(Seeded acme, @InstanceOwner ZitadelClient owner)
      throws IOException, InterruptedException {
    String token =
        ZitadelLogin.as(acme.user("minnie"))
            .application(acme.project("Invoices").application("web"), "https://app.example/cb")
            .signIn(owner)
            .accessToken();

    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Application.class)
            .properties(
                "server.port=0",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + owner.host())
            .run()) {
      URI me =
          URI.create(
              "http://localhost:%s/me"
                  .formatted(application.getEnvironment().getProperty("local.server.port")));
      assertThat(
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(me).header("Authorization", "Bearer " + token).build(),
                      BodyHandlers.ofString())
                  .body())
          .isEqualTo(acme.user("minnie").id());
    }
  }

  @Test
  void aServiceUserSignsItsAssertion(Seeded acme, @InstanceOwner ZitadelClient owner) {
    var bot = acme.serviceUser("bot");

    ZitadelClient client =
        ZitadelClient.builder(owner.host())
            .authenticator(PrivateKeyJwtAuthenticator.fromJson(bot.keyJson("first")))
            .build();

    assertThat(client.me().id()).isEqualTo(bot.id());
  }
}
