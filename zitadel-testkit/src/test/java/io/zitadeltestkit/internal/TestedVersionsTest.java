package io.zitadeltestkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestedVersionsTest {
  @ParameterizedTest
  @CsvSource({
    "4.16, v4.16.0",
    "v4.13, v4.13.1",
    "4.13.4, v4.13.4",
    "v4.16.0-rc.1, v4.16.0-rc.1",
    "4.15, v4.15.0",
    "v4.x-20260710, v4.x-20260710",
    "latest, latest"
  })
  void aVersionIsTheTagOfAnImage(String version, String tag) {
    assertThat(TestedVersions.tag(version)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v4.13.1", "v4.13.9", "v4.16.0", "4.16.2", "unknown"})
  void nothingIsSaidOfATestedVersionOrOneThatIsNotTold(String version) {
    assertThat(TestedVersions.note(version, "external")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v4.15.2", "v5.0.0", "v4.x-20260710", "dev"})
  void oneLineIsSaidOfAnother(String version) {
    assertThat(TestedVersions.note(version, "container"))
        .hasValue(
            "Zitadel "
                + version
                + " (container) is not among the versions that the toolkit is tested with: v4.13.1,"
                + " v4.16.0. Most should work; docs/versions.md says what differs between them. To"
                + " pin a version, set version = … in @ZitadelTest, the property"
                + " zitadel.testkit.version or the variable ZITADEL_TESTKIT_VERSION.");
  }

  @Test
  void settingHasPropertyAndVariable() {
    assertThat(Setting.NAMES).contains("version");
    assertThat(Setting.variable("version")).isEqualTo("ZITADEL_TESTKIT_VERSION");
  }
}
