package io.zitadeltestkit.junit;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.authorization.AuthorizationQuery;
import io.zitadeltestkit.client.authorization.AuthorizedRole;
import io.zitadeltestkit.client.project.ProjectQuery;
import io.zitadeltestkit.client.user.HumanDetails;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.Fixture;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.login.LoginTokens;
import io.zitadeltestkit.login.ZitadelLogin;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People, service users, projects and applications that annotations declare. */
final class FixtureTest {
  private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  private static List<String> rolesOf(ZitadelClient zitadel, String userId) {
    return zitadel.authorizations().stream(AuthorizationQuery.all())
        .filter(authorization -> authorization.userId().equals(userId))
        .flatMap(authorization -> authorization.roles().stream())
        .map(AuthorizedRole::key)
        .sorted()
        .toList();
  }

  @ZitadelTest
  static class OnParameters {
    @Test
    void person(
        @WithUser(roles = "invoices:reader", email = "minnie@acme.example") TestUser minnie,
        ZitadelClient zitadel,
        TestOrganization org) {
      assertThat(zitadel.users().get(minnie.id()))
          .isActive()
          .hasEmail("minnie@acme.example")
          .belongsTo(org.id());
      assertThat(minnie.name()).isEqualTo("minnie");
      assertThat(minnie.loginName()).matches("ztk-[0-9a-z]+-[0-9a-z]{8}-minnie");
      assertThat(rolesOf(zitadel, minnie.id())).containsExactly("reader");
      assertThat(zitadel.users().listAll(UserQuery.all()))
          .anyMatch(user -> user.id().equals(minnie.id()));
      assertThat(minnie.toString()).doesNotContain(minnie.password());
    }

    @Test
    void serviceUser(
        @WithServiceUser(managerRoles = "ORG_OWNER_VIEWER") TestServiceUser bot,
        @Fixture("bot") ZitadelClient client,
        TestServiceUser own,
        TestOrganization org) {
      assertThat(client.me().id()).isEqualTo(bot.id()).isNotEqualTo(own.id());
      assertThat(bot.roles()).containsExactly("ORG_OWNER_VIEWER");
      assertThat(bot.token()).isNotBlank().isNotEqualTo(own.token());
      assertThat(bot.clientSecret()).isNotBlank().isEqualTo(bot.clientSecret());
      assertThatZitadel(() -> client.users().create(NewMachine.named("x").in(org.id())))
          .isPermissionDenied();
    }

    @Test
    void peopleSignIn(
        @WithUser TestUser goofy,
        @WithApplication TestApplication shop,
        @InstanceOwner ZitadelClient owner) {
      LoginTokens tokens =
          ZitadelLogin.as(goofy.loginName(), goofy.password())
              .application(shop.clientId(), shop.redirectUri())
              .clientSecret(shop.clientSecret())
              .signIn(owner);
      assertThat(tokens.accessToken()).contains(".");
      assertThat(shop.project().name()).isEqualTo("shop");
    }
  }

  @Test
  void parametersDeclareWhatTheyGet() {
    assertThat(Run.failureOf(OnParameters.class)).isEqualTo("no failure");
    Run.of(OnParameters.class).testEvents().assertStatistics(stats -> stats.succeeded(3));
  }

  @WithProject(
      name = "invoices",
      roles = {"reader", "writer"})
  @WithUser(name = "minnie", roles = "reader")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Shop {}

  @ZitadelTest
  @Shop
  @WithUser(name = "goofy", roles = "invoices:writer")
  @WithApplication(name = "api", project = "invoices", kind = ApplicationKind.API)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  @SuppressWarnings("NullAway") // the fields are injected
  static class OnTheClass {
    @Fixture static TestProject invoices;

    @Fixture private TestUser minnie;

    @WithUser private TestUser daisy;

    @BeforeAll
    static void sharedFixturesAreThere(TestUser minnie, ZitadelClient zitadel) {
      SEEN.add(minnie.id());
      assertThat(zitadel.projects().get(invoices.id()).id()).isEqualTo(invoices.id());
    }

    @RepeatedTest(2)
    @Order(1)
    void areShared(TestUser minnie, TestUser goofy, TestApplication api, ZitadelClient zitadel) {
      SEEN.add(minnie.id());
      assertThat(this.minnie).isEqualTo(minnie);
      assertThat(daisy.name()).isEqualTo("daisy");
      assertThat(rolesOf(zitadel, minnie.id())).containsExactly("reader");
      assertThat(rolesOf(zitadel, goofy.id())).containsExactly("writer");
      assertThat(api.project()).isEqualTo(invoices);
      assertThat(api.clientSecret()).isNotBlank();
    }

    @Test
    @Order(2)
    @WithUser(name = "donald", roles = "invoices:writer")
    void methodsAddTheirOwn(
        TestUser donald,
        @WithUser(roles = "other:reader") TestUser huey,
        @WithUser(name = "minnie") TestUser another,
        ZitadelClient zitadel) {
      assertThat(SEEN).isNotEmpty().doesNotContain(another.id());
      assertThat(minnie).as("the nearest one").isEqualTo(another);
      SEEN.add(another.id());
      assertThat(rolesOf(zitadel, donald.id())).containsExactly("writer");
      assertThat(rolesOf(zitadel, huey.id())).containsExactly("reader");
      assertThat(zitadel.projects().stream(ProjectQuery.all())).hasSize(2);
    }

