package io.zitadeltestkit.server.doctor;

import io.zitadeltestkit.server.container.ImageNames;
import io.zitadeltestkit.server.remote.Surroundings;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * The subject of the checks.
 *
 * @param surroundings directory and variables
 * @param javaVersion the feature number of the Java that runs
 * @param socket the engine's socket unless DOCKER_HOST is set
 * @param images the images that the toolkit's containers need
 * @param registries the registries of the images
 * @param clock this machine's clock
 * @param port the port for a server
 */
record Machine(
    Surroundings surroundings,
    int javaVersion,
    String socket,
    List<String> images,
    List<URI> registries,
    Clock clock,
    int port) {
  static Machine ofProcess(int port) {
    Surroundings surroundings = Surroundings.ofProcess();
    return new Machine(
        surroundings,
        Runtime.version().feature(),
        "unix:///var/run/docker.sock",
        ImageNames.of(surroundings.environment()).all(),
        List.of(URI.create("https://ghcr.io/v2/"), URI.create("https://registry-1.docker.io/v2/")),
        Clock.systemUTC(),
        port);
  }
}
