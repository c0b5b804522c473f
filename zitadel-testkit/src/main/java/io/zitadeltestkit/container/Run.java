package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.UserDirectory;
import io.zitadeltestkit.internal.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The containers and networks that this JVM has started, so that none of them outlives it, with or
 * without Testcontainers' reaper. Each run holds a lock on a file of its own; an unlocked file was
 * left by a killed run, and the next run removes everything with its label.
 */
final class Run {
  static final String LABEL = "io.zitadeltestkit.run";

  private static final String DIRECTORY = "runs";
  private static final String SUFFIX = ".lock";
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 100;

  private static @Nullable Run current;

  private final String id;
  private final Path file;
  private final FileLock lock;
  private volatile boolean started;

  private Run(String id, Path file, FileLock lock) {
    this.id = id;
    this.file = file;
    this.lock = lock;
  }

  /** Returns this JVM's run; the first call removes the leftovers of killed runs. */
  static synchronized Run current() {
    Run run = current;
    if (run == null) {
      UserDirectory directory = UserDirectory.ofThisUser();
      run = directory.locked("runs.lock", () -> {}, () -> begin(directory));
      current = run;
      Runtime.getRuntime().addShutdownHook(new Thread(run::end, "zitadel-testkit-cleanup"));
    }
    return run;
  }

  String id() {
    return id;
  }

  /** Records that there is something to clean up at the end. */
  void started() {
    started = true;
  }

  @SuppressWarnings("resource") // the channel is open as long as the JVM runs
  private static Run begin(UserDirectory directory) {
    sweep(directory);
    String id = UUID.randomUUID().toString();
    String name = DIRECTORY + "/" + id + SUFFIX;
    try {
      FileChannel channel = directory.open(name);
      return new Run(id, directory.resolve(name), channel.lock());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + directory.resolve(name) + " can't be made.", e);
    }
  }

  private static void sweep(UserDirectory directory) {
    for (Path file : files(directory.resolve(DIRECTORY))) {
      String name = String.valueOf(file.getFileName());
      try (FileChannel channel = directory.open(DIRECTORY + "/" + name);
          FileLock lock = channel.tryLock()) {
        if (lock == null) {
          continue;
        }
        int removed = remove(name.substring(0, name.length() - SUFFIX.length()));
        if (removed > 0) {
          Notices.info(
              "Removed " + removed + " containers and networks that a killed run had left behind.");
        }
      } catch (OverlappingFileLockException e) {
        continue;
      } catch (IOException | RuntimeException e) {
        Notices.warn(
            "What a killed run has left behind could not be removed; the next run tries again. "
                + e.getMessage());
        continue;
      }
      directory.delete(DIRECTORY + "/" + name);
    }
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void end() {
    try {
      if (started) {
        remove(id);
      }
      lock.close();
      lock.channel().close();
      Files.deleteIfExists(file);
    } catch (IOException | RuntimeException e) {
      // The file stays, and the next run removes what is left.
    }
  }

  private static int remove(String run) {
    DockerClient docker = Engine.client();
    List<String> label = List.of(LABEL + "=" + run);
    int removed = 0;
    for (var container :
        docker.listContainersCmd().withShowAll(true).withLabelFilter(label).exec()) {
      if (quietly(
          () ->
              docker
                  .removeContainerCmd(container.getId())
                  .withForce(true)
                  .withRemoveVolumes(true)
                  .exec())) {
        removed++;
      }
    }
    for (var network : docker.listNetworksCmd().withFilter("label", label).exec()) {
      if (persistently(() -> docker.removeNetworkCmd(network.getId()).exec())) {
        removed++;
      }
    }
    return removed;
  }

  /** A network stays in use for a moment while its containers are being removed. */
  private static boolean persistently(Runnable removal) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (quietly(removal)) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** Testcontainers may be removing the same things. */
  private static boolean quietly(Runnable removal) {
    try {
      removal.run();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
