package io.zitadeltestkit.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git whether a file could be committed by mistake. */
public final class GitIgnore {
  private static final int SECONDS = 5;

  private GitIgnore() {}

  /** {@return advice if git does not ignore a file with secrets; empty if it does} */
  public static Optional<String> problem(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !isInRepository(directory)) {
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    try {
      Process git =
          new ProcessBuilder("git", "check-ignore", "--quiet", name)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
        git.destroyForcibly();
        return Optional.empty();
      }
      return git.exitValue() == 1
          ? Optional.of(
              "git does not ignore %s, which has secrets in it. Add a line \"%s\" to .gitignore."
                  .formatted(name, name))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static boolean isInRepository(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }
}
