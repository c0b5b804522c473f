package io.zitadeltestkit.spring;

import static io.zitadeltestkit.spring.ShopTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.internal.context.Contexts;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.Isolation;
import io.zitadeltestkit.junit.Lifecycle;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.spring.shop.Shop;
import io.zitadeltestkit.token.ZitadelTokens;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.EnabledIf;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Which classes share a context, counted by application starts. No other test has a project of this
 * name, or its class would share the context as well.
 */
final class ContextSharingTest {
  /** The organizations of the fixtures, one line per test. */
  private static final List<String> ORGANIZATIONS = new ArrayList<>();

  private int before;

  @BeforeEach
  void count() {
    before = Shop.STARTED.get();
    ORGANIZATIONS.clear();
  }

  private int contexts() {
    return Shop.STARTED.get() - before;
  }

  /** Each fixture's person gets access, so the context knows their project. */
  @SpringBootTest(classes = Shop.class)
  @AutoConfigureMockMvc
  @ZitadelTest
  abstract static class Base {
    @Autowired MockMvc mvc;

    @Test
    void isLetIn(
        @WithUser(roles = "sharing:reader") TestUser minnie,
        ZitadelTokens tokens,
        TestOrganization organization)
        throws Exception {
      mvc.perform(get("/orders").with(bearer(tokens.of(minnie).accessToken())))
          .andExpect(status().isOk());
      ORGANIZATIONS.add(organization.id());
    }
  }

  static class First extends Base {}

  static class Second extends Base {}

  @WithProject(name = "sharing", roles = "reader")
  static class WithOtherFixtures extends Base {}

