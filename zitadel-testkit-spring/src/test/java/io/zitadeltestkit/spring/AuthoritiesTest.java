package io.zitadeltestkit.spring;

import static io.zitadeltestkit.spring.ZitadelRequests.zitadelJwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zitadeltestkit.spring.shop.ExpressionShop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The recipe for Spring Boot 4.1: two properties map the roles. */
@SpringBootTest(
    classes = ExpressionShop.class,
    properties = {
      "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://issuer.example",
      "spring.security.oauth2.resourceserver.jwt.authority-prefix=ROLE_",
      "spring.security.oauth2.resourceserver.jwt.authorities-claim-expressions=['urn:zitadel:iam:org:project:roles'].keySet()"
    })
@AutoConfigureMockMvc
class AuthoritiesTest {
  @Autowired MockMvc mvc;

  @Test
  void anExpressionMapsRoles() throws Exception {
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:reader"))).andExpect(status().isOk());
    mvc.perform(get("/orders").with(zitadelJwt().roles("shop:writer")))
        .andExpect(status().isForbidden());
    mvc.perform(get("/orders").with(zitadelJwt())).andExpect(status().isForbidden());
  }
}
