package io.zitadeltestkit.embedded.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class CommandLineTest {
  private static final String KEY = "MasterkeyNeedsToHave32Characters";

  @Test
  void refusesAMasterkeyOfAnotherLength() {
    assertThat(refusal("start-from-init", "--masterkey", "short", "--tlsMode", "disabled"))
        .matches(
            "time=\"[^\"]+Z\" level=fatal msg=\"unable to start zitadel\" error=\"masterkey must be 32 bytes, but is 5\\. "
                + "Any 32 ASCII characters will do, as long as they stay the same for a database\"\n");
  }

  @Test
  void countsTheBytesOfAMasterkey() {
    assertThat(
            refusal("start", "--masterkey", "\u00e4" + KEY.substring(1), "--tlsMode", "disabled"))
        .contains("masterkey must be 32 bytes, but is 33.");
  }

  @Test
  void wantsOneMasterkey() {
    String message =
        "level=fatal msg=\"No master key provided\" error=\"masterkey must either be provided by file path, value or environment variable: "
            + "give one of --masterkeyFile, --masterkey and --masterkeyFromEnv\"";

    assertThat(refusal("start-from-init", "--tlsMode", "disabled")).contains(message);
    assertThat(refusal("start", "--masterkey", KEY, "--masterkeyFromEnv")).contains(message);
  }

  @Test
  void readsTheMasterkeyFromAFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("key"), "short");

    assertThat(refusal("start", "--masterkeyFile", file.toString()))
        .contains("masterkey must be 32 bytes, but is 5.");
    assertThat(refusal("start", "--masterkeyFile", "/nowhere"))
        .contains("error=\"open /nowhere: no such file or directory\"");
  }

  @Test
  void startNeedsADatabase() {
    assertThat(refusal("start", "--masterkey", KEY, "--tlsMode", "disabled"))
        .contains(
            "level=fatal msg=\"unable to start zitadel\" error=\"there is no database to start with: "
                + "set ZITADEL_DATABASE_POSTGRES_HOST, or serve from memory with start-from-init\"");
  }

  @Test
  void tlsIsOnUnlessSaid() {
    assertThat(refusal("start-from-init", "--masterkey", KEY))
        .contains(
            "error=\"TLS is on, but there is no certificate: set ZITADEL_TLS_CERTPATH and ZITADEL_TLS_KEYPATH, or start with --tlsMode disabled or external\"");
  }

  @Test
  void readsSettingsFromFiles(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("config.yaml"), "ExternalPort: many\n");

    assertThat(refusal("start", "--config", file.toString(), "--masterkey", KEY))
        .contains("error=\"ZITADEL_EXTERNALPORT is 'many': not a number\"");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(refusal("start", "--tlsMode", "sometimes"))
        .contains("Invalid value for option '--tlsMode'");
    assertThat(refusal("begin")).contains("Unmatched argument at index 0: 'begin'");
  }

  @Test
  void readyEndsWithOneWhereNoServerIs(@TempDir Path directory) throws Exception {
    Path config = Files.writeString(directory.resolve("config.yaml"), "Port: 1\n");

    assertThat(Main.run("ready", "--tlsMode", "disabled", "--config", config.toString()))
        .isEqualTo(1);
  }

  /** Runs a command that has to end with status 1, and returns what it says. */
  private static String refusal(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(arguments)).isEqualTo(1);
    } finally {
      System.setErr(before);
    }
    return captured.toString(StandardCharsets.UTF_8);
  }
}
