package io.zitadeltestkit.seed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerFileTest {
  @TempDir private Path directory;

  private String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void assumePosix() {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
  }

  @Test
  void onlyTheOwnerCanReadIt() throws Exception {
    assumePosix();
    Path file = directory.resolve("secret");

    OwnerFile.write(file, "one\n");

    assertThat(file).hasContent("one\n");
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void readerOfTheOldFileDoesNotSeeTheSecret() throws Exception {
    assumePosix();
    Path file = Files.writeString(directory.resolve("secret"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    try (var open = Files.newBufferedReader(file)) {
      OwnerFile.write(file, "secret");

      assertThat(open.readLine()).isEqualTo("before");
    }
    assertThat(file).hasContent("secret");
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void linkIsKeptAndItsTargetReplaced() throws Exception {
    assumePosix();
    Path file = Files.writeString(directory.resolve("secret"), "before");
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);

    OwnerFile.write(link, "secret");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("secret");
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void anEmptyDirectoryIsNotReplaced() throws Exception {
    Path empty = Files.createDirectory(directory.resolve("empty"));

    assertThatThrownBy(() -> OwnerFile.write(empty, "secret")).isInstanceOf(IOException.class);

    assertThat(empty).isEmptyDirectory();
  }
}
