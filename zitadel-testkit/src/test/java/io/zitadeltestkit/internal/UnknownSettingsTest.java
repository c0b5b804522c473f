package io.zitadeltestkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings count as misspelt. */
final class UnknownSettingsTest {
  private static final String KNOWN =
      " The settings are backend, isolation, keep-on-failure, lifecycle, report-roles, roles, seed,"
          + " server, token-lifetime, version, image, postgres-image, snapshot, reuse, home, lag,"
          + " messages-host, system-user, system-key-file, system-audience; each is a property"
          + " zitadel.testkit.<name> or a variable ZITADEL_TESTKIT_<NAME>.";

  @ParameterizedTest
  @CsvSource({
    "zitadel.testkit.backnd, zitadel.testkit.backend",
    "zitadel.testkit.bakcend, zitadel.testkit.backend",
    "zitadel.testkit.tokenLifetime, zitadel.testkit.token-lifetime",
    "zitadel.testkit.token_lifetime, zitadel.testkit.token-lifetime",
    "zitadel.testkit.role, zitadel.testkit.roles",
    "zitadel.testkit.snapshots, zitadel.testkit.snapshot",
    "zitadel.testkit.postgresImage, zitadel.testkit.postgres-image",
    "zitadel.testkit.Backend, zitadel.testkit.backend",
  })
  void misspeltProperties(String property, String meant) {
    UnknownSettings unknown = UnknownSettings.among(Set.of(property, "user.home"), Set.of());

    assertThat(unknown.others()).isEmpty();
    assertThat(UnknownSettings.message(unknown.misspelt()))
        .isEqualTo(
            "The property %s is not a setting, and nothing reads it. Did you mean %s?%s"
                .formatted(property, meant, KNOWN));
  }

  @Test
  void misspeltVariables() {
    UnknownSettings unknown =
        UnknownSettings.among(
            Set.of(), Set.of("ZITADEL_TESTKIT_BACKED", "ZITADEL_TESTKIT_SYSTEM_KEYFILE", "PATH"));

    assertThat(UnknownSettings.message(unknown.misspelt()))
        .isEqualTo(
            "The variable ZITADEL_TESTKIT_BACKED is not a setting, and nothing reads it. Did you"
                + " mean ZITADEL_TESTKIT_BACKEND? The variable ZITADEL_TESTKIT_SYSTEM_KEYFILE is"
                + " not a setting, and nothing reads it. Did you mean"
                + " ZITADEL_TESTKIT_SYSTEM_KEY_FILE?"
                + KNOWN);
  }

  @Test
  void namesOfOtherProgramsAreNotMisspelt() {
    UnknownSettings unknown =
        UnknownSettings.among(
            Set.of("zitadel.testkit.vendor"), Set.of("ZITADEL_TESTKIT_CACHE_DIRECTORY"));

    assertThat(unknown.misspelt()).isEmpty();
    assertThat(UnknownSettings.message(unknown.others()))
        .isEqualTo(
            "The property zitadel.testkit.vendor is not a setting, and nothing reads it. The"
                + " variable ZITADEL_TESTKIT_CACHE_DIRECTORY is not a setting, and nothing reads"
                + " it."
                + KNOWN);
  }

  @Test
  void allSettingsAreKnown() {
    List<String> variables = Setting.NAMES.stream().map(Setting::variable).toList();
    List<String> properties = Setting.NAMES.stream().map(Setting::property).toList();

    assertThat(UnknownSettings.among(properties, variables))
        .isEqualTo(new UnknownSettings(List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Setting.of("mirror"))
        .withMessage("There is no setting mirror.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image",
        "postgres-image",
        "snapshot",
        "reuse",
        "home",
        "system-user",
        "system-key-file",
        "system-audience"
      })
  void thoseOfContainersAndOtherServersCanBeRead(String name) {
    assertThat(Setting.NAMES).contains(name);
    assertThat(Setting.of(name)).isNotNull();
  }
}
