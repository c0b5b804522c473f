package io.zitadeltestkit.it.shop;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse;

import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithProject(name = "invoices", roles = "reader")
@WithUser(name = "minnie", roles = "invoices:reader")
@WithServiceUser(name = "bot", roles = "invoices:reader")
abstract class ShopTests {
  @AutoClose private ShopClient shop;

  @BeforeEach
  void open(ZitadelServer zitadel, TestProject invoices) throws Exception {
    shop = ShopClient.of(Shop.start(zitadel.issuer(), zitadel.jwksUri(), invoices.id()));
  }

  @Test
  void readersRead(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).accessToken())).isSuccessful();
  }

  @Test
  void readersDoNotWrite(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.post(tokens.of(minnie).accessToken())).isForbidden();
  }

  @Test
  void strangersAreAskedToSignIn() {
    assertThatResponse(shop.get("")).isUnauthorized().hasBearerChallengeWithoutError();
  }

  @Test
  void expiredTokensAreRefused(TestUser minnie, ZitadelTokens tokens, ZitadelServer zitadel) {
    Assumptions.assumeTrue(zitadel.backend().equals("embedded"), "only its clock can be moved");
    assertThatResponse(shop.get(tokens.of(minnie).expired())).hasBearerChallenge("invalid_token");
  }

  @Test
  void tokensForOthersAreRefused(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).forAudience("orders"))).isUnauthorized();
  }

  @Test
  void servicesRead(TestServiceUser bot, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(bot).accessToken())).isSuccessful();
  }
}
