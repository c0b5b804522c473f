package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import io.zitadeltestkit.internal.Notices;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** What the engine calls the images of a server and its database; it pulls those that it lacks. */
final class ImageIds {
  private ImageIds() {}

  static List<String> of(ZitadelContainer server, DockerImageName database) {
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(
            () -> id(database.asCanonicalNameString(), () -> pulled(database)));
    String first = id(server.imageName(), server::getDockerImageName);
    try {
      return List.of(first, second.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static String id(String name, Supplier<String> pull) {
    String substituted =
        ImageNameSubstitutor.instance().apply(DockerImageName.parse(name)).asCanonicalNameString();
    Optional<String> present = present(substituted);
    if (present.isPresent()) {
      return present.get();
    }
    Notices.info("Pulling " + substituted + "; the next start has it.");
    long start = System.nanoTime();
    String pulled = pull.get();
    Notices.info(
        "Pulled %s in %d s.".formatted(substituted, (System.nanoTime() - start) / 1_000_000_000));
    return present(pulled)
        .orElseThrow(() -> new ContainerFetchException("the engine has no image " + pulled));
  }

  private static String pulled(DockerImageName name) {
    try {
      return new RemoteDockerImage(name).get();
    } catch (Exception e) {
      throw new ContainerFetchException("Can't get Docker image: " + name, e);
    }
  }

  private static Optional<String> present(String name) {
    DockerClient docker = DockerClientFactory.instance().client();
    try {
      return Optional.ofNullable(docker.inspectImageCmd(name).exec().getId());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
