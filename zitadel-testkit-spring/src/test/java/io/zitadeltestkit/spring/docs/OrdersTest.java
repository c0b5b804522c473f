package io.zitadeltestkit.spring.docs;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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

// snippet: spring-test
@SpringBootTest(classes = Shop.class)
@AutoConfigureMockMvc
@ZitadelTest
@WithProject(name = "shop", roles = "reader")
class OrdersTest {
  @Autowired MockMvc mvc;

  @Test
  void readersSeeOrders(@WithUser(roles = "reader") TestUser minnie, ZitadelTokens tokens)
      throws Exception {
    String token = tokens.of(minnie).accessToken();

    mvc.perform(get("/orders").header("Authorization", "Bearer " + token))
        .andExpect(status().isOk());
  }
}
// end
