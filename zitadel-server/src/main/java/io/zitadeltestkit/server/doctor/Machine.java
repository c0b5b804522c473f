package io.zitadeltestkit.server.doctor;

import io.zitadeltestkit.server.remote.Surroundings;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * What is looked at.
 *
 * @param surroundings directory and variables
 * @param javaVersion the feature number of the Java that runs
 * @param socket where an engine listens unless DOCKER_HOST says otherwise
 * @param images the images that the toolkit's containers need
 * @param registries where they come from
 * @param clock this machine's clock
 * @param port the port that a server is to have
 */
record Machine(
    Surroundings surroundings,
    int javaVersion,
    String socket,
    List<String> images,
    List<URI> registries,
    Clock clock,
    int port) {
  /** Those that zitadel-testkit pins in {@code container.Images}. */
  static final List<String> IMAGES =
      List.of("ghcr.io/zitadel/zitadel:v4.13.1", "postgres:17-alpine");

  static Machine ofProcess(int port) {
    return new Machine(
        Surroundings.ofProcess(),
        Runtime.version().feature(),
        "unix:///var/run/docker.sock",
        IMAGES,
        List.of(URI.create("https://ghcr.io/v2/"), URI.create("https://registry-1.docker.io/v2/")),
        Clock.systemUTC(),
        port);
  }
}
