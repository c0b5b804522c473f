package io.zitadeltestkit.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelExtensionBuilder;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting that is given nothing, such as the value of an unset variable, is refused. */
final class MissingValuesTest {
  /** Those of the container itself; Testcontainers' own take a null network. */
  static Stream<Method> settingsOfTheContainer() {
    return settings(ZitadelContainer.class)
        .filter(method -> method.getDeclaringClass() == ZitadelContainer.class)
        .filter(method -> !List.of("withNetwork").contains(method.getName()));
  }

  static Stream<Method> settingsOfTheExtension() {
    return settings(ZitadelExtensionBuilder.class);
  }

  private static Stream<Method> settings(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getReturnType() == type && !method.isBridge())
        .filter(method -> method.getParameterCount() > 0)
        .filter(method -> Stream.of(method.getParameterTypes()).noneMatch(Class::isPrimitive));
  }

  @ParameterizedTest
  @MethodSource("settingsOfTheContainer")
  void containerNamesWhatIsMissing(Method setting) {
    ZitadelContainer container = new ZitadelContainer("acme/zitadel:v1");

    assertThatThrownBy(() -> setting.invoke(container, new Object[setting.getParameterCount()]))
        .cause()
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("[a-zA-Z]+ must not be null");
  }

  @ParameterizedTest
  @MethodSource("settingsOfTheExtension")
  void extensionNamesWhatIsMissing(Method setting) {
    assertThatThrownBy(
            () ->
                setting.invoke(ZitadelExtension.builder(), new Object[setting.getParameterCount()]))
        .cause()
        .isExactlyInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "The %s of ZitadelExtension is missing (null). Give one, or leave the call out to inherit it.",
            setting.getName());
  }

  @Test
  void allSettingsAreLookedAt() {
    assertThat(settingsOfTheContainer().map(Method::getName))
        .contains("withDatabase", "withConfigFile", "withStepsFile", "withTls", "withMasterkey");
    assertThat(settingsOfTheExtension().map(Method::getName))
        .contains("backend", "seed", "version", "roles", "tokenLifetime");
  }

  @Test
  @SuppressWarnings("NullAway")
  void imageThatIsMissingIsNamed() {
    String image = System.getenv("NO_SUCH_VARIABLE_OF_ZITADEL_TESTKIT");

    assertThatThrownBy(() -> new ZitadelContainer(image))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("image must not be null");
  }
}
