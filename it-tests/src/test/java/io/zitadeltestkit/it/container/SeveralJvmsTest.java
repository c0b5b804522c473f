package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.container.Snapshots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresDocker
final class SeveralJvmsTest {
  private static final Map<String, String> REUSE = Map.of("TESTCONTAINERS_REUSE_ENABLE", "true");

  /** Testcontainers' reaper would remove the same, and its own container would be counted. */
  private static final Map<String, String> NO_REAPER =
      Map.of("TESTCONTAINERS_RYUK_DISABLED", "true");

  @TempDir private Path home;

  @AfterEach
  void removeSnapshots() {
    OwnSnapshots.of(home).forEach(snapshot -> new Snapshots().remove(snapshot.key()));
  }

  @Test
  void twoConcurrentStartsCreateOneSnapshot() throws Exception {
    try (Jvm one = Jvm.start(home, Map.of());
        Jvm two = Jvm.start(home, Map.of())) {
      one.await("done=");
      two.await("done=");

      assertThat(two.await("organizations=")).isEqualTo(one.await("organizations="));
      assertThat(two.await("url=")).isNotEqualTo(one.await("url="));
      assertThat(OwnSnapshots.of(home)).hasSize(1);
      one.goOn();
      two.goOn();
      assertThat(List.of(one.end(), two.end())).containsOnly(0);
      assertThat(Docker.of(one.await("run="))).isEmpty();
      assertThat(Docker.of(two.await("run="))).isEmpty();
    }
  }

  @Test
  void jvmThatDoesNotStopItsServerLeavesNothingBehind() throws Exception {
    try (Jvm jvm = Jvm.start(home, Map.of(), "cold", "leave")) {
      jvm.await("done=");
      String run = jvm.await("run=");
      List<String> volumes = Docker.volumesOf(run);
      assertThat(Docker.of(run)).hasSize(3);

      jvm.goOn();

      assertThat(jvm.end()).isZero();
      assertThat(Docker.of(run)).isEmpty();
      assertThat(volumes).isNotEmpty().noneMatch(Docker::hasVolume);
    }
  }

  @Test
  void leftoversOfAKilledJvmAreRemovedByTheNext() throws Exception {
    String killed;
    try (Jvm jvm = Jvm.start(home, NO_REAPER, "cold")) {
      jvm.await("done=");
      killed = jvm.await("run=");
      jvm.kill();
    }
    assertThat(Docker.of(killed)).hasSize(3);
    List<String> volumes = Docker.volumesOf(killed);

    try (Jvm next = Jvm.start(home, NO_REAPER, "cold")) {
      next.await("done=");

      assertThat(Docker.of(killed)).isEmpty();
      assertThat(next.output())
          .contains("Removed 3 containers and networks that a killed run had left behind.");
      next.goOn();
      next.end();
    }
    assertThat(volumes).isNotEmpty().noneMatch(Docker::hasVolume);
    assertThat(home.resolve("runs")).isEmptyDirectory();
  }

  @Test
  void onlyTheSnapshotIsLeftOnTheEngine() throws Exception {
    Docker.Inventory inventory = Docker.inventory();
    try (Jvm jvm = Jvm.start(home, NO_REAPER)) {
      // Makes the snapshot, with a first pair of containers, and starts from it with a second.
      jvm.await("done=");
      jvm.kill();
    }
    Set<String> left = Docker.inventory().newSince(inventory);
    assertThat(left).filteredOn(thing -> thing.startsWith("container ")).hasSize(2);
    assertThat(left).filteredOn(thing -> thing.startsWith("network ")).hasSize(1);
    // As many as the images declare.
    assertThat(left).hasSizeGreaterThan(3);

    try (Jvm next = Jvm.start(home, NO_REAPER)) {
      next.await("done=");
      assertThat(next.await("kind=")).isEqualTo("WARM");
      next.goOn();
      assertThat(next.end()).isZero();
    }
    assertThat(Docker.inventory().newSince(inventory)).isEmpty();
    assertThat(OwnSnapshots.of(home)).hasSize(1);
  }

  @Test
  void imagePrefixOfTestcontainersIsUsed() throws Exception {
    try (Jvm jvm =
        Jvm.start(
            home,
            Map.of(
                "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX",
                "localhost:1/mirror/",
                "ZITADEL_TESTKIT_IMAGE",
                "acme/zitadel:v9",
                // Its image would be asked for first.
                "TESTCONTAINERS_RYUK_DISABLED",
                "true"))) {
      assertThat(jvm.await("failed="))
          .startsWith("The image localhost:1/mirror/acme/zitadel:v9 can't be pulled: ")
          .contains("connection refused");
    }
  }

