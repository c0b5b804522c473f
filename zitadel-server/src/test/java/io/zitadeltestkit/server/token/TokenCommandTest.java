package io.zitadeltestkit.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.server.desk.RunningUp;
import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Personal access tokens on the command line. */
@Timeout(120)
class TokenCommandTest {
  @TempDir private Path directory;

  private Ran run(String... arguments) {
    return Ran.of(new TokenCommand(new Surroundings(directory, Map.of())), arguments);
  }

  private static int status(String host, String token) {
    return EmbeddedCalls.to(host, token).rest("GET", "/auth/v1/users/me", "").status();
  }

  @Test
  void tokenIsMintedListedAndRevoked() throws Exception {
    try (RunningUp up = RunningUp.in(directory)) {
      String host = up.variable("ZITADEL_HOST");
      Ran minted = run("mint", "--lifetime", "15m", "--file", "bot.pat");
      String token = Files.readString(directory.resolve("bot.pat")).strip();
      String id = minted.out().replaceAll("Token (\\d+) lives 15m, written to bot.pat.\n", "$1");

      assertThat(minted.status()).isZero();
      assertThat(id).matches("\\d+");
      assertThat(minted.out()).doesNotContain(token);
      assertThat(status(host, token)).isEqualTo(200);
      assertThat(run("list").out())
          .containsPattern(id + "  20\\S+Z  1[45] min left\n")
          .contains(up.variable("ZITADEL_PAT_ID") + "  ")
          .contains("(in use)\n")
          .doesNotContain(token, up.variable("ZITADEL_PAT"));

      assertThat(run("revoke", id)).isEqualTo(new Ran(0, "Revoked " + id + ".\n", ""));
      assertThat(status(host, token)).isEqualTo(401);
      assertThat(run("revoke", id).err()).startsWith("The user has no token " + id + ". It has ");
    }
  }

  @Test
  void bareTokenIsPrintedForShells() {
    try (RunningUp up = RunningUp.in(directory)) {
      String token = run("mint", "--print").out();

      assertThat(token).doesNotContain(" ").endsWith("\n");
      assertThat(status(up.variable("ZITADEL_HOST"), token.strip())).isEqualTo(200);
    }
  }

  @Test
  void jsonNeverHasATokensSecretPart() throws Exception {
    try (RunningUp up = RunningUp.in(directory)) {
      String minted = run("mint", "--json", "--file", "x.pat").out();
      String listed = run("list", "--json").out();
      String before = up.variable("ZITADEL_PAT");
      String rotated = run("rotate", "--json").out();

      JsonNode tokens = new ObjectMapper().readTree(listed);
      assertThat(tokens).hasSize(3);
      assertThat(new ObjectMapper().readTree(minted).path("id").asText()).matches("\\d+");
      assertThat(minted + listed + rotated)
          .doesNotContain(
              before,
              up.variable("ZITADEL_PAT"),
              Files.readString(directory.resolve("x.pat")).strip());
      assertThat(run("mint", "--json", "--print"))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "Say where the token goes: --file FILE, or --print for a bare line on standard"
                      + " output, which --json never has.\n"));
    }
  }

  @Test
  void rotatedTokenReplacesTheOldOne() {
    try (RunningUp up = RunningUp.in(directory)) {
      String host = up.variable("ZITADEL_HOST");
      String old = up.variable("ZITADEL_PAT");
      String oldId = up.variable("ZITADEL_PAT_ID");

      Ran rotated = run("rotate", "--lifetime", "8h");

      assertThat(rotated.out())
          .isEqualTo(
              "Token %s lives 8h, written to .env.local; %s is revoked.\n"
                  .formatted(up.variable("ZITADEL_PAT_ID"), oldId));
      assertThat(status(host, old)).isEqualTo(401);
      assertThat(status(host, up.variable("ZITADEL_PAT"))).isEqualTo(200);
      assertThat(up.variable("ZITADEL_EXAMPLE_WEB_CLIENT_SECRET")).isNotBlank();
    }
  }

  @Test
  void oldTokenOfAUserWithSeveralHasToBeNamed() throws Exception {
    try (RunningUp up = RunningUp.in(directory)) {
      Path file = directory.resolve(".env.local");
      Files.writeString(file, Files.readString(file).replaceAll("ZITADEL_PAT_ID=.*\n", ""));

      Ran ran = run("rotate");

      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.err())
          .startsWith("The user has 2 tokens (")
          .endsWith(
              "), and a token does not tell which it is. Name the old one with --replaces.\n");
      assertThat(up.complaints()).isEmpty();
    }
  }

  @Test
  void withoutAServerItSaysWhatIsMissing() throws Exception {
    Ran unset = run("list");
    assertThat(unset.status()).isEqualTo(1);
    assertThat(unset.err())
        .isEqualTo(
            "There is no ZITADEL_HOST in the environment, in .env.local or .env of %s. Start a server with up in this directory, or set it.\n"
                .formatted(directory));

    Files.writeString(
        directory.resolve(".env"), "ZITADEL_HOST=http://localhost:1\nZITADEL_PAT=x\n");
    Ran gone = run("list");
    assertThat(gone.status()).isEqualTo(3);
    assertThat(gone.err())
        .startsWith("http://localhost:1 does not answer: ")
        .endsWith(
            ". Is the server running? Start one with up, or set ZITADEL_HOST to where it is.\n");
  }

  @Test
  void invalidTokenIsReported() throws Exception {
    try (RunningUp up = RunningUp.in(directory)) {
      String host = up.variable("ZITADEL_HOST");
      Path other = Files.createDirectory(directory.resolve("other"));
      Files.writeString(other.resolve(".env"), "ZITADEL_HOST=" + host + "\nZITADEL_PAT=wrong\n");

      assertThat(Ran.of(new TokenCommand(new Surroundings(other, Map.of())), "list").err())
          .isEqualTo(
              host
                  + " does not accept the token of ZITADEL_PAT (status 401): it was revoked, has"
                  + " expired, or is of another server. Start up again, or set another.\n");
    }
  }

  @Test
  void wrongArgumentsEndWithTwo() {
    assertThat(run().status()).isEqualTo(2);
    assertThat(run().err()).startsWith("Say what to do: list, mint, rotate or revoke.");
    assertThat(run("rotate").err())
        .isEqualTo(
            "There is no ZITADEL_PAT in .env.local to replace. Name the file that has it with"
                + " --env-file, or make a token with mint.\n");
    try (RunningUp up = RunningUp.in(directory)) {
      assertThat(run("mint", "--print", "--lifetime", "soon"))
          .isEqualTo(
              new Ran(
                  2,
                  "",
                  "--lifetime \"soon\" is no span of time. Write a number with s, m, h or d, such"
                      + " as 15m or 30d.\n"));
      assertThat(up.complaints()).isEmpty();
    }
  }
}
