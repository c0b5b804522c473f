package io.zitadeltestkit.it.clients.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.application.ApiAuthMethod;
import io.zitadeltestkit.client.application.CreatedApplication;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.user.AccessTokenType;
import io.zitadeltestkit.client.user.NewPersonalAccessToken;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Bot;
import io.zitadeltestkit.it.clients.SpringApp;
import io.zitadeltestkit.it.clients.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spring Security asks the server about each token, with both kinds of client authentication. */
final class OpaqueResourceServerTest {
  private static Acme acme;
  private static SpringApp withSecret;
  private static SpringApp withKey;
  private static Bot reader;
  private static Bot stranger;

  @BeforeAll
  static void start() {
    acme = new Acme();
    CreatedApplication secret =
        acme.zitadel()
            .applications()
            .create(NewApplication.api("secret", ApiAuthMethod.BASIC).in(acme.projectId()));
    withSecret =
        SpringApp.start(
            OpaqueApi.class,
            Map.of(
                "spring.security.oauth2.resourceserver.opaquetoken.introspection-uri",
                acme.server().baseUrl() + "/oauth/v2/introspect",
                "spring.security.oauth2.resourceserver.opaquetoken.client-id",
                secret.clientId(),
                "spring.security.oauth2.resourceserver.opaquetoken.client-secret",
                Objects.requireNonNull(secret.clientSecret()),
                "project-id",
                acme.projectId()));
    CreatedApplication key =
        acme.zitadel()
            .applications()
            .create(NewApplication.api("key", ApiAuthMethod.PRIVATE_KEY_JWT).in(acme.projectId()));
    withKey =
        SpringApp.start(
            SignedOpaqueApi.class,
            Map.of(
                "issuer",
                acme.server().baseUrl(),
                "client-id",
                key.clientId(),
                "key-file",
                acme.zitadel()
                    .applications()
                    .addKey(acme.projectId(), key.id(), Instant.now().plus(Duration.ofDays(1)))
                    .keyFile(),
                "project-id",
                acme.projectId()));
    reader = acme.bot("reader", AccessTokenType.BEARER);
    acme.grant(reader.id(), Acme.READER);
    stranger = acme.bot("stranger", AccessTokenType.BEARER);
  }

  @AfterAll
  static void stop() {
    withSecret.close();
    withKey.close();
    acme.close();
  }

  @AfterEach
  void resetClock() {
    acme.server().clock().reset();
  }

  /** How the resource server proves who it is. */
  enum Client {
    WITH_SECRET,
    WITH_KEY;

    HttpResponse<String> get(String path, String token) {
      return (this == WITH_SECRET ? withSecret : withKey).get(path, token);
    }
  }

  private static String tokenOf(Bot bot) {
    return Tokens.byClientCredentials(acme, bot, "openid", acme.audienceScope());
  }

  private static NewPersonalAccessToken patOf(Bot bot) {
    return acme.zitadel().users().addPersonalAccessToken(bot.id(), Duration.ofMinutes(15));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("invalid_token");
  }

  @ParameterizedTest
  @EnumSource
  void letsInWhoHasTheRole(Client api) {
    for (String token : new String[] {tokenOf(reader), patOf(reader).token()}) {
      HttpResponse<String> answer = api.get("/invoices", token);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("42 invoices");
      assertThat(api.get("/me", token).body()).isEqualTo(reader.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void forbidsWhatTheRoleDoesNotAllow(Client api) {
    for (String token : new String[] {tokenOf(stranger), patOf(stranger).token()}) {
      assertThat(api.get("/me", token).statusCode()).isEqualTo(200);
      assertThat(api.get("/invoices", token).statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNotActive(Client api) {
    assertThat(api.get("/me", "").statusCode()).isEqualTo(401);
    assertRefused(api.get("/me", "nonsense"));
    assertRefused(api.get("/me", Tokens.byClientCredentials(acme, reader, "openid")));

    NewPersonalAccessToken revoked = patOf(reader);
    acme.zitadel().users().removePersonalAccessToken(reader.id(), revoked.tokenId());
    assertRefused(api.get("/me", revoked.token()));
  }

  @Test
  void refusesAnExpiredToken() {
    String token = tokenOf(reader);
    String pat = patOf(reader).token();
    assertThat(withSecret.get("/me", token).statusCode()).isEqualTo(200);

    acme.server().clock().advance(Duration.ofMinutes(16));
    assertRefused(withSecret.get("/me", pat));
    assertThat(withSecret.get("/me", token).statusCode()).isEqualTo(200);

    acme.server().clock().advance(Duration.ofHours(12));
    assertRefused(withSecret.get("/me", token));
  }

  @Test
  void aRoleAndALockCountAtOnce() {
    Bot bot = acme.bot("changing", AccessTokenType.BEARER);
    String token = tokenOf(bot);
    assertThat(withSecret.get("/invoices", token).statusCode()).isEqualTo(403);

    acme.grant(bot.id(), Acme.READER);
    assertThat(withSecret.get("/invoices", token).statusCode()).isEqualTo(200);

    acme.zitadel().users().lock(bot.id());
    assertRefused(withSecret.get("/invoices", token));
  }
}
