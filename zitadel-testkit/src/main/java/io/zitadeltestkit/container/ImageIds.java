package io.zitadeltestkit.container;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** What the engine calls images; it pulls those that it lacks. */
final class ImageIds {
  private ImageIds() {}

  /** Returns the ids of two images, which are pulled at the same time. */
  static List<String> of(DockerImageName first, DockerImageName second) {
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> of(second));
    String own = of(first);
    try {
      return List.of(own, other.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Returns the id of an image. */
  static String of(DockerImageName name) {
    DockerImageName substituted = ImageNameSubstitutor.instance().apply(name);
    return present(substituted)
        .orElseGet(
            () -> {
              ImagePull.run(substituted);
              return present(substituted)
                  .orElseThrow(
                      () -> new ContainerFetchException("the engine has no image " + substituted));
            });
  }

  private static Optional<String> present(DockerImageName name) {
    try {
      return Optional.ofNullable(
          DockerClientFactory.instance()
              .client()
              .inspectImageCmd(name.asCanonicalNameString())
              .exec()
              .getId());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
