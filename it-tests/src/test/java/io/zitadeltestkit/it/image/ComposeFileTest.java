package io.zitadeltestkit.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.container.ZitadelContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  @Test
  void imagesAreThoseOfTheToolkit() {
    assertThat(map(services.get("zitadel")))
        .containsEntry("image", "${ZITADEL_IMAGE:-" + ZitadelContainer.DEFAULT_IMAGE + "}");
    assertThat(map(services.get("database")))
        .containsEntry(
            "image", "${POSTGRES_IMAGE:-" + ZitadelContainer.DEFAULT_DATABASE_IMAGE + "}");
  }

  /** A machine that can pull nothing has one image of PostgreSQL, and all modules use that one. */
  @Test
  void noOtherDatabaseImageIsNamedInTheRepository() throws IOException {
    Pattern name = Pattern.compile("(?<![\\w/.-])postgres:[0-9][\\w.-]*");
    List<String> names = new ArrayList<>();
    for (Path file : sources()) {
      Matcher matcher = name.matcher(Files.readString(file));
      while (matcher.find()) {
        names.add(matcher.group());
      }
    }

    assertThat(names).isNotEmpty().containsOnly(ZitadelContainer.DEFAULT_DATABASE_IMAGE);
  }

  private static List<Path> sources() throws IOException {
    Pattern text = Pattern.compile(".*\\.(java|ya?ml|md|xml|properties)");
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> text.matcher(file.toString()).matches())
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}
