package io.zitadeltestkit.it.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The samples can be read, and say what they are there for. */
final class SamplesTest {
  private static final Path FOLDER = Path.of("../docs/ci");
  private static final String BACKEND = "ZITADEL_TESTKIT_BACKEND";

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "container", "external"})
  void eachJobOfGitHubHasStepsAndItsBackend(String backend) throws IOException {
    Map<?, ?> job = map(map(read("github-actions.yml").get("jobs")).get(backend));

    assertThat(job.get("runs-on")).isEqualTo("ubuntu-latest");
    List<?> steps = list(job.get("steps"));
    assertThat(steps)
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(map(step).containsKey("run"))
                    .isNotEqualTo(map(step).containsKey("uses")));
    assertThat(map(map(steps.get(steps.size() - 1)).get("env")).get(BACKEND)).isEqualTo(backend);
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "container", "external"})
  void eachJobOfGitLabHasAScriptAndItsBackend(String backend) throws IOException {
    Map<?, ?> job = map(read("gitlab-ci.yml").get(backend));

    assertThat(list(job.get("script"))).asString().contains("./mvnw verify");
    assertThat(map(job.get("variables")).get(BACKEND)).isEqualTo(backend);
  }

  @Test
  void forksWithoutSecretsRunNothingAgainstAnExternalServer() throws IOException {
    Map<?, ?> github = map(map(read("github-actions.yml").get("jobs")).get("external"));

    assertThat(map(github.get("env")).keySet())
        .hasToString("[ZITADEL_HOST, ZITADEL_KEY_JSON, ZITADEL_PAT]");
    assertThat(list(github.get("steps")))
        .allSatisfy(
            step ->
                assertThat(map(step).get("if"))
                    .isEqualTo("env.ZITADEL_KEY_JSON != '' || env.ZITADEL_PAT != ''"));
    assertThat(map(read("gitlab-ci.yml").get("external")).get("rules"))
        .hasToString("[{if=$ZITADEL_KEY_JSON || $ZITADEL_PAT}]");
  }

  @Test
  void theImagesThatAreCachedAreTheContainers() throws IOException {
    String file = Files.readString(FOLDER.resolve("github-actions.yml"));
    String image = "ghcr.io/zitadel/zitadel:" + EmbeddedZitadel.VERSION;

    assertThat(file)
        .contains(
            "docker pull --quiet " + image, "docker save --output zitadel-images.tar " + image)
        .contains("key: zitadel-" + image.replaceFirst(".*:", "") + "-");
  }

  @Test
  void containersOfGitLabAreReachedAtTheEngine() throws IOException {
    Map<?, ?> job = map(read("gitlab-ci.yml").get("container"));

    assertThat(map(list(job.get("services")).get(0)).get("name")).isEqualTo("docker:dind");
    assertThat(map(job.get("variables")).get("DOCKER_HOST")).isEqualTo("tcp://docker:2375");
    assertThat(map(job.get("variables")).get("TESTCONTAINERS_HOST_OVERRIDE")).isEqualTo("docker");
  }

  private static Map<?, ?> read(String file) throws IOException {
    return map(
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(FOLDER.resolve(file))));
  }

  private static Map<?, ?> map(@Nullable Object node) {
    assertThat(node).isInstanceOf(Map.class);
    return (Map<?, ?>) Objects.requireNonNull(node);
  }

  private static List<?> list(@Nullable Object node) {
    assertThat(node).isInstanceOf(List.class);
    return (List<?>) Objects.requireNonNull(node);
  }
}
