package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.client.user.UserService;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Messages about users' mistakes. */
final class RefusalTest {
  @ExtendWith(ZitadelExtension.class)
  static class UnknownType {
    @Test
    void test(UserService users) {}
  }

  @Test
  void typeThatIsNotInjected() {
    assertThat(Run.failureOf(UnknownType.class))
        .contains(
            "Parameter \"users\" (number 1) of UnknownType.test has the type"
                + " io.zitadeltestkit.client.user.UserService, which the toolkit does not inject."
                + " It injects ZitadelClient, TestServiceUser, TestOrganization, ZitadelServer,"
                + " Seeded, ZitadelTokens, ZitadelMessages, TestUser, TestProject and"
                + " TestApplication, and the embedded server of a class that has one of its own;"
                + " services are reached through the client, such as zitadel.users().");
  }

  @ExtendWith(ZitadelExtension.class)
  static class SecondClient {
    @Test
    void test(ZitadelClient first, TestOrganization org, ZitadelClient second) {}
  }

  @Test
  void secondClientWithoutQualifier() {
    assertThat(Run.failureOf(SecondClient.class))
        .contains(
            "Parameter \"second\" (number 3) of SecondClient.test is a second ZitadelClient without"
                + " a qualifier, and would be the same as the first. Add"
                + " @WithRoles(\"ORG_OWNER_VIEWER\") (or other roles) for a further service user,"
                + " or @InstanceOwner for the instance owner.");
  }

