package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.UserDirectory;
import io.zitadeltestkit.internal.engine.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots on this engine: images of databases that are set up, from which servers start in a
 * fraction of the time. The token of each snapshot is in a file of the user who created it.
 */
public final class Snapshots {
  static final String LABEL = "io.zitadeltestkit.snapshot";

  private static final String ZITADEL_LABEL = LABEL + ".zitadel-image";
  private static final String DATABASE_LABEL = LABEL + ".database-image";
  private static final String DIRECTORY = "snapshots";
  private static final String SUFFIX = ".token";
  private static final Duration UNUSED = Duration.ofDays(30);
  private static final String TESTCONTAINERS = "org.testcontainers";

  private final UserDirectory directory;

  /** The snapshots of the engine that Testcontainers uses. */
  public Snapshots() {
    this(UserDirectory.ofThisUser());
  }

  Snapshots(UserDirectory directory) {
    this.directory = directory;
  }

  /** Whether snapshots are used: the setting {@code snapshot} can be {@code off}. */
  static boolean enabled() {
    return !Setting.isOff("snapshot");
  }

  /**
   * Lists them, also those of other users of the same engine.
   *
   * @return the snapshots, the oldest first
   */
  public List<Snapshot> list() {
    return docker().listImagesCmd().withLabelFilter(LABEL).exec().stream()
        .flatMap(Snapshots::snapshots)
        .sorted(Comparator.comparing(Snapshot::created))
        .toList();
  }

  private static Stream<Snapshot> snapshots(Image image) {
    Map<String, String> labels = image.getLabels();
    String[] tags = image.getRepoTags();
    return Arrays.stream(tags == null ? new String[0] : tags)
        .filter(tag -> tag.startsWith(Snapshot.REPOSITORY + ":"))
        .map(
            tag ->
                new Snapshot(
                    tag.substring(Snapshot.REPOSITORY.length() + 1),
                    label(labels, ZITADEL_LABEL),
                    label(labels, DATABASE_LABEL),
                    Instant.ofEpochSecond(image.getCreated()),
                    image.getSize()));
  }

  /**
   * Removes a snapshot and its token.
   *
   * @param key its key
   * @return whether it existed
   * @throws IllegalStateException if a container still runs from it
   */
  public boolean remove(String key) {
    boolean removed = removeImage(key);
    directory.delete(tokenFile(key));
    return removed;
  }

  private static boolean removeImage(String key) {
    try {
      docker().removeImageCmd(Snapshot.REPOSITORY + ":" + key).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    } catch (ConflictException e) {
      throw new IllegalStateException(
          "The snapshot %s is in use by a container. Stop the tests that run, and the container if it is one to be reused."
              .formatted(key),
          e);
    }
  }

  Optional<Snapshot> find(String key) {
    try {
      var image = docker().inspectImageCmd(Snapshot.REPOSITORY + ":" + key).exec();
      var config = image.getConfig();
      var labels = config == null ? null : config.getLabels();
      Long size = image.getSize();
      return Optional.of(
          new Snapshot(
              key,
              label(labels, ZITADEL_LABEL),
              label(labels, DATABASE_LABEL),
              Instant.parse(String.valueOf(image.getCreated())),
              size == null ? 0 : size));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static String label(@Nullable Map<String, String> labels, String name) {
    return labels == null ? "" : labels.getOrDefault(name, "");
  }

  /** Returns the token of a snapshot, and records that the snapshot is in use. */
  Optional<String> use(String key) {
    Optional<String> token =
        directory.read(tokenFile(key)).map(String::strip).filter(text -> !text.isEmpty());
    token.ifPresent(used -> directory.touch(tokenFile(key)));
    return token;
  }

  /**
   * Removes this user's snapshots that have not been used for a long time, such as those of old
   * images.
   */
  void removeUnused() {
    for (String file : directory.olderThan(DIRECTORY, UNUSED)) {
      if (file.endsWith(SUFFIX)) {
        try {
          remove(file.substring(0, file.length() - SUFFIX.length()));
        } catch (RuntimeException e) {
          // It is in use; a later start tries again.
        }
      }
    }
  }

  /** Makes a snapshot of a database that has been stopped. */
  void make(
      String key, String containerId, String token, String zitadelImage, String databaseImage) {
    // The token first: an image without one is useless.
    directory.write(tokenFile(key), token);
    Map<String, String> labels = new HashMap<>();
    Map<String, String> inherited =
        docker().inspectContainerCmd(containerId).exec().getConfig().getLabels();
    if (inherited != null) {
      // A commit inherits labels, and images with the label of a session or run are removed with
      // it.
      inherited.keySet().stream()
          .filter(name -> name.startsWith(TESTCONTAINERS) || name.equals(Run.LABEL))
          .forEach(name -> labels.put(name, ""));
    }
    labels.put(LABEL, "1");
    labels.put(ZITADEL_LABEL, zitadelImage);
    labels.put(DATABASE_LABEL, databaseImage);
    docker()
        .commitCmd(containerId)
        .withRepository(Snapshot.REPOSITORY)
        .withTag(key)
        .withLabels(labels)
        .exec();
  }

  private static String tokenFile(String key) {
    return DIRECTORY + "/" + key + SUFFIX;
  }

  private static DockerClient docker() {
    return Engine.client();
  }
}
