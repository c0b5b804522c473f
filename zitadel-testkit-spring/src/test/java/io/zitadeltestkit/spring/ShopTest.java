package io.zitadeltestkit.spring;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.spring.shop.Shop;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(classes = Shop.class)
@AutoConfigureMockMvc
@ZitadelTest
@WithProject(
    name = "shop",
    roles = {"reader", "writer"})
class ShopTest {
  @Autowired MockMvc mvc;

  @Test
  void readersMayRead(@WithUser(roles = "shop:reader") TestUser minnie, ZitadelTokens tokens)
      throws Exception {
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).accessToken())))
        .andExpect(status().isOk())
        .andExpect(content().string("42 orders"));
    mvc.perform(get("/me").with(bearer(tokens.of(minnie).accessToken())))
        .andExpect(content().string(minnie.id()));
  }

  @Test
  void readersMayNotWrite(@WithUser(roles = "shop:reader") TestUser minnie, ZitadelTokens tokens)
      throws Exception {
    mvc.perform(post("/stock").with(bearer(tokens.of(minnie).accessToken())))
        .andExpect(status().isForbidden());
  }

  @Test
  void callersWithoutATokenAreRefused() throws Exception {
    mvc.perform(get("/orders")).andExpect(status().isUnauthorized());
  }

  @Test
  void tokensForAnotherAudienceAreRefused(
      @WithUser(roles = "shop:reader") TestUser minnie, ZitadelTokens tokens) throws Exception {
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).forAudience("other"))))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).expired())))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).withoutRoles())))
        .andExpect(status().isForbidden());
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).signedBySomebodyElse())))
        .andExpect(status().isUnauthorized());
  }

  static RequestPostProcessor bearer(String token) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }
}
