package io.zitadeltestkit.spring.docs;

import static io.zitadeltestkit.spring.ZitadelRequests.zitadelJwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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

@ContextConfiguration(classes = Shop.class)
// snippet: spring-slice
@WebMvcTest(OrderController.class)
class OrdersSliceTest {
  @Autowired MockMvc mvc;
  @MockitoBean JwtDecoder decoder; // there is no issuer
  @MockitoBean Stock stock;

  @Test
  void readersSeeOrders() throws Exception {
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:reader"))).andExpect(status().isOk());
    mvc.perform(get("/orders").with(zitadelJwt())).andExpect(status().isForbidden());
  }
}
// end
