package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.container.ZitadelContainer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine without the images, and registries that don't give them: told within seconds. */
@RequiresEngine
// Without a decision of the toolkit's it takes minutes.
@Timeout(100)
final class UnpullableImagesTest {
  private static final long SECONDS = 20;
  private static final String DATABASE = "localhost:1/acme/postgres:17";

  @TempDir private Path home;

  /** Accepts connections, as the system does for it, and never answers. */
  private static ServerSocket silence() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static String problem(String image) {
    return new ZitadelContainer(image).withDatabaseImage(DATABASE).problem().orElse("none");
  }

  @Test
  void registryThatRefusesConnectionsIsReportedForEachImage() {
    assertThat(problem("localhost:1/acme/zitadel:v9"))
        .startsWith(
            "the engine does not have the image localhost:1/acme/zitadel:v9 and can't pull it: ")
        .contains("; the engine does not have the image " + DATABASE + " and can't pull it: ")
        .contains("connection refused");
  }

  @Test
  void registryThatNeverAnswersIsReported() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    try (ServerSocket registry = silence()) {
      String image = "localhost:" + registry.getLocalPort() + "/acme/zitadel:v9";

      assertThat(problem(image))
          .startsWith(
              "the engine does not have the image %s and can't pull it: its registry did not answer within 6 s; "
                  .formatted(image));
    }
  }

  @Test
  void registryWithoutTheImageIsReported() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    try (Registry registry = Registry.empty()) {
      String image = registry.address() + "/acme/zitadel:v9";

      assertThat(problem(image))
          .startsWith("the engine does not have the image " + image + " and can't pull it: ")
          .containsAnyOf("manifest unknown", "not found");
    }
  }

  @Test
  void registryWithTheImageIsNoProblemAndNothingIsPulled() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    try (Registry registry = Registry.withSlowImage(Docker.architecture(), 500)) {
      String image = registry.address() + "/acme/slow:v2";

      assertThat(problem(image)).contains(DATABASE).doesNotContain(image);
      assertThat(Docker.hasImage(image)).isFalse();
    }
  }

  private Jvm unpinned(String image, String ci) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("ZITADEL_TESTKIT_IMAGE", image);
    environment.put("CI", ci);
    return Jvm.start(UnpinnedProgram.class, home, environment);
  }

  @Test
  void autoFallsBackToTheEmbeddedServerWithOneLine() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    try (ServerSocket registry = silence()) {
      String image = "localhost:" + registry.getLocalPort() + "/acme/zitadel:v9";
      try (Jvm jvm = unpinned(image, "")) {
        assertThat(jvm.await("backend=")).isEqualTo("embedded");
        assertThat(Long.parseLong(jvm.await("seconds="))).isLessThan(SECONDS);
        assertThat(jvm.output().lines().filter(line -> line.contains("EMBEDDED")))
            .singleElement()
            .asString()
            .contains(
                "The engine does not have the image "
                    + image
                    + " and can't pull it: its registry did not answer within 6 s")
            .contains(". The tests run against the EMBEDDED server, not a real Zitadel. ");
      }
    }
  }

  @Test
  void autoFailsOnCi() throws Exception {
    try (Jvm jvm = unpinned("localhost:1/acme/zitadel:v9", "true")) {
      assertThat(jvm.await("failed="))
          .contains(
              "No backend was pinned, and this is CI, where the toolkit does not fall back to the"
                  + " embedded server by itself: the engine does not have the image"
                  + " localhost:1/acme/zitadel:v9 and can't pull it: ")
          .contains("connection refused");
      assertThat(Long.parseLong(jvm.await("seconds="))).isLessThan(SECONDS);
    }
  }

  @Test
  void snapshotsAreListedWithoutAReaper() {
    long start = System.nanoTime();

    Cli.Result result =
        Cli.run(
            Map.of(
                "TESTCONTAINERS_RYUK_DISABLED",
                "false",
                "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX",
                "localhost:1/mirror/"),
            "snapshots",
            "list");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(SECONDS));
  }

  @Test
  void engineThatNeverAnswersIsNamed() throws Exception {
    try (ServerSocket engine = silence()) {
      String host = "tcp://127.0.0.1:" + engine.getLocalPort();
      try (Jvm jvm = Jvm.start(home, Map.of("DOCKER_HOST", host))) {
        assertThat(jvm.await("failed="))
            .startsWith(
                "Zitadel can't be started in a container: the Docker engine at DOCKER_HOST=%s did not answer within 5 s (is the daemon overloaded or hanging?). "
                    .formatted(host));
      }
    }
  }
}