  @Test
  void reaperThatCannotBeStartedIsReported() throws Exception {
    try (Jvm jvm =
        Jvm.start(
            home,
            Map.of(
                "TESTCONTAINERS_RYUK_DISABLED",
                "false",
                "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX",
                "localhost:1/mirror/",
                "TESTCONTAINERS_PULL_TIMEOUT",
                "1"))) {
      assertThat(jvm.await("failed="))
          .startsWith(
              "Zitadel can't be started in a container: the engine answers, but Testcontainers can't start the container that removes what is left behind: ")
          .contains("localhost:1/mirror/testcontainers/ryuk")
          .contains("TESTCONTAINERS_RYUK_DISABLED=true");
    }
  }

  @Test
  void reusedServerIsJoined() throws Exception {
    try (Jvm one = Jvm.start(home, REUSE, "reuse", "leave");
        Jvm two = Jvm.start(home, REUSE, "reuse", "leave")) {
      one.await("done=");
      two.await("done=");
      try {
        assertThat(two.await("container=")).isEqualTo(one.await("container="));
        assertThat(two.await("url=")).isEqualTo(one.await("url="));
        assertThat(List.of(one.await("kind="), two.await("kind=")))
            .containsExactlyInAnyOrder("WARM", "JOINED");
        one.goOn();
        two.goOn();
        one.end();
        two.end();

        try (Jvm three = Jvm.start(home, REUSE, "reuse")) {
          three.await("done=");
          assertThat(three.await("container=")).isEqualTo(one.await("container="));
          assertThat(three.await("kind=")).isEqualTo("JOINED");
          three.goOn();
          three.end();
        }
      } finally {
        Docker.removeReused(one.await("container="));
      }
    }
  }

  @Test
  void reusedServerIsJoinedWithoutSnapshots() throws Exception {
    String container;
    String renewed = "";
    try (Jvm one = Jvm.start(home, REUSE, "reuse", "cold", "leave")) {
      one.await("done=");
      container = one.await("container=");
      one.goOn();
      one.end();
    }
    try {
      try (Jvm two = Jvm.start(home, REUSE, "reuse", "cold", "leave")) {
        two.await("done=");
        assertThat(two.await("container=")).isEqualTo(container);
        assertThat(two.await("kind=")).isEqualTo("JOINED");
        two.goOn();
        two.end();
      }
      // A database alone is of no use: its server has taken the first token with it.
      Docker.kill(container);
      try (Jvm three = Jvm.start(home, REUSE, "reuse", "cold", "leave")) {
        three.await("done=");
        renewed = three.await("container=");
        assertThat(renewed).isNotEqualTo(container);
        assertThat(three.output())
            .contains("The database to be reused has lost its server; both are made anew.");
        three.goOn();
        three.end();
      }
    } finally {
      Docker.removeReused(container);
      Docker.removeReused(renewed);
    }
  }

  @Test
  void externalDomainIsTheDockerHost() throws Exception {
    Docker.assumeItRunsBesideTheTests();
    // The address that the engine has in its networks stands for a host that is not this one.
    String address = Docker.gateway();
    try (Jvm jvm = Jvm.start(home, Map.of("TESTCONTAINERS_HOST_OVERRIDE", address), "cold")) {
      jvm.await("done=");

      String url = jvm.await("url=");
      assertThat(url).startsWith("http://" + address + ":");
      assertThat(
              Http.post(url + "/v2/organizations/_search", jvm.await("token="), Map.of())
                  .statusCode())
          .isEqualTo(200);
      jvm.goOn();
      jvm.end();
    }
  }

  @Test
  void engineThatDoesNotAnswerIsReported() throws Exception {
    try (Jvm jvm = Jvm.start(home, Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"))) {
      assertThat(jvm.await("failed="))
          .isEqualTo(
              "Zitadel can't be started in a container: no Docker engine answers at DOCKER_HOST=tcp://127.0.0.1:1 (Connection refused). Start or install Docker, or point DOCKER_HOST to an engine; tests can also run with the backend \"embedded\", which needs none.");
    }
  }

  @Test
  void engineThatIsTooOldIsRefused() throws Exception {
    try (OldEngine engine = new OldEngine();
        Jvm jvm =
            Jvm.start(
                home,
                Map.of(
                    "DOCKER_HOST",
                    engine.url(),
                    // The engine here knows no containers.
                    "TESTCONTAINERS_RYUK_DISABLED",
                    "true"))) {
      assertThat(jvm.await("failed="))
          .startsWith(
              "Zitadel can't be started in a container: the engine is too old: it speaks version 1.27 of the API, and 1.39 (Docker 18.09) is needed.");
    }
  }
}