    @Test
    @Order(3)
    void methodsLeaveNothingBehind(TestUser minnie, ZitadelClient zitadel) {
      SEEN.add(minnie.id());
      assertThat(zitadel.projects().stream(ProjectQuery.all())).hasSize(1);
      assertThat(zitadel.users().listAll(UserQuery.all()))
          .noneMatch(user -> user.username().endsWith("donald"))
          .anyMatch(user -> user.id().equals(minnie.id()));
    }

    @Nested
    @WithUser(name = "inner", roles = "reader")
    class Inner {
      @Test
      void nestedClassesSeeThoseAround(
          TestUser inner, TestUser minnie, TestProject invoices, ZitadelClient zitadel) {
        SEEN.add(minnie.id());
        assertThat(invoices).isEqualTo(OnTheClass.invoices);
        assertThat(rolesOf(zitadel, inner.id())).containsExactly("reader");
      }
    }
  }

  @Test
  void classDeclaresWhatItsTestsShare() {
    assertThat(Run.failureOf(OnTheClass.class)).isEqualTo("no failure");
    SEEN.clear();
    Run.of(OnTheClass.class).testEvents().assertStatistics(stats -> stats.succeeded(5));
    assertThat(SEEN).hasSize(6);
    assertThat(SEEN.stream().distinct()).hasSize(2);
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  @WithUser(name = "minnie", roles = "invoices:reader")
  @SuppressWarnings("NullAway") // the field is injected
  static class PerMethod {
    @Fixture private TestUser minnie;

    @RepeatedTest(2)
    void eachMethodHasItsOwn(TestUser minnie, TestOrganization org) {
      assertThat(this.minnie).isEqualTo(minnie);
      assertThat(minnie.organizationId()).isEqualTo(org.id());
      SEEN.add(minnie.id());
    }
  }

  @ZitadelTest(isolation = Isolation.INSTANCE)
  @WithUser(name = "minnie")
  static class InItsOwnInstance {
    @Test
    void namesAreThoseOfTheAnnotation(TestUser minnie) {
      assertThat(minnie.loginName()).isEqualTo("minnie");
    }
  }

  @ZitadelTest(isolation = Isolation.SHARED)
  @WithUser(name = "minnie", roles = "invoices:reader")
  static class Shared {
    @Test
    void belongsToTheClass(TestUser minnie) {
      SEEN.add(minnie.id());
    }
  }

  @ZitadelTest(isolation = Isolation.SHARED)
  static class SharedLater {
    @Test
    void fixturesOfAnotherClassAreGone(ZitadelClient zitadel) {
      assertThat(zitadel.projects().stream(ProjectQuery.all())).isEmpty();
      assertThat(zitadel.users().listAll(UserQuery.all()))
          .noneMatch(user -> SEEN.contains(user.id()));
    }
  }

  @Test
  void fixturesFollowLifecycleAndIsolation() {
    Run.of(PerMethod.class).testEvents().assertStatistics(stats -> stats.succeeded(2));
    assertThat(SEEN.stream().distinct()).hasSize(2);
    assertThat(Run.failureOf(InItsOwnInstance.class)).isEqualTo("no failure");
    assertThat(Run.failureOf(Shared.class, SharedLater.class)).isEqualTo("no failure");
  }

  @ZitadelTest
  static class WithATelephone {
    @Test
    void telephoneNumberIsVerified(
        @WithUser(phone = "+41 79 123 45 67") TestUser minnie, ZitadelClient zitadel) {
      assertThat(minnie.phone()).isEqualTo("+41791234567");
      assertThat(zitadel.users().get(minnie.id())).hasPhone(minnie.phone());
      assertThat(zitadel.users().get(minnie.id()).human())
          .isNotNull()
          .extracting(HumanDetails::phoneVerified)
          .isEqualTo(true);
    }
  }

  @Test
  void peopleHaveTelephoneNumbers() {
    assertThat(Run.failureOf(WithATelephone.class)).isEqualTo("no failure");
  }

  @ZitadelTest(seed = "seeds/invoices.yaml")
  @WithUser(name = "goofy", roles = "Invoices:reader")
  static class WithSeed {
    @Test
    void refersToTheSeed(
        TestUser goofy,
        TestUser minnie,
        @Fixture("Invoices") TestProject project,
        @InstanceOwner ZitadelClient owner) {
      assertThat(minnie.email()).isEqualTo("minnie@acme.example");
      assertThat(rolesOf(owner, goofy.id())).containsExactly("reader");
      assertThat(owner.projects().get(project.id()).name()).isEqualTo("Invoices");
    }
  }

  @Test
  void fixturesReferToTheSeed() {
    assertThat(Run.failureOf(WithSeed.class)).isEqualTo("no failure");
  }

  @WithUser(name = "minnie")
  @WithApplication(name = "shop")
  static class Registered {
    @RegisterExtension static final ZitadelExtension ZITADEL = ZitadelExtension.builder().build();

    @Test
    @WithServiceUser(name = "bot")
    void fieldOfTheExtensionGivesFixtures(TestUser minnie) {
      assertThat(ZITADEL.user("minnie")).isEqualTo(minnie);
      assertThat(ZITADEL.application("shop").clientId()).isNotBlank();
      assertThat(ZITADEL.project("shop").id()).isNotBlank();
      assertThat(ZITADEL.serviceUser("bot").token()).isNotBlank();
      ZITADEL.user("nobody");
    }
  }

  @Test
  void staticAccess() {
    assertThat(Run.failureOf(Registered.class))
        .isEqualTo(
            "ZitadelExtension.user(\"nobody\") was called, but nothing of this name is declared.");
  }

  @ZitadelTest
  @WithUser(name = "minnie")
  static class UnknownName {
    @Test
    void test(TestUser minni) {}
  }

  @ZitadelTest
  static class WrongType {
    @Test
    void test(@WithUser TestProject minnie) {}
  }

  @ZitadelTest
  static class NamedSomethingElse {
    @Test
    void test(@Fixture("x") String text) {}
  }

  @ZitadelTest
  @WithUser
  static class Nameless {
    @Test
    void test() {}
  }

  @ZitadelTest
  @WithUser(name = "minnie", roles = "reader")
  static class RoleOfNoProject {
    @Test
    void test(TestUser minnie) {}
  }

  @ZitadelTest
  static class WeakPassword {
    @Test
    void test(@WithUser(password = "secret") TestUser minnie) {}
  }

  @ZitadelTest
  @WithProject(name = "invoices", roles = "reader")
  static class UnknownRole {
    @Test
    void test() {}

    @Nested
    @WithProject(name = "orders", roles = "reader")
    @WithUser(name = "minnie", roles = "orders:raeder")
    class Inner {
      @Test
      void test() {}
    }
  }

  @ZitadelTest
  @SuppressWarnings({"NullAway", "UnusedVariable"}) // intentionally wrong
  static class FinalField {
    @WithUser private final TestUser minnie = null;

    @Test
    void test() {}
  }

  @Test
  void mistakesAreExplained() {
    assertThat(Run.failureOf(UnknownName.class))
        .isEqualTo(
            "Parameter \"minni\" (number 1) of UnknownName.test asks for the user \"minni\", which nothing declares. Declare it with @WithUser(name = \"minni\"), or name another one with @Fixture. There is minnie.");
    assertThat(Run.failureOf(WrongType.class))
        .isEqualTo(
            "Parameter \"minnie\" (number 1) of WrongType.test has @WithUser, which goes with a TestUser, not with TestProject.");
    assertThat(Run.failureOf(NamedSomethingElse.class))
        .isEqualTo(
            "Parameter \"text\" (number 1) of NamedSomethingElse.test has @Fixture, which goes with a TestUser, TestServiceUser, TestProject or TestApplication, not with String.");
    assertThat(Run.failureOf(Nameless.class))
        .isEqualTo(
            "@WithUser in Nameless has no name. Give it one, such as @WithUser(name = \"minnie\"); only that of a field or parameter is known, the latter with the compiler option -parameters.");
    assertThat(Run.failureOf(RoleOfNoProject.class))
        .isEqualTo(
            "The role \"reader\" of \"minnie\" (RoleOfNoProject) does not say which project it belongs to: there is none. Write it like \"invoices:reader\".");
    assertThat(Run.failureOf(WeakPassword.class))
        .contains("Fixtures of WeakPassword.test")
        .contains("is too weak for this server");
    assertThat(Run.failureOf(UnknownRole.class))
        .contains("\"raeder\" is no role of the project orders. Its roles are reader.");
    assertThat(Run.failureOf(FinalField.class))
        .isEqualTo(
            "Field \"minnie\" of FinalField is final, so nothing can be injected. Remove \"final\".");
  }

  @ZitadelTest
  @WithUser(name = "minnie")
  static class Around {
    @ZitadelTest
    static class StaticInside {
      @Test
      void test(TestUser minnie) {}
    }
  }

  @Test
  void staticClassHasNoFixturesOfTheClassAroundIt() {
    assertThat(Run.failureOf(Around.StaticInside.class))
        .endsWith("or name another one with @Fixture. There is no user.");
  }

  @ZitadelTest
  static class Parallel {
    @RepeatedTest(16)
    void each(
        @WithUser(roles = "invoices:reader") TestUser minnie,
        @WithApplication(project = "invoices") TestApplication shop,
        ZitadelClient zitadel) {
      SEEN.add(minnie.id());
      assertThat(rolesOf(zitadel, minnie.id())).containsExactly("reader");
      assertThat(shop.clientId()).isNotBlank();
    }
  }

  @Test
  void parallelMethodsHaveTheirOwn() {
    Run.with(
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
            Parallel.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(16));
    assertThat(SEEN.stream().distinct()).hasSize(16);
  }
}
