package io.zitadeltestkit.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import io.zitadeltestkit.server.token.TokenCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The terminal session in docs/desk.md equals the commands' output. Ids, times and the port differ
 * from run to run, so they are replaced by fixed ones.
 */
@Timeout(120)
class DeskDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/desk.md");
  private static final Pattern SESSION =
      Pattern.compile("(?<=```console\n).*?(?=```)", Pattern.DOTALL);

  @TempDir private Path directory;

  @Test
  void sessionEqualsTheCommandsOutput() throws IOException {
    StringBuilder session = new StringBuilder();
    Surroundings here = new Surroundings(directory, Map.of());
    Path seed = directory.resolve("seed.yaml");
    try (var example = UpCommand.class.getResourceAsStream("example.yaml")) {
      Files.write(seed, java.util.Objects.requireNonNull(example).readAllBytes());
    }
    Files.writeString(directory.resolve(".gitignore"), ".env.local\n");
    try (RunningUp up = RunningUp.in(directory, "--seed", "seed.yaml", "--watch")) {
      String started = up.output();
      session.append("$ zitadel-embedded up --seed seed.yaml --watch\n").append(started);
      Files.writeString(seed, Files.readString(seed).replace("Donald", "Dagobert"));
      up.await("changed: user donald\n");
      session.append(up.output().substring(started.length())).append('\n');
      session.append("$ zitadel-embedded token list\n");
      session.append(run(TokenCommands.token(here), "list")).append('\n');
      session.append("$ zitadel-embedded token rotate --lifetime 8h\n");
      session.append(run(TokenCommands.token(here), "rotate", "--lifetime", "8h")).append('\n');
      session.append(
          "$ zitadel-embedded login minnie --password Password1! --application Example/spa\n");
      session.append(
          run(
              TokenCommands.login(here),
              "minnie",
              "--password",
              "Password1!",
              "--application",
              "Example/spa"));
    }
    String expected = normal(session.toString());
    String document = Files.readString(DOCUMENT);
    if (Boolean.getBoolean("update.docs")) {
      document = SESSION.matcher(document).replaceFirst(Matcher.quoteReplacement(expected));
      Files.writeString(DOCUMENT, document);
    }
    Matcher found = SESSION.matcher(document);

    assertThat(found.find()).isTrue();
    assertThat(found.group())
        .as("docs/desk.md is out of date. Run ./mvnw verify -Dupdate.docs=true and commit it.")
        .isEqualTo(expected);
  }

  private static String run(Object command, String... arguments) {
    Ran ran = Ran.of(command, arguments);
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  private static String normal(String session) {
    return session
        .replaceAll("localhost:\\d+", "localhost:8080")
        .replaceAll("\\d{18,19}", "359202608152200001")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "2026-11-30T12:00:00Z")
        .replaceAll("(\"(?:exp|iat|nbf|auth_time|updated_at)\" : )\\d+", "$11796040000")
        .replaceAll("\\d+ (s|min|h|days|years) left", "12 $1 left")
        .replaceAll("(\"at_hash\" : \")[^\"]+", "$1…");
  }
}
