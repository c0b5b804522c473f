package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The tokens that the program without a command writes. */
@ResourceLock(Resources.SYSTEM_OUT)
class TokenFilesTest {
  @TempDir private Path directory;

  @Test
  @Timeout(30)
  void areReadableOnlyByTheOwner() throws Exception {
    Path pat = directory.resolve("admin.pat");
    Path loginPat = Files.writeString(directory.resolve("login.pat"), "an older one");
    widen(loginPat);

    try (RunningProgram program =
        RunningProgram.start("--pat-file", pat.toString(), "--login-pat-file", "" + loginPat)) {
      assertThat(pat).content().matches("eyJ[\\w.-]{274}\\n");
      assertThat(loginPat).content().matches("eyJ[\\w.-]{274}\\n");
      assertOwnerOnly(pat);
      assertOwnerOnly(loginPat);
      assertThat(
              EmbeddedCalls.to(program.baseUrl(), Files.readString(pat).strip())
                  .call("zitadel.org.v2.OrganizationService/ListOrganizations", "{}")
                  .status())
          .isEqualTo(200);
      assertThat(program.output())
          .isEqualTo(
              "Zitadel (embedded, %s) serves at %s%n"
                  .formatted(EmbeddedZitadel.VERSION, program.baseUrl()));
    }
  }

  @Test
  @Timeout(30)
  void withoutThemALineSaysThatThereIsNoToken() throws Exception {
    try (RunningProgram program = RunningProgram.start()) {
      assertThat(program.output())
          .isEqualTo(
              "Zitadel (embedded, %s) serves at %s but has told nobody the instance owner's token: start it with --pat-file admin.pat to get it.%n"
                  .formatted(EmbeddedZitadel.VERSION, program.baseUrl()));
    }
  }

  private static void widen(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
  }

  private static void assertOwnerOnly(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }
}
