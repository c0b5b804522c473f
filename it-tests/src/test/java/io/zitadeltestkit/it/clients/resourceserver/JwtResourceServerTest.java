package io.zitadeltestkit.it.clients.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.client.user.AccessTokenType;
import io.zitadeltestkit.client.user.NewMachineKey;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Bot;
import io.zitadeltestkit.it.clients.SpringApp;
import io.zitadeltestkit.it.clients.Tokens;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spring Security finds keys and issuer by discovery, and verifies tokens by itself. */
final class JwtResourceServerTest {
  private static final String ROLES = "urn:zitadel:iam:org:projects:roles";

  private static Acme acme;
  private static SpringApp api;
  private static Bot reader;
  private static Bot stranger;

  @BeforeAll
  static void start() {
    acme = new Acme();
    api =
        SpringApp.start(
            JwtApi.class,
            Map.of(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                acme.server().baseUrl(),
                "spring.security.oauth2.resourceserver.jwt.audiences",
                acme.projectId(),
                "project-id",
                acme.projectId()));
    reader = acme.bot("reader", AccessTokenType.JWT);
    acme.grant(reader.id(), Acme.READER);
    stranger = acme.bot("stranger", AccessTokenType.JWT);
  }

  @AfterAll
  static void stop() {
    api.close();
    acme.close();
  }

  @AfterEach
  void resetClock() {
    acme.server().clock().reset();
  }

  private static String tokenOf(Bot bot) {
    return Tokens.byClientCredentials(acme, bot, "openid", ROLES, acme.audienceScope());
  }

  private static String challenge(HttpResponse<String> answer) {
    return answer.headers().firstValue("WWW-Authenticate").orElse("");
  }

  @Test
  void letsInWhoHasTheRole() {
    HttpResponse<String> answer = api.get("/invoices", tokenOf(reader));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("42 invoices");
    assertThat(api.get("/me", tokenOf(reader)).body()).isEqualTo(reader.id());
  }

  @Test
  void takesTokensOfTheJwtProfile() {
    NewMachineKey file =
        acme.zitadel().users().addKey(reader.id(), Instant.now().plus(Duration.ofDays(1)));
    RSAKey key = Acme.key(file.keyFile());
    String token =
        Tokens.byJwtProfile(acme, reader.id(), key, "openid", ROLES, acme.audienceScope());

    assertThat(api.get("/invoices", token).statusCode()).isEqualTo(200);
  }

  @Test
  void forbidsWhatTheRoleDoesNotAllow() {
    HttpResponse<String> answer = api.get("/invoices", tokenOf(stranger));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(challenge(answer)).contains("insufficient_scope");
    assertThat(api.get("/me", tokenOf(stranger)).body()).isEqualTo(stranger.id());
  }

  @Test
  void aRoleThatIsTakenAwayIsMissingFromTheNextToken() {
    Bot former = acme.bot("former", AccessTokenType.JWT);
    String authorization =
        acme.zitadel()
            .authorizations()
            .create(former.id(), acme.projectId(), acme.orgId(), Acme.READER, Acme.WRITER)
            .id();
    assertThat(api.get("/invoices", tokenOf(former)).statusCode()).isEqualTo(200);

    acme.zitadel().authorizations().update(authorization, Acme.WRITER);

    assertThat(api.get("/invoices", tokenOf(former)).statusCode()).isEqualTo(403);
  }

  @Test
  void asksForAToken() {
    assertThat(api.get("/health", "").body()).isEqualTo("up");
    assertThat(api.get("/me", "").statusCode()).isEqualTo(401);
    assertThat(challenge(api.get("/me", ""))).startsWith("Bearer").doesNotContain("error=");
  }

  @Test
  void refusesATokenForSomebodyElse() {
    HttpResponse<String> answer =
        api.get("/me", Tokens.byClientCredentials(acme, reader, "openid"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer)).contains("invalid_token").contains("aud claim is not valid");
  }

  @Test
  void refusesAnExpiredToken() {
    acme.server().clock().advance(Duration.ofHours(-13));
    String old = tokenOf(reader);
    acme.server().clock().reset();

    HttpResponse<String> answer = api.get("/me", old);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(challenge(answer)).contains("Jwt expired at");
  }

  @Test
  void refusesWhatIsNoTokenOfTheIssuer() {
    String token = tokenOf(reader);
    String signature = token.substring(token.lastIndexOf('.') + 1);
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + reversed(signature);
    String opaque = acme.server().adminToken();

    for (String wrong : new String[] {forged, opaque}) {
      HttpResponse<String> answer = api.get("/me", wrong);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(challenge(answer)).contains("invalid_token");
    }
    try (Acme other = new Acme()) {
      Bot bot = other.bot("bot", AccessTokenType.JWT);
      assertThat(api.get("/me", Tokens.byClientCredentials(other, bot, "openid")).statusCode())
          .isEqualTo(401);
    }
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @Test
  void findsTheNewKeyAfterARotation() throws ParseException {
    String before = tokenOf(reader);
    assertThat(api.get("/me", before).statusCode()).isEqualTo(200);
    Map<?, ?> key =
        acme.zitadel().call("zitadel.webkey.v2.WebKeyService/CreateWebKey", Map.of(), Map.class);
    String id = String.valueOf(key.get("id"));
    acme.zitadel()
        .call("zitadel.webkey.v2.WebKeyService/ActivateWebKey", Map.of("id", id), Map.class);

    String after = tokenOf(reader);

    assertThat(SignedJWT.parse(after).getHeader().getKeyID()).isEqualTo(id);
    assertThat(api.get("/me", after).statusCode()).isEqualTo(200);
    assertThat(api.get("/me", before).statusCode()).isEqualTo(200);
  }
}
