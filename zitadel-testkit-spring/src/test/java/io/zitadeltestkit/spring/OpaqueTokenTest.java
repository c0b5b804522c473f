package io.zitadeltestkit.spring;

import static io.zitadeltestkit.spring.ShopTest.bearer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.spring.shop.OpaqueShop;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = OpaqueShop.class)
@AutoConfigureMockMvc
@ZitadelTest
@WithProject(name = "shop", roles = "reader")
@WithApplication(name = "api", kind = ApplicationKind.API)
class OpaqueTokenTest {
  @Autowired MockMvc mvc;

  @Test
  void tokensAreIntrospected(@WithUser(roles = "shop:reader") TestUser minnie, ZitadelTokens tokens)
      throws Exception {
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).opaque()))).andExpect(status().isOk());
    mvc.perform(get("/stock").with(bearer(tokens.of(minnie).opaque())))
        .andExpect(status().isForbidden());
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).revoked())))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void authoritiesWithoutAServerAreTheSame() throws Exception {
    mvc.perform(get("/orders").with(ZitadelRequests.zitadelOpaqueToken().roles("shop:reader")))
        .andExpect(status().isOk());
    mvc.perform(get("/orders").with(ZitadelRequests.zitadelOpaqueToken().roles("shop:guest")))
        .andExpect(status().isForbidden());
  }
}
