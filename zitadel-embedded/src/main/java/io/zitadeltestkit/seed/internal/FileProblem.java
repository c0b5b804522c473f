package io.zitadeltestkit.seed.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes why a file can't be read or written: the exceptions' messages don't. */
public final class FileProblem {
  private FileProblem() {}

  /**
   * Describes why a file can't be read.
   *
   * @param file the file
   * @param failure the exception
   * @return such as {@code there is no such file}
   */
  public static String ofReading(Path file, IOException failure) {
    if (Files.isDirectory(file)) {
      return "it is a directory";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    return failure instanceof AccessDeniedException ? "this user may not read it" : reason(failure);
  }

  /**
   * Describes why a file can't be written.
   *
   * @param file the file
   * @param failure the exception
   * @return such as {@code there is no directory /nowhere}
   */
  public static String ofWriting(Path file, IOException failure) {
    if (Files.isDirectory(file)) {
      return "it is a directory";
    }
    @Nullable Path directory = file.toAbsolutePath().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      return "there is no directory " + directory;
    }
    return failure instanceof AccessDeniedException
        ? "this user may not write there"
        : reason(failure);
  }

  private static String reason(IOException failure) {
    String reason =
        failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
    return reason == null
        ? failure.getClass().getSimpleName()
        : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
