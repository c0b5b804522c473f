package io.zitadeltestkit.server.cli;

import static io.zitadeltestkit.server.cli.SettingsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemApiUsersTest {
  private static final PublicKey KEY = newKey();
  private static final String PEM =
      "-----BEGIN PUBLIC KEY-----\n"
          + Base64.getMimeEncoder().encodeToString(KEY.getEncoded())
          + "\n-----END PUBLIC KEY-----\n";
  private static final String DATA =
      Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));

  @Test
  void areEmptyByDefault() throws FatalException {
    assertThat(SystemApiUsers.of(settings())).isEmpty();
  }

  @Test
  void haveTheirKeyInTheSetting() throws FatalException {
    String json = "{\"Kit\":{\"KeyData\":\"" + DATA + "\",\"Memberships\":[]}}";

    assertThat(SystemApiUsers.of(settings("SYSTEMAPIUSERS", json))).isEqualTo(Map.of("Kit", KEY));
    assertThat(SystemApiUsers.of(settings("SYSTEMAPIUSERS", "[" + json + "]")))
        .isEqualTo(Map.of("Kit", KEY));
  }

  @Test
  void haveTheirKeyInAFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("key.pem"), PEM);

    assertThat(
            SystemApiUsers.of(settings("SYSTEMAPIUSERS", "{\"kit\":{\"Path\":\"" + file + "\"}}")))
        .isEqualTo(Map.of("kit", KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kit\":{}}|the user kit needs either KeyData or Path",
        "{\"kit\":{\"KeyData\":\"YWJj\"}}|the key of the user kit is not an RSA public key in PEM form (-----BEGIN PUBLIC KEY-----).",
        "{\"kit\"|Unexpected end-of-input"
      })
  void saysWhatIsWrong(String json, String reason) {
    assertThatThrownBy(() -> SystemApiUsers.of(settings("SYSTEMAPIUSERS", json)))
        .isInstanceOf(FatalException.class)
        .hasMessageStartingWith(
            "ZITADEL_SYSTEMAPIUSERS is not of the form {\"name\":{\"KeyData\":\"<base64 of a PEM public key>\"}}: "
                + reason);
  }

  private static PublicKey newKey() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
