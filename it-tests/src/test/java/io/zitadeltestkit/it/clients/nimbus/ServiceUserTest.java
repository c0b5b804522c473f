package io.zitadeltestkit.it.clients.nimbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.application.ApiAuthMethod;
import io.zitadeltestkit.client.application.CreatedApplication;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.user.AccessTokenType;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Bot;
import io.zitadeltestkit.it.clients.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Client credentials, JWT profile, and introspection with both authentications. */
final class ServiceUserTest {
  private static final String ZITADEL = "urn:zitadel:iam:org:project:id:zitadel:aud";

  private static Acme acme;
  private static Sdk sdk;
  private static Bot bot;
  private static ClientSecretBasic withSecret;

  @BeforeAll
  static void start() {
    acme = new Acme();
    sdk = Sdk.discover(acme.server().baseUrl());
    bot = acme.bot("bot", AccessTokenType.BEARER);
    acme.grant(bot.id(), Acme.WRITER);
    withSecret = new ClientSecretBasic(new ClientID(bot.clientId()), new Secret(bot.secret()));
  }

  @AfterAll
  static void stop() {
    acme.close();
  }

  @AfterEach
  void resetClock() {
    acme.server().clock().reset();
  }

  private static TokenResponse ask(ClientAuthentication client, String... scope) {
    return sdk.ask(client, new ClientCredentialsGrant(), scope);
  }

  private static RSAKey newKey() {
    return Acme.key(
        acme.zitadel().users().addKey(bot.id(), Instant.now().plus(Duration.ofDays(1))).keyFile());
  }

  @Test
  void getsTokensForItsSecret() throws Exception {
    ClientSecretPost inBody =
        new ClientSecretPost(new ClientID(bot.clientId()), new Secret(bot.secret()));

    for (ClientAuthentication client : List.of(withSecret, inBody)) {
      OIDCTokens tokens = Sdk.tokens(ask(client, "openid", "profile", ZITADEL)).getOIDCTokens();
      assertThat(
              sdk.validate(tokens.getIDToken(), new ClientID(bot.clientId()), null)
                  .getSubject()
                  .getValue())
          .isEqualTo(bot.id());
      assertThat(
              sdk.userInfo(tokens.getAccessToken())
                  .toSuccessResponse()
                  .getUserInfo()
                  .getPreferredUsername())
          .isEqualTo(bot.clientId());
      assertCallsZitadel(tokens.getAccessToken());
    }
  }

  private static void assertCallsZitadel(AccessToken token) {
    try (ZitadelClient zitadel =
        ZitadelClient.withAccessToken(acme.server().baseUrl(), token.getValue())) {
      assertThat(zitadel.me().id()).isEqualTo(bot.id());
    }
  }

  @Test
  void getsTokensForItsKey() throws Exception {
    JWTBearerGrant grant = new JWTBearerGrant(Tokens.assertion(acme, bot.id(), newKey()));

    OIDCTokens tokens = Sdk.tokens(sdk.ask(grant, "openid", ZITADEL)).getOIDCTokens();

    assertCallsZitadel(tokens.getAccessToken());
    assertThat(
            sdk.validate(tokens.getIDToken(), new ClientID(bot.clientId()), null)
                .getSubject()
                .getValue())
        .isEqualTo(bot.id());
  }

  @Test
  void refusesWrongSecretsAndKeys() {
    ClientID id = new ClientID(bot.clientId());
    ErrorObject wrong = Sdk.error(ask(new ClientSecretBasic(id, new Secret("guessed")), "openid"));
    assertThat(wrong.getHTTPStatusCode()).isEqualTo(400);
    assertThat(wrong.getCode()).isEqualTo("invalid_request");

    RSAKey removed = newKey();
    acme.zitadel().users().removeKey(bot.id(), removed.getKeyID());
    JWTBearerGrant grant = new JWTBearerGrant(Tokens.assertion(acme, bot.id(), removed));
    assertThat(Sdk.error(sdk.ask(grant, "openid")).getCode()).isEqualTo("invalid_grant");
  }

  @Test
  void anApiAsksAboutTokens() {
    AccessToken token =
        Sdk.tokens(ask(withSecret, "openid", "profile", acme.audienceScope()))
            .getOIDCTokens()
            .getAccessToken();

    for (ClientAuthentication api : List.of(apiWithSecret(), apiWithKey())) {
      TokenIntrospectionSuccessResponse answer = sdk.introspect(api, token);
      assertThat(answer.isActive()).isTrue();
      assertThat(Objects.requireNonNull(answer.getSubject()).getValue()).isEqualTo(bot.id());
      assertThat(answer.getAudience()).contains(new Audience(acme.projectId()));
      assertThat(answer.getUsername()).isEqualTo(bot.clientId());
      assertThat(Objects.requireNonNull(answer.getIssuer()).getValue())
          .isEqualTo(acme.server().baseUrl());
      assertThat(answer.getJSONObjectParameter("urn:zitadel:iam:org:project:roles"))
          .containsOnlyKeys(Acme.WRITER);
    }
  }

  @Test
  void anApiLearnsNothingOfWhatIsNotForItOrNotActive() {
    ClientSecretBasic api = apiWithSecret();
    AccessToken elsewhere = Sdk.tokens(ask(withSecret, "openid")).getOIDCTokens().getAccessToken();
    AccessToken token =
        Sdk.tokens(ask(withSecret, "openid", acme.audienceScope()))
            .getOIDCTokens()
            .getAccessToken();
    assertThat(sdk.introspect(api, token).isActive()).isTrue();

    acme.server().clock().advance(Duration.ofHours(13));

    for (AccessToken inactive : List.of(elsewhere, token, new BearerAccessToken("nonsense"))) {
      TokenIntrospectionSuccessResponse answer = sdk.introspect(api, inactive);
      assertThat(answer.isActive()).isFalse();
      assertThat(answer.toJSONObject()).containsOnlyKeys("active");
    }
  }

  private static ClientSecretBasic apiWithSecret() {
    CreatedApplication api = newApi(ApiAuthMethod.BASIC);
    return new ClientSecretBasic(
        new ClientID(api.clientId()), new Secret(Objects.requireNonNull(api.clientSecret())));
  }

  private static ClientAuthentication apiWithKey() {
    CreatedApplication api = newApi(ApiAuthMethod.PRIVATE_KEY_JWT);
    return sdk.signed(
        new ClientID(api.clientId()),
        Acme.key(
            acme.zitadel()
                .applications()
                .addKey(acme.projectId(), api.id(), Instant.now().plus(Duration.ofDays(1)))
                .keyFile()));
  }

  private static CreatedApplication newApi(ApiAuthMethod method) {
    return acme.zitadel()
        .applications()
        .create(NewApplication.api(method + "-" + System.nanoTime(), method).in(acme.projectId()));
  }
}
