package io.zitadeltestkit.it.shop;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse;

import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// snippet: resource-server
@ZitadelTest(backend = Backend.EMBEDDED)
@WithProject(
    name = "invoices",
    roles = {"reader", "writer"})
@WithUser(name = "minnie", roles = "invoices:reader")
@WithServiceUser(name = "bot", roles = "invoices:writer")
class ResourceServerTest {
  @AutoClose private static ShopClient shop;

  @BeforeAll
  static void start(ZitadelServer zitadel, TestProject invoices) throws Exception {
    shop = ShopClient.of(Shop.start(zitadel.issuer(), zitadel.jwksUri(), invoices.id()));
  }

  @Test
  void allowed(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).accessToken())).isSuccessful();
  }

  @Test
  void forbidden(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.post(tokens.of(minnie).accessToken()))
        .isForbidden()
        .hasBearerChallenge("insufficient_scope");
  }

  @Test
  void unauthenticated() {
    assertThatResponse(shop.get("")).isUnauthorized().hasBearerChallengeWithoutError();
  }

  @Test
  void expired(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).expired()))
        .isUnauthorized()
        .hasBearerChallenge("invalid_token");
  }

  @Test
  void notYetValid(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).notYetValid())).isUnauthorized();
  }

  @Test
  void wrongAudience(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).forAudience("orders"))).isUnauthorized();
  }

  @Test
  void wrongIssuer(TestUser minnie, ZitadelTokens tokens) {
    String strangers = tokens.of(minnie).fromIssuer("https://stranger.example");
    assertThatResponse(shop.get(strangers)).isUnauthorized();
  }

  @Test
  void forged(TestUser minnie, ZitadelTokens tokens) {
    var hers = tokens.of(minnie);
    assertThatResponse(shop.get(hers.signedBySomebodyElse())).isUnauthorized();
    assertThatResponse(shop.get(hers.tampered())).isUnauthorized();
    assertThatResponse(shop.get(hers.algNone())).isUnauthorized();
    assertThatResponse(shop.get("no-token-at-all")).isUnauthorized();
  }

  @Test
  void withoutRoles(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).withoutRoles())).isForbidden();
  }

  @Test
  void serviceToService(TestServiceUser bot, ZitadelTokens tokens) {
    assertThatResponse(shop.post(tokens.of(bot).accessToken())).isSuccessful();
  }
}
// end
