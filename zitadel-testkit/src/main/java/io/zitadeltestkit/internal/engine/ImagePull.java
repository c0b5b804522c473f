package io.zitadeltestkit.internal.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import io.zitadeltestkit.internal.Notices;
import java.io.Closeable;
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
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.utility.DockerImageName;

/**
 * Pulls an image, and reports progress. Testcontainers could pull it, too, but shows that only in
 * its debug log, and reports the reason of a failure after two minutes or not at all.
 */
final class ImagePull implements ResultCallback<PullResponseItem> {
  private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 2;

  /** For a check whether there is an image. */
  private static final Duration QUICK = Duration.ofSeconds(6);

  /** For a start that needs the image: longer than slow registries take. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  /** Errors of registries after which a retry is pointless. */
  private static final Pattern FINAL =
      Pattern.compile(
          "manifest unknown|not found|does not exist|denied|unauthorized|no matching"
              + " manifest|invalid reference|did not answer",
          Pattern.CASE_INSENSITIVE);

  private static final double MEGABYTE = 1e6;

  private final String name;
  private final long start = System.nanoTime();

  /**
   * Completed when the registry has sent the image's manifest to the engine, which reports that at
   * once.
   */
  private final CompletableFuture<Boolean> described = new CompletableFuture<>();

  private final CompletableFuture<Boolean> pulled = new CompletableFuture<>();
  private final Map<String, ProgressDetail> layers = new HashMap<>();
  private volatile @Nullable Closeable stream;
  private long lastNotice = start;

  private ImagePull(String name) {
    this.name = name;
  }

  /** Starts to pull an image. */
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
      try (ImagePull pull = start(image)) {
        pull.awaitDescription(PATIENT);
        await(pull.pulled);
        return;
      } catch (RuntimeException e) {
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

  /** Returns why the registry refuses the image; does not wait for the image itself. */
  Optional<String> refusal() {
    try (ImagePull pull = this) {
      pull.awaitDescription(QUICK);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(EngineErrors.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private void awaitDescription(Duration timeout) throws InterruptedException {
    try {
      // Counted from the start of the pull: several run at once, and are awaited one after the
      // other.
      described.get(start + timeout.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new DockerClientException(
          "its registry did not answer within " + timeout.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static void await(CompletableFuture<Boolean> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new DockerClientException(String.valueOf(e.getMessage()), e);
  }

  private static boolean isFinal(RuntimeException failure) {
    return FINAL.matcher(String.valueOf(failure.getMessage())).find();
  }

  @Override
  public void onStart(Closeable opened) {
    stream = opened;
  }

  @Override
  public void onNext(PullResponseItem item) {
    var error = item.getErrorDetail();
    if (error != null) {
      onError(new DockerClientException(String.valueOf(error.getMessage())));
      return;
    }
    described.complete(true);
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
    described.completeExceptionally(failure);
    pulled.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    described.complete(true);
    pulled.complete(true);
  }

  @Override
  public void close() {
    // docker-java calls it at the end, too.
    onComplete();
    Closeable open = stream;
    stream = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // The engine has closed it already.
      }
    }
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