  @Test
  void classesWithEqualFixturesShareAContextAndHaveTheirOwnOrganizations() {
    Run.succeed(3, First.class, Second.class, WithOtherFixtures.class);

    assertThat(contexts()).isEqualTo(2);
    assertThat(ORGANIZATIONS).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void theNextRunHasItsOwnServerAndContext() {
    Run.succeed(1, First.class);
    Run.succeed(1, First.class);

    assertThat(contexts()).isEqualTo(2);
  }

  @WithUser(name = "daisy", roles = "sharing:reader")
  static class Outer extends Base {
    @Nested
    class Inner {
      @Test
      void sharesTheContextAndThePeople(TestUser daisy, ZitadelTokens tokens) throws Exception {
        mvc.perform(get("/orders").with(bearer(tokens.of(daisy).accessToken())))
            .andExpect(status().isOk());
      }
    }

    @Nested
    @WithProject(name = "other")
    class InnerWithFixtures {
      @Test
      void hasItsOwnContextWithTheSamePeople(
          TestUser daisy, TestProject other, ZitadelTokens tokens) throws Exception {
        mvc.perform(get("/orders").with(bearer(tokens.of(daisy).accessToken())))
            .andExpect(status().isOk());
        mvc.perform(get("/me").with(bearer(tokens.of(daisy).audience(other).accessToken())))
            .andExpect(status().isOk());
      }
    }
  }

  @Test
  void nestedClassesShareTheContextUnlessTheyDeclareMore() {
    Run.succeed(3, Outer.class);

    assertThat(contexts()).isEqualTo(2);
  }

  @DirtiesContext(methodMode = DirtiesContext.MethodMode.AFTER_METHOD)
  static class Dirty extends Base {
    @Test
    @DirtiesContext
    void first(@WithUser(roles = "sharing:reader") TestUser minnie, ZitadelTokens tokens)
        throws Exception {
      mvc.perform(get("/orders").with(bearer(tokens.of(minnie).accessToken())))
          .andExpect(status().isOk());
    }

    @Test
    @DirtiesContext
    void second(@WithUser(roles = "sharing:reader") TestUser minnie, ZitadelTokens tokens)
        throws Exception {
      mvc.perform(get("/orders").with(bearer(tokens.of(minnie).accessToken())))
          .andExpect(status().isOk());
    }
  }

  @Test
  void aNewContextAfterADirtyOneHasTheSameProjects() {
    Run.succeed(3, Dirty.class);

    assertThat(contexts()).isBetween(2, 3);
  }

  @ZitadelTest(isolation = Isolation.INSTANCE)
  static class Alone extends Base {}

  @ZitadelTest(isolation = Isolation.INSTANCE)
  static class AloneAsWell extends Base {}

  @Test
  void aClassWithItsOwnInstanceHasItsOwnContext() {
    assertThat(Contexts.of(First.class)).isPresent().isEqualTo(Contexts.of(Second.class));
    assertThat(Contexts.of(Alone.class)).isPresent().isNotEqualTo(Contexts.of(AloneAsWell.class));
  }

  @Test
  void instanceThatTheApplicationCannotReachIsRefused() {
    if (resolves("instance.localhost")) {
      Run.succeed(2, Alone.class, AloneAsWell.class);
      assertThat(contexts()).isEqualTo(2);
    } else {
      assertThat(Run.failureOf(Alone.class))
          .containsPattern(
              "Alone has an instance to itself \\(isolation INSTANCE\\), whose host name [0-9a-z.]+"
                  + " this machine can't resolve, so that its application would not reach it. Use"
                  + " the isolation ORGANIZATION, or make names that end in .localhost resolve to"
                  + " this machine, as systemd-resolved does.");
    }
  }

  private static boolean resolves(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  @WithProject(name = "sharing", roles = "reader")
  static class PerMethod extends Base {
    @Test
    void another(
        @WithUser(roles = "sharing:reader") TestUser minnie,
        ZitadelTokens tokens,
        TestOrganization organization)
        throws Exception {
      isLetIn(minnie, tokens, organization);
    }
  }

  @Test
  void methodsWithTheirOwnOrganizationsShareAContext() {
    Run.succeed(2, PerMethod.class);

    assertThat(contexts()).isEqualTo(1);
    assertThat(ORGANIZATIONS).hasSize(2).doesNotHaveDuplicates();
  }

  @SpringBootTest(classes = Shop.class)
  static class Registered {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder().backend(Backend.EMBEDDED).build();

    @Test
    void usersOfApplicationAndTestWorkInBothOrganizations(
        ZitadelClient zitadel,
        TestOrganization ofTest,
        @Value("${zitadel.host}") String host,
        @Value("${zitadel.pat}") String token) {
      try (ZitadelClient application = ZitadelClient.withAccessToken(host, token)) {
        String ofApplication = application.me().organizationId();
        assertThat(ofApplication).isNotEqualTo(ofTest.id());
        assertThat(application.organizations().find(ofTest.id())).isPresent();
        assertThat(zitadel.organizations().find(ofApplication)).isPresent();
      }
    }
  }

  @Test
  void extensionInAStaticFieldIsEnough() {
    Run.succeed(1, Registered.class);
  }

  @ZitadelTest(isolation = Isolation.INSTANCE, lifecycle = Lifecycle.PER_METHOD)
  static class TooShort extends Base {}

  @Test
  void anInstanceForEachMethodIsRefused() {
    assertThat(Run.failureOf(TooShort.class))
        .contains(
            "TooShort asks for an instance for each method (isolation INSTANCE, lifecycle"
                + " PER_METHOD), but its application context, which is configured with the"
                + " instance, outlives its methods. Use the lifecycle PER_CLASS, or the isolation"
                + " ORGANIZATION.");
  }

  @SpringBootTest(classes = Shop.class)
  @EnabledIf(expression = "true", loadContext = true)
  @ZitadelTest
  @WithProject(name = "early")
  static class Early {
    @Test
    void isNotReached() {}
  }

  @Test
  void aContextThatIsLoadedTooEarlyIsRefused() {
    assertThat(Run.failureOf(Early.class))
        .contains(
            "The application context of Early is loaded before @ZitadelTest takes part, so there is"
                + " no Zitadel to configure it with. Write @ZitadelTest above @SpringBootTest; a"
                + " condition that loads the context, such as @EnabledIf(loadContext = true), can't"
                + " be used with it.");
  }
}
