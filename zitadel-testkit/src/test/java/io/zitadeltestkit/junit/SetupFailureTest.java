package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.client.ZitadelClient;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.containers.ContainerLaunchException;

/** A setup problem is reported in one message. */
final class SetupFailureTest {
  @ZitadelTest
  static class Plain {
    @Test
    void test(ZitadelClient client) {}
  }

  @ZitadelTest(tokenLifetime = "a while")
  static class BadLifetime {
    @Test
    void test(ZitadelClient client) {}
  }

  @ZitadelTest(seed = "seeds/absent.yaml")
  static class AbsentSeed {
    @Test
    void test(ZitadelClient client) {}
  }

  private static void assertOneMessage(Throwable failure, String text) {
    assertThat(failure)
        .isExactlyInstanceOf(ParameterResolutionException.class)
        .hasMessage(text)
        .hasNoCause();
  }

  private static Throwable failure(Map<String, String> parameters, Class<?> fixture) {
    return Run.throwableOf(parameters, fixture).orElseThrow();
  }

  @Test
  void settings() {
    assertOneMessage(
        failure(Map.of("zitadel.testkit.isolation", "planet"), Plain.class),
        "The property zitadel.testkit.isolation is \"planet\"; it can be organization, instance,"
            + " shared.");
    assertOneMessage(
        failure(Map.of(), BadLifetime.class),
        "The tokenLifetime of @ZitadelTest on "
            + BadLifetime.class.getName()
            + " is \"a while\", which is not a duration. Write a number with s, m or h, such as"
            + " 15m, or ISO 8601, such as PT15M.");
  }

  @Test
  void seeds() {
    assertOneMessage(
        failure(Map.of(), AbsentSeed.class),
        "The seed seeds/absent.yaml is not on the class path. Put it into src/test/resources, and"
            + " name it from there.");
  }

  @Test
  void causeThatAddsToTheMessageIsKept() {
    ConnectException refused = new ConnectException("Connection refused");
    BackendException failure =
        new BackendException(
            "There is no Zitadel at x. Start it.",
            new ContainerLaunchException(
                "There is no Zitadel at x. Start it.",
                new IllegalStateException("wrapped", refused)));

    RuntimeException explained = SetupFailure.of(failure);

    assertThat(explained)
        .isExactlyInstanceOf(ParameterResolutionException.class)
        .hasMessage("There is no Zitadel at x. Start it.")
        .hasCause(refused);
  }

  @Test
  void bugsOfTheToolkitAreNotWrapped() {
    IllegalStateException mistake = new IllegalStateException("so what");

    assertThat(SetupFailure.of(mistake)).isSameAs(mistake);
    assertThat(SetupFailure.of(new ExtensionConfigurationException("x"))).hasMessage("x");
  }

  @ZitadelTest
  static class TwoExtensions {
    @RegisterExtension static final ZitadelExtension SECOND = ZitadelExtension.builder().build();

    @Test
    void test(ZitadelClient client) {}
  }

  static class TwoRegistered {
    @RegisterExtension static final ZitadelExtension FIRST = ZitadelExtension.builder().build();

    @RegisterExtension final ZitadelExtension second = ZitadelExtension.builder().build();

    @Test
    void test(ZitadelClient client) {}
  }

  @ZitadelTest
  static class OuterAnnotated {
    @Nested
    class Inner {
      @RegisterExtension static final ZitadelExtension OTHER = ZitadelExtension.builder().build();

      @Test
      void test(ZitadelClient client) {}
    }
  }

  @ZitadelTest
  static class TwoWithStaticAccess {
    @RegisterExtension static final ZitadelExtension SECOND = ZitadelExtension.builder().build();

    @Test
    void test() {
      SECOND.client();
    }
  }

  static class TwoRegisteredWithoutParameter {
    @RegisterExtension static final ZitadelExtension FIRST = ZitadelExtension.builder().build();

    @RegisterExtension final ZitadelExtension second = ZitadelExtension.builder().build();

    @Test
    void test() {
      FIRST.client();
    }
  }

  private static final String REGISTERED = "@RegisterExtension (ZitadelExtension.builder())";

  private static void assertTwoExtensions(Class<?> fixture, Class<?> where, String first) {
    assertThat(failure(Map.of(), fixture))
        .isExactlyInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "%s would be injected by two extensions, one of %s and one of %s. Keep one of them, also among superclasses and enclosing classes: both take all settings.",
            where.getName(), first, REGISTERED)
        .hasNoCause();
  }

  @Test
  void twoExtensionsForOneClass() {
    String annotated = "@ZitadelTest or @ExtendWith";
    assertTwoExtensions(TwoExtensions.class, TwoExtensions.class, annotated);
    assertTwoExtensions(TwoWithStaticAccess.class, TwoWithStaticAccess.class, annotated);
    assertTwoExtensions(OuterAnnotated.class, OuterAnnotated.Inner.class, annotated);
    assertTwoExtensions(TwoRegistered.class, TwoRegistered.class, REGISTERED);
    assertTwoExtensions(
        TwoRegisteredWithoutParameter.class, TwoRegisteredWithoutParameter.class, REGISTERED);
  }
}
