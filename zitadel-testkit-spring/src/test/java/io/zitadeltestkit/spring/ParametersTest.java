package io.zitadeltestkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.Fixture;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.spring.shop.Shop;
import io.zitadeltestkit.spring.shop.Stock;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Parameters of the toolkit beside parameters of Spring. */
final class ParametersTest {
  /**
   * Spring claims all parameters of autowired constructors; the toolkit's still get their values.
   */
  @SpringBootTest(classes = Shop.class)
  @AutoConfigureMockMvc
  @ZitadelTest
  @TestConstructor(autowireMode = AutowireMode.ALL)
  @WithUser(name = "minnie", roles = "shop:reader")
  static class OfAutowiredConstructors {
    private final MockMvc mvc;
    private final ZitadelClient zitadel;
    private final TestOrganization organization;
    private final TestUser minnie;

    OfAutowiredConstructors(
        MockMvc mvc, ZitadelClient zitadel, TestOrganization organization, TestUser minnie) {
      this.mvc = mvc;
      this.zitadel = zitadel;
      this.organization = organization;
      this.minnie = minnie;
    }

    @Test
    void areThoseOfTheTest(
        ZitadelClient same, TestOrganization ofTest, @Fixture("minnie") TestUser person) {
      assertThat(mvc).isNotNull();
      assertThat(zitadel).isSameAs(same);
      assertThat(organization).isEqualTo(ofTest);
      assertThat(minnie).isEqualTo(person);
    }

    @Nested
    class Inner {
      private final ZitadelServer server;
      private final Environment environment;

      @Autowired
      Inner(ZitadelServer server, Environment environment) {
        this.server = server;
        this.environment = environment;
      }

      @Test
      void areThoseOfTheNestedTest() {
        assertThat(environment.getProperty("zitadel.host")).isEqualTo(server.url());
      }
    }
  }

  @Test
  void autowiredConstructorsGetThem() {
    Run.succeed(2, OfAutowiredConstructors.class);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class WithClient {
    @Bean
    ZitadelClient ofTheApplication(Environment environment) {
      return ZitadelClient.withAccessToken(
          environment.getRequiredProperty("zitadel.host"),
          environment.getRequiredProperty("zitadel.pat"));
    }
  }

  @SpringBootTest(classes = Shop.class)
  @Import(WithClient.class)
  @ZitadelTest
  static class OfBothKinds {
    @Test
    void annotatedOnesAreBeans(
        @Autowired ZitadelClient bean,
        @Qualifier("ofTheApplication") ZitadelClient qualified,
        ZitadelClient ofTest) {
      assertThat(bean).isSameAs(qualified).isNotSameAs(ofTest);
    }
  }

  @Test
  void annotatedParameterGetsABean() {
    Run.succeed(1, OfBothKinds.class);
  }

  @SpringBootTest(classes = Shop.class, webEnvironment = WebEnvironment.RANDOM_PORT)
  @AutoConfigureRestTestClient
  @AutoConfigureWebTestClient
  @ZitadelTest
  @WithProject(name = "shop", roles = "writer")
  static class OverHttp {
    @MockitoBean Stock stock;

    @Test
    void aClientCallsTheApplication(
        @Autowired RestTestClient client,
        @WithUser(roles = "shop:writer") TestUser minnie,
        ZitadelTokens tokens) {
      when(stock.level()).thenReturn("nothing");

      client
          .post()
          .uri("/stock")
          .header("Authorization", "Bearer " + tokens.of(minnie).accessToken())
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody(String.class)
          .isEqualTo("nothing");
    }
  }

  @Test
  void restTestClientAndMockitoBeanWork() {
    Run.succeed(1, OverHttp.class);
  }
}
