package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void takesVariablesWithThePrefixOnly() {
    Settings settings = Settings.of(Map.of(), Map.of("ZITADEL_PORT", "8081", "PORT", "1"));

    assertThat(settings.text("PORT")).isEqualTo("8081");
    assertThat(settings.text("NOTHING")).isEmpty();
    assertThat(settings.text("NOTHING", "otherwise")).isEqualTo("otherwise");
  }

  @Test
  void variableWinsOverFile() {
    Settings settings =
        Settings.of(Map.of("PORT", "1", "EXTERNALPORT", "2"), Map.of("ZITADEL_PORT", "8081"));

    assertThat(settings.text("PORT")).isEqualTo("8081");
    assertThat(settings.text("EXTERNALPORT")).isEqualTo("2");
  }

  @Test
  void readsNumbersFlagsDurationsAndTimes() throws FatalException {
    Settings settings =
        settings(
            "PORT",
            "8081",
            "ON",
            "true",
            "OFF",
            "false",
            "FOR",
            "5s",
            "AT",
            "2030-01-01T00:00:00Z");

    assertThat(settings.port("PORT", 1)).isEqualTo(8081);
    assertThat(settings.port("OTHER", 1)).isEqualTo(1);
    assertThat(settings.flag("ON", false)).isTrue();
    assertThat(settings.flag("OFF", true)).isFalse();
    assertThat(settings.flag("OTHER", true)).isTrue();
    assertThat(settings.duration("FOR", Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.time("AT")).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(settings.time("OTHER")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT|http|ZITADEL_PORT is 'http': not a number",
        "PORT|70000|ZITADEL_PORT is '70000': not a port between 0 and 65535",
        "FLAG|perhaps|ZITADEL_FLAG is 'perhaps': neither true nor false",
        "FOR|soon|ZITADEL_FOR is 'soon': not a duration such as 900ms, 5s or 1m30s",
        "AT|tomorrow|ZITADEL_AT is 'tomorrow': not a time such as 2030-01-01T00:00:00Z"
      })
  void saysWhatIsWrong(String name, String value, String message) {
    Settings settings = settings(name, value);

    assertThatThrownBy(
            () -> {
              switch (name) {
                case "PORT" -> settings.port(name, 1);
                case "FLAG" -> settings.flag(name, true);
                case "FOR" -> settings.duration(name, Duration.ZERO);
                default -> settings.time(name);
              }
            })
        .isInstanceOf(FatalException.class)
        .hasMessage(message);
  }

  @Test
  void filesNameSettingsAsTheRealServersDo(@TempDir Path directory) throws Exception {
    Path config =
        Files.writeString(
            directory.resolve("config.yaml"),
            """
            Port: 8081
            ExternalSecure: false
            Database:
              postgres:
                Host: db
            SystemAPIUsers:
              Superuser:
                KeyData: abc
            Empty:
            """);
    Path steps =
        Files.writeString(
            directory.resolve("steps.yaml"), "FirstInstance: {PatPath: /pat}\nPort: 8082\n");

    assertThat(SettingsFiles.read(List.of(config, steps)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "PORT", "8082",
                "EXTERNALSECURE", "false",
                "DATABASE_POSTGRES_HOST", "db",
                "SYSTEMAPIUSERS", "{\"Superuser\":{\"KeyData\":\"abc\"}}",
                "FIRSTINSTANCE_PATPATH", "/pat"));
  }

  @Test
  void dottedKeyNamesASettingBelowAnother(@TempDir Path directory) throws Exception {
    Path steps =
        Files.writeString(
            directory.resolve("steps.yaml"),
            """
            TLS.Enabled: false
            FirstInstance.PatPath: /pat
            FirstInstance:
              Org.Machine:
                Machine.Username: bot
                Pat.ExpirationDate: 2030-01-01T00:00:00Z
            """);

    assertThat(SettingsFiles.read(List.of(steps)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "TLS_ENABLED", "false",
                "FIRSTINSTANCE_PATPATH", "/pat",
                "FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "bot",
                "FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", "2030-01-01T00:00:00Z"));
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> SettingsFiles.read(List.of(Path.of("/nowhere.yaml"))))
        .isInstanceOf(FatalException.class)
        .hasMessage("/nowhere.yaml could not be read as YAML: no such file or directory");
  }

  @Test
  void saysWhichFileIsNotYaml(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("config.yaml"), "a: [1\n");

    assertThatThrownBy(() -> SettingsFiles.read(List.of(file)))
        .isInstanceOf(FatalException.class)
        .hasMessageStartingWith(file + " could not be read as YAML: ");
  }

  static Settings settings(String... namesAndValues) {
    Map<String, String> environment = new java.util.HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put("ZITADEL_" + namesAndValues[i], namesAndValues[i + 1]);
    }
    return Settings.of(Map.of(), environment);
  }
}
