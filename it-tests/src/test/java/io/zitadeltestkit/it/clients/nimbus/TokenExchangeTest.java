package io.zitadeltestkit.it.clients.nimbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import io.zitadeltestkit.client.application.CreatedApplication;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.application.OidcGrantType;
import io.zitadeltestkit.client.application.OidcOptions;
import io.zitadeltestkit.client.user.AccessTokenType;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Bot;
import io.zitadeltestkit.it.clients.Tokens;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One token for another (RFC 8693). */
final class TokenExchangeTest {
  private static Acme acme;
  private static Sdk sdk;
  private static Bot bot;
  private static ClientSecretBasic app;

  @BeforeAll
  static void start() {
    acme = new Acme();
    sdk = Sdk.discover(acme.server().baseUrl());
    bot = acme.bot("bot", AccessTokenType.BEARER);
    CreatedApplication created =
        acme.zitadel()
            .applications()
            .create(
                NewApplication.oidc(
                        "Exchange",
                        OidcOptions.web("https://exchange.example/callback")
                            .grantTypes(
                                OidcGrantType.AUTHORIZATION_CODE, OidcGrantType.TOKEN_EXCHANGE))
                    .in(acme.projectId()));
    app =
        new ClientSecretBasic(
            new ClientID(created.clientId()),
            new Secret(Objects.requireNonNull(created.clientSecret())));
  }

  @AfterAll
  static void stop() {
    acme.close();
  }

  private static AccessToken opaque() {
    return new BearerAccessToken(
        Tokens.byClientCredentials(acme, bot, "openid", acme.audienceScope()));
  }

  private static TokenExchangeGrant wanting(TokenTypeURI type, Audience... audience) {
    return new TokenExchangeGrant(
        opaque(), TokenTypeURI.ACCESS_TOKEN, null, null, type, List.of(audience));
  }

  @Test
  void givesAJwtForAnOpaqueToken() throws Exception {
    AccessToken token =
        Sdk.tokens(sdk.ask(app, wanting(TokenTypeURI.JWT, new Audience(acme.projectId()))))
            .getOIDCTokens()
            .getAccessToken();

    assertThat(token.getIssuedTokenType()).isEqualTo(TokenTypeURI.JWT);
    JWT jwt = JWTParser.parse(token.getValue());
    assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(bot.id());
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(acme.projectId());
    assertThat(sdk.userInfo(token).toSuccessResponse().getUserInfo().getSubject().getValue())
        .isEqualTo(bot.id());
  }

  @Test
  void refusesAnAudienceThatTheTokenIsNotFor() {
    assertThat(
            Sdk.error(sdk.ask(app, wanting(TokenTypeURI.JWT, new Audience("somebody-else"))))
                .getCode())
        .isEqualTo("invalid_target");
  }

  @Test
  void refusesWhatIsNoToken() {
    TokenExchangeGrant grant =
        new TokenExchangeGrant(new BearerAccessToken("nonsense"), TokenTypeURI.ACCESS_TOKEN);

    assertThat(Sdk.error(sdk.ask(app, grant))).isEqualTo(OAuth2Error.INVALID_REQUEST);
  }
}
