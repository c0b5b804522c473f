package io.zitadeltestkit.it.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.it.machine.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recordings' own player, which is no code of this project's, finds all answers equal. */
final class FidelityScriptTest {
  private static final Path SCRIPT = Path.of("src/test/fidelity/fidelity.py");
  private static final int PLAYERS = 4;
  private static final Pattern SUM = Pattern.compile("\\d+ passed, (\\d+) failed\\s*$");
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
    List<Path> parts = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i++) {
      parts.add(Files.createDirectory(folder.resolve("part-" + i)));
    }
    int next = 0;
    for (Path recording : recordings(played)) {
      Files.copy(recording, parts.get(next++ % PLAYERS).resolve(recording.getFileName()));
    }
    try (EmbeddedZitadel server =
        EmbeddedZitadel.builder()
            .version(played.version())
            .systemUser("testkit", (RSAPublicKey) systemKey.getPublic())
            .start()) {
      // At the same time, since what takes long are the script's waits for a real server's lists.
      List<Process> scripts = new ArrayList<>();
      for (Path part : parts) {
        scripts.add(play(server, keyFile, part));
      }
      StringBuilder printed = new StringBuilder();
      int failed = 0;
      for (int i = 0; i < PLAYERS; i++) {
        assertThat(scripts.get(i).waitFor(10, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(outputOf(parts.get(i)), StandardCharsets.UTF_8);
        Matcher sum = SUM.matcher(output);
        assertThat(sum.find()).as(output).isTrue();
        failed += Integer.parseInt(sum.group(1));
        printed.append(output);
      }
      assertThat(DIFFERENT.matcher(printed).results().map(match -> match.group(1)))
          .as(printed.toString())
          .containsExactlyInAnyOrderElementsOf(Exceptions.of(played));
      assertThat(failed).isEqualTo(Exceptions.of(played).size());
    }
  }

  /** {@return the recordings of a version: a later folder has other answers of the same name} */
  private static List<Path> recordings(Played played) throws IOException {
    Map<Path, Path> byName = new TreeMap<>();
    for (Path from : played.folders()) {
      try (Stream<Path> files = Files.list(from)) {
        files.forEach(file -> byName.put(file.getFileName(), file));
      }
    }
    return List.copyOf(byName.values());
  }

  private static Process play(EmbeddedZitadel server, Path keyFile, Path recordings)
      throws IOException {
    return new ProcessBuilder(
            List.of(
                "python3",
                SCRIPT.toString(),
                "replay",
                "--base-url",
                server.baseUrl(),
                "--pat=" + server.adminToken(),
                "--login-pat=" + server.loginClientToken(),
                "--system-key",
                keyFile.toString(),
                "-v",
                recordings.toString()))
        .redirectErrorStream(true)
        .redirectOutput(outputOf(recordings).toFile())
        .start();
  }

  private static Path outputOf(Path recordings) {
    return recordings.resolveSibling(recordings.getFileName() + ".txt");
  }
}
