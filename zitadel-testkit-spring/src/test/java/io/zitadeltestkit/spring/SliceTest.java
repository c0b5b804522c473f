package io.zitadeltestkit.spring;

import static io.zitadeltestkit.spring.ZitadelRequests.zitadelJwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zitadeltestkit.spring.shop.OrderController;
import io.zitadeltestkit.spring.shop.Shop;
import io.zitadeltestkit.spring.shop.Stock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** A slice without a server. */
@WebMvcTest(OrderController.class)
@ContextConfiguration(classes = Shop.class)
class SliceTest {
  @Autowired MockMvc mvc;
  @MockitoBean JwtDecoder nobodyDecodes;
  @MockitoBean Stock stock;

  @Test
  void rolesBecomeTheApplicationsAuthorities() throws Exception {
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:reader"))).andExpect(status().isOk());
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:writer")))
        .andExpect(status().isForbidden());
    mvc.perform(get("/orders").with(zitadelJwt())).andExpect(status().isForbidden());
    mvc.perform(get("/orders")).andExpect(status().isUnauthorized());
  }

  @Test
  void writingNeedsNoCsrfToken() throws Exception {
    mvc.perform(post("/stock").with(zitadelJwt().roles("shop:writer"))).andExpect(status().isOk());
  }

  @Test
  void theSubjectIsTheCaller() throws Exception {
    mvc.perform(get("/me").with(zitadelJwt().subject("3141592")))
        .andExpect(content().string("3141592"));
  }
}
