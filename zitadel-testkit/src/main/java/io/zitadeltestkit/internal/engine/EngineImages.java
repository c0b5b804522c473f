package io.zitadeltestkit.internal.engine;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The engine's images; missing ones are pulled. */
public final class EngineImages {
  private EngineImages() {}

  /**
   * Looks for images, and asks the registries for those that the engine does not have. Pulls none,
   * and takes seconds at most.
   *
   * @param images their names
   * @return which images are not available and why, as a sentence that could follow a colon; empty
   *     if all are
   */
  public static Optional<String> problem(List<DockerImageName> images) {
    Map<DockerImageName, ImagePull> asked = new LinkedHashMap<>();
    for (DockerImageName image : images) {
      DockerImageName name = ImageNameSubstitutor.instance().apply(image);
      if (present(name).isEmpty()) {
        asked.computeIfAbsent(name, ImagePull::start);
      }
    }
    String problems =
        asked.entrySet().stream()
            .flatMap(
                question ->
                    question.getValue().refusal().stream()
                        .map(
                            reason ->
                                "the engine does not have the image %s and can't pull it: %s"
                                    .formatted(question.getKey().asCanonicalNameString(), reason)))
            .collect(Collectors.joining("; "));
    return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
  }

  /**
   * {@return the ids of two images, which are pulled at the same time}
   *
   * @param first an image
   * @param second another one
   */
  public static List<String> ids(DockerImageName first, DockerImageName second) {
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> id(second));
    String own = id(first);
    try {
      return List.of(own, other.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * {@return the id of an image, which is pulled if necessary}
   *
   * @param image its name
   * @throws ContainerFetchException if it can't be pulled
   */
  public static String id(DockerImageName image) {
    DockerImageName name = ImageNameSubstitutor.instance().apply(image);
    return present(name)
        .orElseGet(
            () -> {
              ImagePull.run(name);
              return present(name)
                  .orElseThrow(
                      () -> new ContainerFetchException("the engine has no image " + name));
            });
  }

  private static Optional<String> present(DockerImageName name) {
    try {
      return Optional.ofNullable(
          Engine.client().inspectImageCmd(name.asCanonicalNameString()).exec().getId());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
