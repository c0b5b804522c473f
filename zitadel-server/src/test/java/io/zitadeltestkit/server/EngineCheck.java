package io.zitadeltestkit.server;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import io.zitadeltestkit.server.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Finds out within seconds whether the engine can start a database. Testcontainers would try to
 * pull for minutes before it gives up.
 */
final class EngineCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String REAPER_CLASS = "/org/testcontainers/utility/RyukContainer.class";
  private static final Pattern REAPER_IMAGE = Pattern.compile("testcontainers/ryuk:[\\w.-]+");

  private EngineCheck() {}

  /** Returns what is missing and how to get it, or nothing. */
  static Optional<String> problem() {
    DockerClient docker;
    try {
      // Not the factory's own client, which would start a container (the reaper).
      docker =
          DockerClientProviderStrategy.getClientForConfig(
              DockerClientFactory.instance().getTransportConfig());
    } catch (IllegalStateException e) {
      return Optional.of("no engine answers. Start one, or set DOCKER_HOST.");
    }
    boolean reaper = !Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
    return missing(docker, TestDatabase.image())
        .or(
            () ->
                asksForItsAddress(docker)
                    ? missing(docker, DockerImageName.parse("alpine:3.17"))
                        .map(text -> text + " Or set TESTCONTAINERS_HOST_OVERRIDE.")
                    : Optional.empty())
        .or(
            () ->
                (reaper ? reaperImage() : Optional.<DockerImageName>empty())
                    .flatMap(image -> missing(docker, image))
                    .map(text -> text + " Or set TESTCONTAINERS_RYUK_DISABLED=true."));
  }

  /** Each version of Testcontainers has another, and names it nowhere but in a private class. */
  static Optional<DockerImageName> reaperImage() {
    try (InputStream code = DockerClientFactory.class.getResourceAsStream(REAPER_CLASS)) {
      if (code == null) {
        return Optional.empty();
      }
      Matcher name =
          REAPER_IMAGE.matcher(new String(code.readAllBytes(), StandardCharsets.ISO_8859_1));
      return name.find() ? Optional.of(DockerImageName.parse(name.group())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** In a container Testcontainers starts another one to find an old engine's address. */
  private static boolean asksForItsAddress(DockerClient docker) {
    return System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null
        && Files.exists(Path.of("/.dockerenv"))
        && docker.inspectNetworkCmd().withNetworkId("bridge").exec().getIpam().getConfig().stream()
            .allMatch(config -> config.getGateway() == null);
  }

  private static Optional<String> missing(DockerClient docker, DockerImageName name) {
    DockerImageName image = ImageNameSubstitutor.instance().apply(name);
    try {
      docker.inspectImageCmd(image.asCanonicalNameString()).exec();
      return Optional.empty();
    } catch (NotFoundException e) {
      return unpullable(docker, image)
          .map(
              reason ->
                  "there is no image %s, and it can't be pulled: %s. Load it into the engine, or name another with ZITADEL_TESTKIT_POSTGRES_IMAGE."
                      .formatted(image, reason));
    }
  }

  /** The engine reports progress as soon as the registry knows the image. */
  private static Optional<String> unpullable(DockerClient docker, DockerImageName image) {
    CompletableFuture<Boolean> answered = new CompletableFuture<>();
    ResultCallback.Adapter<PullResponseItem> pull =
        new ResultCallback.Adapter<>() {
          @Override
          public void onNext(PullResponseItem item) {
            answered.complete(true);
          }

          @Override
          public void onError(Throwable failure) {
            // Not to the superclass, which logs it with its stack trace.
            answered.completeExceptionally(failure);
          }
        };
    try {
      docker.pullImageCmd(image.getUnversionedPart()).withTag(image.getVersionPart()).exec(pull);
      answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(messageOf(e).strip());
    } catch (TimeoutException e) {
      return Optional.of("no registry answered within " + PATIENCE.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static String messageOf(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }
}
