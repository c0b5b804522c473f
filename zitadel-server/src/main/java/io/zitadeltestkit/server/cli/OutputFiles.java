package io.zitadeltestkit.server.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Writes values that are shown once, such as a token: to a file, or without any other text to
 * standard output.
 */
final class OutputFiles {
  private OutputFiles() {}

  /**
   * Writes a line.
   *
   * @param path the file, which may exist; empty for standard output
   * @param content the text; a line break is added
   * @throws FatalException if the file can't be written
   */
  static void write(String path, String content) throws FatalException {
    if (path.isEmpty()) {
      System.out.println(content);
      System.out.flush();
      return;
    }
    try {
      Files.writeString(Path.of(path), content + "\n");
    } catch (IOException e) {
      throw new FatalException("migration failed", "open " + path + ": " + reason(e), e);
    }
  }

  /** Java leaves the reason out of the message if the exception's class says it. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException || e instanceof java.io.FileNotFoundException) {
      return "no such file or directory";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason().toLowerCase(java.util.Locale.ROOT);
    }
    return String.valueOf(e.getMessage());
  }
}
