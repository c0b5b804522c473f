package io.zitadeltestkit.it.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.it.machine.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recordings' own player, which is no code of this project's, finds all answers equal. */
final class FidelityScriptTest {
  private static final Path SCRIPT = Path.of("src/test/fidelity/fidelity.py");
  private static final Pattern DIFFERENT = Pattern.compile("(?m)^  ([\\w-]+/\\S+)$");

  private static boolean answers(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor(20, TimeUnit.SECONDS);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void requirePython() {
    boolean found = answers("python3", "--version") && answers("openssl", "version");
    String why =
        "fidelity.py needs Python 3.9 or newer (python3) and openssl on the path; the Java player"
            + " replays the same";
    Requirement.check(found, why);
  }

  @ParameterizedTest
  @EnumSource
  void allAnswersAreEqual(Played played, @TempDir Path folder)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    requirePython();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair systemKey = generator.generateKeyPair();
    Path keyFile = folder.resolve("system.pem");
    Files.writeString(
        keyFile,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(systemKey.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Path output = folder.resolve("output.txt");
    Path recordings = Files.createDirectory(folder.resolve("recordings"));
    for (Path from : played.folders()) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(
              file, recordings.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    try (EmbeddedZitadel server =
        EmbeddedZitadel.builder()
            .version(played.version())
            .systemUser("testkit", (RSAPublicKey) systemKey.getPublic())
            .start()) {
      Process script =
          new ProcessBuilder(
                  List.of(
                      "python3",
                      SCRIPT.toString(),
                      "replay",
                      "--base-url",
                      server.baseUrl(),
                      "--pat",
                      server.adminToken(),
                      "--login-pat",
                      server.loginClientToken(),
                      "--system-key",
                      keyFile.toString(),
                      "-v",
                      recordings.toString()))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(script.waitFor(10, TimeUnit.MINUTES)).isTrue();
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(DIFFERENT.matcher(printed).results().map(match -> match.group(1)))
          .as(printed)
          .containsExactlyInAnyOrderElementsOf(Exceptions.of(played));
      assertThat(printed).endsWith(" passed, %d failed\n".formatted(Exceptions.of(played).size()));
    }
  }
}
