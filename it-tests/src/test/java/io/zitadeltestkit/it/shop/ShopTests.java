package io.zitadeltestkit.it.shop;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatResponse;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.message.ZitadelMessages;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithUser(name = "minnie", roles = "invoices:reader")
@WithServiceUser(name = "bot", roles = "invoices:reader")
abstract class ShopTests {
  @AutoClose private ShopClient shop;

  @BeforeEach
  void open(ZitadelServer zitadel, TestProject invoices) throws Exception {
    shop = ShopClient.of(Shop.start(zitadel.issuer(), zitadel.jwksUri(), invoices.id()));
  }

  @Test
  void readersReadAndDoNotWrite(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).accessToken())).isSuccessful();
    assertThatResponse(shop.post(tokens.of(minnie).accessToken())).isForbidden();
  }

  @Test
  void strangersAreAskedToSignIn() {
    assertThatResponse(shop.get("")).isUnauthorized().hasBearerChallengeWithoutError();
  }

  @Test
  void expiredTokensAreRefused(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).expiredAfterWaiting())).isUnauthorized();
  }

  @Test
  void tokensForOthersAreRefused(TestUser minnie, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(minnie).forAudience("orders"))).isUnauthorized();
  }

  @Test
  void addressesAreVerifiedByMail(TestUser minnie, ZitadelClient zitadel, ZitadelMessages mails) {
    var contacts = zitadel.users().contacts();
    var mail = mails.to(minnie).sentBy(() -> contacts.setEmail(minnie.id(), "mouse@example.com"));
    contacts.verifyEmail(minnie.id(), mail.verificationCode());
  }

  @Test
  void servicesRead(TestServiceUser bot, ZitadelTokens tokens) {
    assertThatResponse(shop.get(tokens.of(bot).accessToken())).isSuccessful();
  }
}
