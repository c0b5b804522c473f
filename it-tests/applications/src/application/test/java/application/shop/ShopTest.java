package application.shop;

import static io.zitadeltestkit.spring.ZitadelRequests.zitadelJwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import application.Application;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who may do what in the shop, with tokens of a Zitadel that nothing else configures. */
@SpringBootTest(classes = Application.class)
@ZitadelTest
@WithProject(
    name = "shop",
    roles = {"reader", "writer"})
@WithUser(name = "minnie", roles = "reader")
@WithUser(name = "mickey", roles = "writer")
@TestConstructor(autowireMode = AutowireMode.ALL)
class ShopTest {
  private final MockMvc mvc;
  private final ZitadelTokens tokens;

  ShopTest(WebApplicationContext context, ZitadelTokens tokens) {
    this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    this.tokens = tokens;
  }

  @Test
  void readersMayRead(TestUser minnie) throws Exception {
    mvc.perform(get("/orders").with(bearer(tokens.of(minnie).accessToken())))
        .andExpect(status().isOk())
        .andExpect(content().string("42 orders"));
    mvc.perform(post("/orders/new").with(bearer(tokens.of(minnie).accessToken())))
        .andExpect(status().isForbidden());
  }

  @Test
  void writersMayWrite(TestUser mickey) throws Exception {
    mvc.perform(post("/orders/new").with(bearer(tokens.of(mickey).accessToken())))
        .andExpect(status().isOk());
    mvc.perform(get("/orders").with(bearer(tokens.of(mickey).accessToken())))
        .andExpect(status().isForbidden());
  }

  @Test
  void theRestIsRefused(TestUser minnie) throws Exception {
    var hers = tokens.of(minnie);
    mvc.perform(get("/orders")).andExpect(status().isUnauthorized());
    mvc.perform(get("/orders").with(bearer(hers.withoutRoles()))).andExpect(status().isForbidden());
    for (String bad :
        new String[] {
          hers.forAudience("other"),
          hers.expiredAfterWaiting(),
          hers.notYetValid(),
          hers.fromIssuer("https://stranger.example"),
          hers.signedBySomebodyElse(),
          hers.tampered(),
          hers.algNone(),
          hers.opaque()
        }) {
      mvc.perform(get("/orders").with(bearer(bad))).andExpect(status().isUnauthorized());
    }
  }

  @Test
  void theSameWithoutAServer() throws Exception {
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:reader"))).andExpect(status().isOk());
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:writer")))
        .andExpect(status().isForbidden());
  }

  private static RequestPostProcessor bearer(String token) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }
}
