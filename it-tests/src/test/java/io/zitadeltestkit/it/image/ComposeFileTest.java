package io.zitadeltestkit.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {
  private static final Path FILE = Path.of("../docker/compose.yaml");

  private Map<String, Object> services = Map.of();

  @BeforeEach
  void read() throws IOException {
    services = map(map(new Yaml().load(Files.readString(FILE))).get("services"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zitadel", "embedded"})
  void serversAreHealthCheckedAndWriteTheirTokenIntoAFolderThatIsOpened(String name) {
    Map<String, Object> server = map(services.get(name));

    assertThat(server.get("command"))
        .isEqualTo(
            "start-from-init --masterkey MasterkeyNeedsToHave32Characters --tlsMode disabled");
    assertThat(map(server.get("healthcheck")).get("test"))
        .isEqualTo(List.of("CMD", "/app/zitadel", "ready"));
    assertThat(server.get("volumes")).isEqualTo(List.of("./local:/local"));
    assertThat(map(server.get("environment")))
        .containsEntry("ZITADEL_FIRSTINSTANCE_PATPATH", "/local/admin.pat")
        // The health check reads its own settings, and no command line.
        .containsEntry("ZITADEL_TLS_ENABLED", "false");
    assertThat(map(map(server.get("depends_on")).get("permissions")).get("condition"))
        .isEqualTo("service_completed_successfully");
    assertThat(map(services.get("permissions")))
        .containsEntry("user", "root")
        .containsEntry("volumes", List.of("./local:/local"));
  }

  @Test
  void embeddedServerIsThereOnlyWhereItIsAskedFor() {
    assertThat(map(services.get("embedded")).get("profiles")).isEqualTo(List.of("embedded"));
    assertThat(map(services.get("zitadel"))).doesNotContainKey("profiles");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
