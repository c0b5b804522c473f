package io.zitadeltestkit.internal.engine;

import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import io.zitadeltestkit.internal.Notices;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.utility.DockerImageName;

/**
 * Pulls an image, and says how far it has come. Testcontainers could pull it, too, but shows it
 * only in its debug log, and tells the reason of a failure after two minutes or not at all.
 */
final class ImagePull extends PullImageResultCallback {
  private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 2;

  /** For somebody who waits to be told whether there is an image at all. */
  private static final Duration QUICK = Duration.ofSeconds(8);

  /** For a start that can't go on without it: registries may be slow, but not as slow as this. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  /** What registries say when the same question would get the same answer. */
  private static final Pattern FINAL =
      Pattern.compile(
          "manifest unknown|not found|does not exist|denied|unauthorized|no matching"
              + " manifest|invalid reference|did not answer",
          Pattern.CASE_INSENSITIVE);

  private static final double MEGABYTE = 1e6;

  private final String name;

  /** Done as soon as the registry has told the engine of the image, which reports that at once. */
  private final CompletableFuture<Boolean> answered = new CompletableFuture<>();

  private final Map<String, ProgressDetail> layers = new HashMap<>();
  private final long start = System.nanoTime();
  private long lastNotice = start;

  private ImagePull(String name) {
    this.name = name;
  }

  /** Begins to pull an image. */
  static ImagePull start(DockerImageName image) {
    return Engine.client()
        .pullImageCmd(image.getUnversionedPart())
        .withTag(image.getVersionPart())
        .exec(new ImagePull(image.asCanonicalNameString()));
  }

  /** Pulls an image, and waits until the engine has it. */
  static void run(DockerImageName image) {
    String name = image.asCanonicalNameString();
    Notices.info("Pulling " + name + "; the next start has it.");
    for (int attempt = 1; ; attempt++) {
      try {
        ImagePull pull = start(image);
        pull.awaitAnswer(PATIENT);
        pull.awaitCompletion();
        return;
      } catch (DockerException | DockerClientException e) {
        // A registry may be slow or busy for a moment.
        if (attempt == ATTEMPTS || isFinal(e)) {
          throw new ContainerFetchException(name, e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ContainerFetchException("interrupted while pulling " + name, e);
      }
    }
  }

  /** Returns why the registry does not give the image; does not wait for the image itself. */
  Optional<String> refusal() {
    try (ImagePull pull = this) {
      pull.awaitAnswer(QUICK);
      return Optional.empty();
    } catch (DockerException | DockerClientException e) {
      return Optional.of(EngineErrors.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (IOException e) {
      // The answer was there, and the connection to the engine has gone already.
      return Optional.empty();
    }
  }

  private void awaitAnswer(Duration timeout) throws InterruptedException {
    try {
      // Several may be asked at once, and waited for one after the other.
      answered.get(start + timeout.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new DockerClientException(
          "the registry did not answer within " + timeout.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new DockerClientException(String.valueOf(e.getCause().getMessage()), e);
    }
  }

  private static boolean isFinal(RuntimeException failure) {
    return FINAL.matcher(String.valueOf(failure.getMessage())).find();
  }

  @Override
  public void onNext(PullResponseItem item) {
    super.onNext(item);
    if (item.isErrorIndicated()) {
      answered.completeExceptionally(new DockerClientException(error(item)));
    } else {
      answered.complete(true);
    }
    ProgressDetail progress = item.getProgressDetail();
    if (item.getId() != null && progress != null && progress.getTotal() != null) {
      layers.put(item.getId(), progress);
      long now = System.nanoTime();
      if (now - lastNotice > BETWEEN_NOTICES.toNanos()) {
        lastNotice = now;
        Notices.info("Pulling %s: %s".formatted(name, progress()));
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    answered.completeExceptionally(failure);
    super.onError(failure);
  }

  @Override
  public void onComplete() {
    // An engine that has nothing to say has the image.
    answered.complete(true);
    super.onComplete();
  }

  private static String error(PullResponseItem item) {
    var detail = item.getErrorDetail();
    return detail == null ? "unknown reason" : String.valueOf(detail.getMessage());
  }

  private String progress() {
    double done = 0;
    double total = 0;
    for (ProgressDetail layer : layers.values()) {
      Long current = layer.getCurrent();
      Long all = layer.getTotal();
      done += current == null ? 0 : current;
      total += all == null ? 0 : all;
    }
    return "%.0f of %.0f MB".formatted(done / MEGABYTE, total / MEGABYTE);
  }
}
