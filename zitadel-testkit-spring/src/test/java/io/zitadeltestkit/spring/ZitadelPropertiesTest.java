package io.zitadeltestkit.spring;

import static io.zitadeltestkit.spring.ShopTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.login.ZitadelLogin;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.spring.shop.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;

/** The server is a bean, without the extension. */
@SpringBootTest(
    classes = {Shop.class, ZitadelPropertiesTest.LocalZitadel.class},
    properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://issuer.example")
@AutoConfigureMockMvc
class ZitadelPropertiesTest {
  // snippet: spring-bean
  @TestConfiguration(proxyBeanMethods = false)
  static class LocalZitadel {
    @Bean
    EmbeddedZitadel zitadel() {
      return EmbeddedZitadel.builder().seed("shop.yaml").start();
    }

    @Bean
    DynamicPropertyRegistrar zitadelProperties(EmbeddedZitadel zitadel) {
      return ZitadelProperties.of(zitadel);
    }
  }

  // end

  @Test
  void theApplicationTrustsTheBean(@Autowired EmbeddedZitadel zitadel, @Autowired MockMvc mvc)
      throws Exception {
    Seeded seed = zitadel.onlySeeded();
    try (ZitadelClient login =
        ZitadelClient.withAccessToken(zitadel.baseUrl(), zitadel.loginClientToken())) {
      String token =
          ZitadelLogin.as(seed.user("minnie"))
              .application(
                  seed.project("shop").application("web"), "http://localhost/login/oauth2/code/web")
              .signIn(login)
              .idToken();

      mvc.perform(get("/me").with(bearer(token)))
          .andExpect(status().isOk())
          .andExpect(content().string(seed.user("minnie").id()));
    }
  }

  @Test
  void itsClientIsTheInstanceOwners(
      @Value("${zitadel.host}") String host, @Value("${zitadel.pat}") String token) {
    try (ZitadelClient owner = ZitadelClient.withAccessToken(host, token)) {
      assertThat(owner.me().id()).isNotBlank();
    }
  }
}
