package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.server.remote.ReleaseOption;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void requiresExactlyOneMasterkey() {
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
  void versionWithAValueIsTheOneToAnswerAs() {
    assertThat(ReleaseOption.spelledOut("up", "--version", "4.13", "--port", "0"))
        .containsExactly("up", "--zitadel-version", "4.13", "--port", "0");
    assertThat(ReleaseOption.spelledOut("--version=v4.16.0"))
        .containsExactly("--zitadel-version=v4.16.0");
    assertThat(ReleaseOption.spelledOut("--version")).containsExactly("--version");
    assertThat(ReleaseOption.spelledOut("--version", "up")).containsExactly("--version", "up");
  }

  @Test
  void startNeedsADatabase() {
    assertThat(refusal("start", "--masterkey", KEY, "--tlsMode", "disabled"))
        .contains(
            "level=fatal msg=\"unable to start zitadel\" error=\"there is no database to start with: "
                + "set ZITADEL_DATABASE_POSTGRES_HOST, or serve from memory with start-from-init\"");
  }

  @Test
  void tlsIsOnByDefault() {
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
  void refusesUnknownOptions() {
    assertThat(refusal("start", "--tlsMode", "sometimes"))
        .contains("Invalid value for option '--tlsMode'");
    assertThat(refusal("begin")).contains("Unmatched argument at index 0: 'begin'");
  }

  @Test
  void invalidPortIsRefused() {
    assertThat(refusal("--port", "70000"))
        .isEqualTo(
            "--port 70000 is no port: it has to be between 0 and 65535. Write --port 8080, or --port 0 for a free one.\n");
  }

  @Test
  void takenPortIsReported() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal("--port", Integer.toString(taken.getLocalPort())))
          .startsWith(
              "Can't listen on port %d of the loopback address: ".formatted(taken.getLocalPort()))
          .endsWith(". Choose another port, or 0 for a free one.\n")
          .hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pat-file", "--login-pat-file", "--seeded-file"})
  void filesThatCantBeWritten(String option, @TempDir Path directory) {
    Path absent = directory.resolve("nowhere");
    String seed = "src/test/resources/seeds/acme.yaml";

    assertThat(refusal("--port", "0", "--seed", seed, option, absent.resolve("x").toString()))
        .isEqualTo(
            "%s %s can't be written: there is no directory %s. Name a file in a directory that is there and that this user may write to.\n"
                .formatted(option, absent.resolve("x"), absent));
    assertThat(refusal("--port", "0", "--seed", seed, option, directory.toString()))
        .isEqualTo(
            "%s %s can't be written: it is a directory. Name a file in a directory that is there and that this user may write to.\n"
                .formatted(option, directory));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void invalidKeyIsRefused(@TempDir Path directory) throws Exception {
    Path yaml = Files.writeString(directory.resolve("acme.yaml"), "organizations: []\n");
    String advice =
        " Name the user's public key; openssl rsa -pubout makes it of the private one.\n";

    assertThat(refusal("--port", "0", "--system-user-key", yaml.toString()))
        .isEqualTo(
            "--system-user-key "
                + yaml
                + " is not an RSA public key in PEM form (-----BEGIN PUBLIC KEY-----)."
                + advice);
    assertThat(refusal("--port", "0", "--system-user-key", "nowhere.pem"))
        .isEqualTo("--system-user-key nowhere.pem can't be read: there is no such file." + advice);
  }

  @Test
  void seedOutputWithoutSeedIsRefused() {
    assertThat(refusal("--port", "0", "--seeded-file", "seeded.json"))
        .isEqualTo(
            "--seeded-file seeded.json is for what a seed makes, and there is no seed. Name one with --seed, or leave --seeded-file out.\n");
  }

  @Test
  void missingSeedFileIsReported(@TempDir Path directory) {
    assertThat(refusal("--port", "0", "--seed", directory.toString()))
        .isEqualTo(
            "The seed %s can't be read: it is a directory. Name a file in it.\n"
                .formatted(directory));
  }

  @Test
  void readyEndsWithOneWithoutAServer(@TempDir Path directory) throws Exception {
    Path config = Files.writeString(directory.resolve("config.yaml"), "Port: 1\n");

    assertThat(Main.run("ready", "--tlsMode", "disabled", "--config", config.toString()))
        .isEqualTo(1);
  }

  /** Runs a command that must end with status 1, and returns its error output. */
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
