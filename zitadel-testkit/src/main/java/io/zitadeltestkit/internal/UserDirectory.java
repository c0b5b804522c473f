package io.zitadeltestkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The toolkit's directory of this user, {@code ~/.zitadel-testkit} or the setting {@code home}.
 * Other users can't read its files.
 */
public final class UserDirectory {
  private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private final Path path;

  /**
   * A directory; it is created on the first write.
   *
   * @param path its path
   */
  public UserDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /** {@return the directory of this user, from the settings or the default} */
  public static UserDirectory ofThisUser() {
    return new UserDirectory(
        Setting.of("home")
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".zitadel-testkit")));
  }

  /**
   * Returns a path in it.
   *
   * @param name relative
   * @return the absolute path
   */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /**
   * Reads a file.
   *
   * @param name relative
   * @return its text; empty if there is no such file
   */
  public Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + resolve(name) + " can't be read.", e);
    }
  }

  /**
   * Writes a file that only this user can read. It is replaced atomically.
   *
   * @param name relative
   * @param text its new content
   */
  public void write(String name, String text) {
    Path file = resolve(name);
    try {
      Path directory = makeDirectory(file);
      Path fresh = Files.createTempFile(directory, ".", ".new", permissions("rw-------"));
      try {
        Files.writeString(fresh, text);
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file "
              + file
              + " can't be written. Make its directory writable, or name another with the property zitadel.testkit.home.",
          e);
    }
  }

  /**
   * Removes a file.
   *
   * @param name relative
   */
  public void delete(String name) {
    try {
      Files.deleteIfExists(resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + resolve(name) + " can't be removed.", e);
    }
  }

  /**
   * Records that a file was used now.
   *
   * @param name relative
   */
  public void touch(String name) {
    try {
      Files.setLastModifiedTime(resolve(name), FileTime.from(Clock.systemUTC().instant()));
    } catch (IOException e) {
      // Then it only appears older than it is.
    }
  }

  /**
   * Lists the files of a directory that have not been used for some time.
   *
   * @param name relative
   * @param age the time
   * @return the files' names
   */
  public List<String> olderThan(String name, Duration age) {
    FileTime limit = FileTime.from(Clock.systemUTC().instant().minus(age));
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(resolve(name))) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
          found.add(String.valueOf(file.getFileName()));
        }
      }
    } catch (IOException e) {
      // Unreadable files are not reported as old.
    }
    return found;
  }

  /**
   * Opens a file to be locked.
   *
   * @param name relative
   * @return a channel to it; it is created if it doesn't exist
   * @throws IOException if it can't be created
   */
  public FileChannel open(String name) throws IOException {
    Path file = resolve(name);
    makeDirectory(file);
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Does some work under a lock that all threads and JVMs of this user share.
   *
   * @param name the name of the lock
   * @param waiting called once if the lock is taken
   * @param work what to do
   * @param <T> the type of its result
   * @return its result
   */
  public <T> T locked(String name, Runnable waiting, Supplier<T> work) {
    ReentrantLock here = LOCKS.computeIfAbsent(resolve(name), absent -> new ReentrantLock());
    boolean nested = here.isHeldByCurrentThread();
    if (!here.tryLock()) {
      waiting.run();
      here.lock();
    }
    try {
      return nested ? work.get() : lockedForAll(name, waiting, work);
    } finally {
      here.unlock();
    }
  }

  private <T> T lockedForAll(String name, Runnable waiting, Supplier<T> work) {
    try (FileChannel channel = open(name)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        lock = channel.lock();
      }
      try {
        return work.get();
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + resolve(name) + " can't be locked.", e);
    }
  }

  private static Path makeDirectory(Path file) throws IOException {
    Path directory = file.getParent();
    if (directory == null) {
      throw new IOException(file + " has no directory");
    }
    Files.createDirectories(directory, permissions("rwx------"));
    return directory;
  }

  private static FileAttribute<?>[] permissions(String text) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
