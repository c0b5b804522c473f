package io.zitadeltestkit.token;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.Lifecycle;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tokens of people and service users, real and forged. */
@ZitadelTest(backend = Backend.EMBEDDED)
@WithProject(
    name = "invoices",
    roles = {"reader", "writer"})
@WithProject(name = "orders", roles = "reader")
@WithUser(name = "minnie", roles = "invoices:reader")
@WithUser(
    name = "goofy",
    roles = {"invoices:writer", "orders:reader"})
@WithServiceUser(name = "bot", roles = "invoices:writer")
final class ZitadelTokensTest {
  private static int userInfo(ZitadelServer server, String token) throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.userInfoEndpoint()))
                    .header("Authorization", "Bearer " + token)
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    return answer.statusCode();
  }

  private static boolean isSigned(ZitadelServer server, String token) throws Exception {
    if (!(JWTParser.parse(token) instanceof SignedJWT jwt)) {
      return false;
    }
    JWK key =
        JWKSet.load(URI.create(server.jwksUri()).toURL()).getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(key).as("the key that the token names").isNotNull();
    return jwt.verify(new RSASSAVerifier(key.toRSAKey()));
  }

  @Test
  void tokenOfAPersonHasItsRolesAndTheirProjectAsAudience(
      TestUser minnie, TestProject invoices, ZitadelTokens tokens, ZitadelServer server)
      throws Exception {
    String token = tokens.of(minnie).accessToken();

    assertThatToken(token)
        .isFor(minnie)
        .hasIssuer(server.issuer())
        .hasAudience(invoices)
        .hasRole("reader")
        .hasRole(invoices, "reader")
        .hasRole("invoices", "reader")
        .hasAudience("invoices")
        .expiresIn(Duration.ofHours(12));
    assertThat(userInfo(server, token)).isEqualTo(200);
    assertThat(isSigned(server, token)).isTrue();
  }

  @Test
  void personWithRolesInSeveralProjectsNeedsAnAudience(
      TestUser goofy, TestProject invoices, TestProject orders, ZitadelTokens tokens) {
    assertThatToken(tokens.of(goofy).audience(invoices).jwt())
        .hasAudience(invoices)
        .hasRole(invoices, "writer");
    String forOrders = tokens.of(goofy).audience("orders").jwt();
    assertThatToken(forOrders).hasAudience(orders).hasRole(orders, "reader");
    assertThatThrownBy(() -> assertThatToken(forOrders).hasAudience(invoices))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> tokens.of(goofy).accessToken())
        .hasMessage(
            "\"goofy\" has roles in several projects (invoices, orders), and an access token has"
                + " those of one. Say which one: tokens.of(goofy).audience(\"invoices\").");
    assertThatThrownBy(() -> tokens.of(goofy).audience("else"))
        .hasMessage(
            "There is no project \"else\". Declare it with @WithProject(name = \"else\"), or in the"
                + " seed.");
  }

  @Test
  void opaqueTokenWorks(TestUser minnie, ZitadelTokens tokens, ZitadelServer server)
      throws Exception {
    String token = tokens.of(minnie).opaque();

    assertThat(token.split("\\.", -1).length).as("a signed JWT has 3 parts").isNotEqualTo(3);
    assertThat(userInfo(server, token)).isEqualTo(200);
  }

  @Test
  void idTokenHasTheClaimsOfThePerson(TestUser minnie, ZitadelTokens tokens) {
    assertThatToken(tokens.of(minnie).idToken())
        .isFor(minnie)
        .hasClaim("email", "minnie@example.com");
  }

  @Test
  void tokensOfAServiceUser(
      TestServiceUser bot, TestProject invoices, ZitadelTokens tokens, ZitadelServer server)
      throws Exception {
    assertThatToken(tokens.of(bot).accessToken())
        .isFor(bot)
        .hasAudience(invoices)
        .hasRole(invoices, "writer");
    assertThat(userInfo(server, tokens.of(bot).opaque())).isEqualTo(200);
    assertThatToken(tokens.of(bot).jwt()).isFor(bot);
    assertThatToken(tokens.of(bot).withoutRoles()).isFor(bot).hasNoRoles();
    assertThat(userInfo(server, tokens.of(bot).revoked())).isEqualTo(401);
    assertThatThrownBy(() -> tokens.of(bot).idToken())
        .hasMessage(
            "Service users get no ID tokens: client credentials are not a sign-in. Use a person"
                + " (@WithUser).");
  }

  @Test
  void tokenOfTheTestsOwnServiceUser(ZitadelTokens tokens, TestServiceUser own) {
    assertThatToken(tokens.of(own).accessToken()).isFor(own).hasNoRoles();
  }

  @Test
  void withoutRoles(
      TestUser minnie, TestProject invoices, ZitadelTokens tokens, ZitadelServer server)
      throws Exception {
    String token = tokens.of(minnie).withoutRoles();

    assertThatToken(token).isFor(minnie).hasAudience(invoices).hasNoRoles();
    assertThat(isSigned(server, token)).isTrue();
  }

  @Test
  void forAnotherAudience(TestUser minnie, TestProject invoices, ZitadelTokens tokens) {
    String token = tokens.of(minnie).forAudience("elsewhere");

    assertThatToken(token).isFor(minnie);
    assertThatThrownBy(() -> assertThatToken(token).hasAudience(invoices))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to have the audience \"" + invoices.id() + "\"");
  }

  @Test
  void revoked(TestUser minnie, ZitadelTokens tokens, ZitadelServer server) throws Exception {
    assertThat(userInfo(server, tokens.of(minnie).revoked())).isEqualTo(401);
  }

  @Test
  void expired(
      TestUser minnie,
      TestServiceUser bot,
      ZitadelTokens tokens,
      ZitadelServer server,
      @InstanceOwner ZitadelClient owner)
      throws Exception {
    String token = tokens.of(minnie).expired();

    assertThatToken(token).isFor(minnie).hasRole("reader").isExpired();
    assertThat(JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant())
        .isBefore(Instant.now().minus(Duration.ofMinutes(4)));
    assertThat(isSigned(server, token)).isTrue();
    assertThat(userInfo(server, token)).isEqualTo(401);
    assertThatToken(tokens.of(bot).expired()).isFor(bot).isExpired();
    assertThat(owner.me().id()).as("the clock is set back").isNotBlank();
    assertThat(userInfo(server, tokens.of(minnie).accessToken())).isEqualTo(200);
  }

  @Test
  void forgedTokens(TestUser minnie, ZitadelTokens tokens, ZitadelServer server) throws Exception {
    UserTokens hers = tokens.of(minnie);

    String future = hers.notYetValid();
    assertThat(JWTParser.parse(future).getJWTClaimsSet().getNotBeforeTime().toInstant())
        .isAfter(Instant.now());
    assertThat(isSigned(server, future)).isFalse();

    String strangers = hers.fromIssuer("https://stranger.example");
    assertThatToken(strangers).isFor(minnie).hasIssuer("https://stranger.example");
    assertThat(isSigned(server, strangers)).isFalse();

    String signed = hers.signedBySomebodyElse();
    assertThatToken(signed).isFor(minnie).hasIssuer(server.issuer()).hasRole("reader");
    assertThat(isSigned(server, signed)).isFalse();

    String tampered = hers.tampered();
    assertThatToken(tampered).hasSubject(minnie.id() + "0");
    assertThat(isSigned(server, tampered)).isFalse();

    assertThat(JWTParser.parse(hers.algNone())).isInstanceOf(PlainJWT.class);
    for (String token : new String[] {future, strangers, signed, tampered, hers.algNone()}) {
      assertThat(userInfo(server, token)).isEqualTo(401);
    }
  }

  @Test
  void tokensAreNeverPrinted(TestUser minnie, ZitadelTokens tokens) {
    assertThat(tokens).hasToString("ZitadelTokens[embedded]");
    assertThat(tokens.of(minnie)).hasToString("UserTokens[" + minnie.id() + "]");
  }

  @Nested
  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  final class PerMethod {
    @Test
    void userWithoutRoles(@WithUser TestUser daisy, ZitadelTokens tokens) {
      assertThatToken(tokens.of(daisy).accessToken()).isFor(daisy).hasNoRoles();
    }
  }

  @Test
  void embeddedServerNeedsNotWaitForAnExpiredToken(TestUser minnie, ZitadelTokens tokens) {
    assertThatToken(tokens.of(minnie).expiredAfterWaiting()).isExpired();
  }
}
