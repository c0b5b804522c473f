package io.zitadeltestkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class SettingTest {
  private static final String PROPERTY = "zitadel.testkit.system-audience";

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "on", "TRUE", " On "})
  void valuesThatAreOn(String value) {
    System.setProperty(PROPERTY, value);

    assertThat(Setting.isOn("system-audience")).isTrue();
    assertThat(Setting.isOff("system-audience")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "off", "False", "OFF"})
  void valuesThatAreOff(String value) {
    System.setProperty(PROPERTY, value);

    assertThat(Setting.isOn("system-audience")).isFalse();
    assertThat(Setting.isOff("system-audience")).isTrue();
  }

  @Test
  void settingWithoutAValueIsNeitherOnNorOff() {
    assertThat(Setting.isOn("system-audience")).isFalse();
    assertThat(Setting.isOff("system-audience")).isFalse();
  }

  @Test
  void anotherValueIsRefused() {
    System.setProperty(PROPERTY, "yes");

    assertThatThrownBy(() -> Setting.isOn("system-audience"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The property zitadel.testkit.system-audience is \"yes\"; it can be true or false.");
  }
}