  /** Without the option -parameters of the compiler, the name would be "arg0". */
  @Test
  void parameterWithoutNameIsNamedByPositionAndType(@TempDir Path directory) throws Exception {
    Path source = directory.resolve("Nameless.java");
    Files.writeString(
        source,
        """
        class Nameless {
          @org.junit.jupiter.api.Test
          @org.junit.jupiter.api.extension.ExtendWith(io.zitadeltestkit.junit.ZitadelExtension.class)
          void test(org.junit.jupiter.api.TestInfo info, io.zitadeltestkit.client.user.UserService users) {}
        }
        """);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                directory.toString(),
                source.toString());
    assertThat(status).isZero();

    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, RefusalTest.class.getClassLoader())) {
      assertThat(Run.failureOf(loader.loadClass("Nameless")))
          .startsWith("Parameter number 2 (UserService) of Nameless.test has the type ");
    }
  }

  @ExtendWith(ZitadelExtension.class)
  static class OwnerOfSomethingElse {
    @Test
    void test(@InstanceOwner TestOrganization org) {}
  }

  @ExtendWith(ZitadelExtension.class)
  static class RolesOfSomethingElse {
    @Test
    void test(@WithRoles("ORG_OWNER") TestOrganization org) {}
  }

  @ExtendWith(ZitadelExtension.class)
  static class BothQualifiers {
    @Test
    void test(@InstanceOwner @WithRoles("ORG_OWNER") ZitadelClient client) {}
  }

  @Test
  void qualifierThatDoesNotFitTheType() {
    assertThat(Run.failureOf(OwnerOfSomethingElse.class))
        .contains(
            "Parameter \"org\" (number 1) of OwnerOfSomethingElse.test has @InstanceOwner, which"
                + " goes with a ZitadelClient, not with TestOrganization.");
    assertThat(Run.failureOf(RolesOfSomethingElse.class))
        .contains(
            "Parameter \"org\" (number 1) of RolesOfSomethingElse.test has @WithRoles, which goes"
                + " with a ZitadelClient or TestServiceUser, not with TestOrganization.");
    assertThat(Run.failureOf(BothQualifiers.class))
        .contains(
            "Parameter \"client\" (number 1) of BothQualifiers.test has @InstanceOwner and"
                + " @WithRoles; it can be only one of them.");
  }

  @ExtendWith(ZitadelExtension.class)
  static class BadRole {
    @Test
    void test(@WithRoles("org owner") ZitadelClient client) {}
  }

  @ZitadelTest(tokenLifetime = "a while")
  static class BadLifetime {
    @Test
    void test(ZitadelClient client) {}
  }

  @ZitadelTest(tokenLifetime = "48h")
  static class LongLifetime {
    @Test
    void test(ZitadelClient client) {}
  }

  @Test
  void invalidAnnotationValues() {
    assertThat(Run.failureOf(BadRole.class))
        .contains(
            "The @WithRoles of Parameter \"client\" (number 1) of BadRole.test has \"org owner\","
                + " which is not a manager role. Roles are written like ORG_OWNER, ORG_USER_MANAGER"
                + " or IAM_OWNER_VIEWER.");
    assertThat(Run.failureOf(BadLifetime.class))
        .contains(
            "The tokenLifetime of @ZitadelTest on "
                + BadLifetime.class.getName()
                + " is \"a while\", which is not a duration. Write a number with s, m or h, such as"
                + " 15m, or ISO 8601, such as PT15M.");
    assertThat(Run.failureOf(LongLifetime.class))
        .contains(
            "The tokenLifetime of @ZitadelTest on "
                + LongLifetime.class.getName()
                + " is PT48H; the token of a test lives between 5 seconds and 24 hours.");
    assertThatThrownBy(() -> ZitadelExtension.builder().tokenLifetime(Duration.ZERO))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "The tokenLifetime of ZitadelExtension is PT0S; the token of a test lives between 5"
                + " seconds and 24 hours.");
  }

  @ExtendWith(ZitadelExtension.class)
  static class Plain {
    @Test
    void test(ZitadelClient client) {}
  }

  @Test
  void invalidConfigurationParameters() {
    assertThat(Run.failureOf(Map.of("zitadel.testkit.isolation", "planet"), Plain.class))
        .contains(
            "The property zitadel.testkit.isolation is \"planet\"; it can be organization,"
                + " instance, shared.");
    assertThat(Run.failureOf(Map.of("zitadel.testkit.backend", "docker"), Plain.class))
        .contains(
            "The property zitadel.testkit.backend is \"docker\"; it can be auto, container,"
                + " embedded, external.");
  }

  @Test
  void misspeltSettings() {
    assertThat(Run.failureOf(Map.of("zitadel.testkit.tokenLifetime", "5m"), Plain.class))
        .startsWith(
            "The property zitadel.testkit.tokenLifetime is not a setting, and nothing reads it. Did"
                + " you mean zitadel.testkit.token-lifetime? The settings are backend, ");
    System.setProperty("zitadel.testkit.backnd", "container");
    try {
      assertThat(Run.failureOf(Plain.class))
          .startsWith(
              "The property zitadel.testkit.backnd is not a setting, and nothing reads it. Did you"
                  + " mean zitadel.testkit.backend? The settings are backend, ");
    } finally {
      System.clearProperty("zitadel.testkit.backnd");
    }
  }

  @Test
  void unknownSettingWithoutSimilarNameIsOnlyWarnedAbout() {
    System.setProperty("zitadel.testkit.vendor", "1");
    try {
      assertThat(warnings(() -> assertThat(Run.failureOf(Plain.class)).isEqualTo("no failure")))
          .singleElement()
          .asString()
          .startsWith(
              "The property zitadel.testkit.vendor is not a setting, and nothing reads it. The"
                  + " settings are backend, ");
      assertThat(warnings(() -> Run.of(Plain.class))).isEmpty();
    } finally {
      System.clearProperty("zitadel.testkit.vendor");
    }
  }

  @Test
  void parameterThatOnlyWorksAsPropertyIsWarnedAbout() {
    assertThat(
            warnings(
                () ->
                    assertThat(
                            Run.failureOf(Map.of("zitadel.testkit.image", "acme/x"), Plain.class))
                        .isEqualTo("no failure")))
        .singleElement()
        .asString()
        .startsWith(
            "The configuration parameter zitadel.testkit.image has no effect: it is read only as a"
                + " system property (such as -Dzitadel.testkit.image=…) or as the variable"
                + " ZITADEL_TESTKIT_IMAGE. The settings are ");
  }

  private static final String ROLES =
      " Roles on an organization are ORG_OWNER, ORG_OWNER_VIEWER, ORG_SETTINGS_MANAGER,"
          + " ORG_USER_MANAGER, ORG_USER_PERMISSION_EDITOR, ORG_PROJECT_PERMISSION_EDITOR,"
          + " ORG_PROJECT_CREATOR, ORG_ADMIN_IMPERSONATOR, ORG_END_USER_IMPERSONATOR; on the"
          + " instance IAM_OWNER, IAM_OWNER_VIEWER, IAM_ORG_MANAGER, IAM_USER_MANAGER,"
          + " IAM_ADMIN_IMPERSONATOR, IAM_END_USER_IMPERSONATOR, IAM_LOGIN_CLIENT.";

  @ZitadelTest(roles = {"ORG_USER_MANAGER", "ORG_OWNR"})
  static class MisspeltRole {
    @Test
    void test(ZitadelClient client) {}
  }

  static class MisspeltRoleOfBuilder {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder().roles("PROJECT_OWNER").build();

    @Test
    void test(ZitadelClient client) {}
  }

  @ExtendWith(ZitadelExtension.class)
  static class MisspeltRoleOfParameter {
    @Test
    void test(@WithRoles("VIEWER") ZitadelClient viewer) {}
  }

  @Test
  void roleThatTheServerDoesNotKnow() {
    Throwable failure = Run.throwableOf(Map.of(), MisspeltRole.class).orElseThrow();
    assertThat(failure)
        .hasMessage(
            "The server knows no role \"ORG_OWNR\" that could be given on an organization (roles of"
                + " @ZitadelTest on "
                + MisspeltRole.class.getName()
                + "). Did you mean ORG_OWNER?"
                + ROLES)
        .cause()
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("Errors.Org.MemberInvalid (Org-4N8es)")
        .hasNoCause();
    assertThat(Run.failureOf(MisspeltRoleOfBuilder.class))
        .startsWith(
            "The server knows no role \"PROJECT_OWNER\" that could be given on an organization"
                + " (roles of the ZitadelExtension in "
                + MisspeltRoleOfBuilder.class.getName()
                + "). Did you mean ");
    assertThat(Run.failureOf(MisspeltRoleOfParameter.class))
        .startsWith(
            "The server knows no role \"VIEWER\" that could be given on an organization (@WithRoles"
                + " of Parameter \"viewer\" (number 1) of MisspeltRoleOfParameter.test). Did you"
                + " mean ORG_OWNER_VIEWER?"
                + ROLES);
    assertThat(Run.failureOf(Map.of("zitadel.testkit.roles", "IAM_OWNNER"), Plain.class))
        .startsWith(
            "The server knows no role \"IAM_OWNNER\" that could be given on the instance (property"
                + " zitadel.testkit.roles, for "
                + Plain.class.getName()
                + "). Did you mean IAM_OWNER?"
                + ROLES);
  }

  private static List<String> warnings(Runnable action) {
    Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.addAppender(appender);
    try {
      action.run();
    } finally {
      logger.detachAppender(appender);
    }
    return appender.list.stream()
        .filter(event -> event.getLoggerName().equals("io.zitadeltestkit"))
        .filter(event -> event.getLevel().equals(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  static class PerMethodBeforeAll {
    @BeforeAll
    static void before(ZitadelClient client) {}

    @Test
    void test() {}
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerMethodConstructor {
    PerMethodConstructor(ZitadelClient client) {}

    @Test
    void test() {}
  }

  @Test
  void injectionBeforeAnyMethodWithLifecyclePerMethod() {
    assertThat(Run.failureOf(PerMethodBeforeAll.class))
        .contains(
            "Parameter \"client\" (number 1) of PerMethodBeforeAll.before is resolved before any"
                + " test method runs, and with the lifecycle PER_METHOD there is nothing to inject"
                + " yet. Move it to a @BeforeEach or test method, or use the lifecycle PER_CLASS.");
    assertThat(Run.failureOf(PerMethodConstructor.class))
        .contains("of PerMethodConstructor.<constructor> is resolved before any test method runs");
  }
}
