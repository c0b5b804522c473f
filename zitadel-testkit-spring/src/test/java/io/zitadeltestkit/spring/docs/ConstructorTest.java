package io.zitadeltestkit.spring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.spring.shop.Shop;
import io.zitadeltestkit.spring.shop.Stock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Shop.class)
@ZitadelTest
class ConstructorTest {
  private final Stock stock;
  private final ZitadelClient zitadel;
  private final TestOrganization acme;

  // snippet: spring-constructor
  @Autowired
  ConstructorTest(Stock stock, ZitadelClient zitadel, TestOrganization acme) {
    // end
    this.stock = stock;
    this.zitadel = zitadel;
    this.acme = acme;
  }

  @Test
  void bothKindsAreInjected() {
    assertThat(stock.level()).isNotBlank();
    assertThat(zitadel.organizations().find(acme.id())).isPresent();
  }
}
