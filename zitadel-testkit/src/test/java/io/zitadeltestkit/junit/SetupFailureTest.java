package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.client.ZitadelClient;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.containers.ContainerLaunchException;

/** What is in the way of a test is told once. */
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

  private static void assertToldOnce(Throwable failure, String text) {
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
    assertToldOnce(
        failure(Map.of("zitadel.testkit.isolation", "planet"), Plain.class),
        "The property zitadel.testkit.isolation is \"planet\"; it can be organization, instance, shared.");
    assertToldOnce(
        failure(Map.of(), BadLifetime.class),
        "The tokenLifetime of @ZitadelTest on "
            + BadLifetime.class.getName()
            + " is \"a while\", which is no duration. Write a number with s, m or h, such as 15m, or ISO 8601, such as PT15M.");
  }

  @Test
  void seeds() {
    assertToldOnce(
        failure(Map.of(), AbsentSeed.class),
        "The seed seeds/absent.yaml is not on the class path. Put it into src/test/resources, and name it from there.");
  }

  @Test
  void whatTheTextHasLeftOutStaysTheCause() {
    ConnectException refused = new ConnectException("Connection refused");
    BackendException failure =
        new BackendException(
            "There is no Zitadel at x. Start it.",
            new ContainerLaunchException(
                "There is no Zitadel at x. Start it.",
                new IllegalStateException("wrapped", refused)));

    RuntimeException told = SetupFailure.of(failure);

    assertThat(told)
        .isExactlyInstanceOf(ParameterResolutionException.class)
        .hasMessage("There is no Zitadel at x. Start it.")
        .hasCause(refused);
  }

  @Test
  void mistakesInTheToolkitStayThemselves() {
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

  /** JUnit's words, which the Javadoc of the extension explains. */
  @Test
  void twoExtensionsOnOneClass() {
    assertThat(failure(Map.of(), TwoExtensions.class))
        .hasMessageStartingWith("Discovered multiple competing ParameterResolvers");
  }
}
