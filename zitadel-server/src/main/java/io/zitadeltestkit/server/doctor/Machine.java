package io.zitadeltestkit.server.doctor;

import io.zitadeltestkit.server.container.ImageNames;
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
