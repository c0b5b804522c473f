package io.zitadeltestkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.spring.shop.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;

/** The properties that are set, and their values. */
final class PropertiesTest {
  private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
  private static final String OPAQUE = "spring.security.oauth2.resourceserver.opaquetoken.";
  private static final String CLIENT = "spring.security.oauth2.client.";

  @SpringBootTest(classes = Shop.class)
  @ZitadelTest
  @WithProject(name = "shop")
  static class OfAnApi {
    @Test
    void theIssuerTheAudienceAndTheClientAreSet(
        @Autowired Environment environment, ZitadelServer server, TestProject shop) {
      assertThat(environment.getProperty(JWT + "issuer-uri")).isEqualTo(server.issuer());
      assertThat(environment.getProperty(JWT + "audiences")).isEqualTo(shop.id());
      assertThat(environment.getProperty("zitadel.host")).isEqualTo(server.url());
      assertThat(environment.containsProperty(OPAQUE + "introspection-uri")).isFalse();
      try (ZitadelClient application =
          ZitadelClient.withAccessToken(
              environment.getRequiredProperty("zitadel.host"),
              environment.getRequiredProperty("zitadel.pat"))) {
        assertThat(application.me().organizationId()).isEqualTo(shop.organizationId());
      }
    }
  }

  @Test
  void anApiHasIssuerAudienceAndClient() {
    Run.succeed(1, OfAnApi.class);
  }

  @SpringBootTest(
      classes = Shop.class,
      properties = {
        "spring.security.oauth2.resourceserver.jwt.audiences[0]=mine",
        "zitadel.host=http://mine.example"
      })
  @ZitadelTest
  @WithProject(name = "shop")
  static class WithItsOwn {
    @Test
    void propertiesOfTheApplicationAreKept(
        @Autowired Environment environment, ZitadelServer server) {
      assertThat(environment.getProperty(JWT + "audiences[0]")).isEqualTo("mine");
      assertThat(environment.containsProperty(JWT + "audiences")).isFalse();
      assertThat(environment.getProperty("zitadel.host")).isEqualTo("http://mine.example");
      assertThat(environment.getProperty(JWT + "issuer-uri")).isEqualTo(server.issuer());
    }
  }

  @Test
  void propertiesOfTheApplicationAreKeptAndNamedWithoutValues() {
    Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Level level = logger.getLevel();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.INFO);
    try {
      Run.succeed(1, WithItsOwn.class);
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(level);
    }

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains(
            "Spring context of WithItsOwn: the toolkit has set"
                + " spring.security.oauth2.resourceserver.jwt.issuer-uri, zitadel.pat; the"
                + " application itself sets spring.security.oauth2.resourceserver.jwt.audiences,"
                + " zitadel.host");
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Website {
    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .oauth2Login(Customizer.withDefaults())
          .build();
    }
  }

  @SpringBootTest(classes = Website.class)
  @AutoConfigureMockMvc
  @ZitadelTest
  @WithApplication(name = "web")
  @WithApplication(name = "spa", kind = ApplicationKind.PUBLIC)
  static class OfAWebsite {
    @Test
    void applicationsAreRegistered(
        @Autowired Environment environment,
        ZitadelServer server,
        TestApplication web,
        TestApplication spa) {
      assertThat(environment.getProperty(CLIENT + "registration.web.client-id"))
          .isEqualTo(web.clientId());
      assertThat(environment.getProperty(CLIENT + "registration.web.client-secret"))
          .isEqualTo(web.clientSecret());
      assertThat(environment.getProperty(CLIENT + "provider.web.issuer-uri"))
          .isEqualTo(server.issuer());
      assertThat(environment.getProperty(CLIENT + "registration.spa.client-id"))
          .isEqualTo(spa.clientId());
      assertThat(environment.getProperty(CLIENT + "registration.spa.client-authentication-method"))
          .isEqualTo("none");
    }

    @Test
    void peopleAreSentToTheLoginPage(@Autowired MockMvc mvc) throws Exception {
      String signIn =
          mvc.perform(get("/oauth2/authorization/web"))
              .andReturn()
              .getResponse()
              .getRedirectedUrl();

      HttpResponse<String> answer = call(String.valueOf(signIn));

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("location").orElse("")).contains("/login");
    }

    private static HttpResponse<String> call(String uri) throws IOException, InterruptedException {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void declaredApplicationsAreRegisteredAndCanSignIn() {
    Run.succeed(2, OfAWebsite.class);
  }

  @SpringBootTest(classes = Website.class)
  @ZitadelTest(seed = "shop.yaml")
  static class OfASeed {
    @Test
    void itsProjectsAndApplicationsAreSet(@Autowired Environment environment, Seeded seed) {
      assertThat(environment.getProperty(JWT + "audiences")).isEqualTo(seed.project("shop").id());
      assertThat(environment.getProperty(CLIENT + "registration.web.client-id"))
          .isEqualTo(seed.project("shop").application("web").clientId());
      assertThat(environment.containsProperty(CLIENT + "registration.api.client-id")).isFalse();
    }
  }

  @Test
  void aSeedsProjectsAndApplicationsAreSet() {
    Run.succeed(1, OfASeed.class);
  }

  @Test
  void valueIsComputedOnEachRead() {
    AtomicInteger tokens = new AtomicInteger();
    List<String> read = new ArrayList<>();
    ZitadelPropertySource source =
        new ZitadelPropertySource(Map.of("zitadel.pat", () -> "token" + tokens.incrementAndGet()));

    read.add(String.valueOf(source.getProperty("zitadel.pat")));
    read.add(String.valueOf(source.getProperty("zitadel.pat")));

    assertThat(read).containsExactly("token1", "token2");
    assertThat(source.toString()).isEqualTo("ZitadelPropertySource[zitadel.pat]");
    assertThat(source.getProperty("zitadel.host")).isNull();
  }
}
