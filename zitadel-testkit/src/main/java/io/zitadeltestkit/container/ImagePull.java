package io.zitadeltestkit.container;

import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import io.zitadeltestkit.internal.Notices;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.utility.DockerImageName;

/**
 * Pulls an image, and says how far it has come. Testcontainers could pull it, too, but shows it
 * only in its debug log, and tells the reason of a failure after two minutes or not at all.
 */
final class ImagePull extends PullImageResultCallback {
  private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 2;

  /** What registries say when the same question would get the same answer. */
  private static final Pattern FINAL =
      Pattern.compile(
          "manifest unknown|not found|does not exist|denied|unauthorized|no matching manifest|invalid reference",
          Pattern.CASE_INSENSITIVE);

  private static final double MEGABYTE = 1e6;

  private final String name;
  private final Map<String, ProgressDetail> layers = new HashMap<>();
  private long lastNotice = System.nanoTime();

  private ImagePull(String name) {
    this.name = name;
  }

  static void run(DockerImageName image) {
    String name = image.asCanonicalNameString();
    Notices.info("Pulling " + name + "; the next start has it.");
    for (int attempt = 1; ; attempt++) {
      try {
        DockerClientFactory.instance()
            .client()
            .pullImageCmd(image.getUnversionedPart())
            .withTag(image.getVersionPart())
            .exec(new ImagePull(name))
            .awaitCompletion();
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

  private static boolean isFinal(RuntimeException failure) {
    return FINAL.matcher(String.valueOf(failure.getMessage())).find();
  }

  @Override
  public void onNext(PullResponseItem item) {
    super.onNext(item);
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
