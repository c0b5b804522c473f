package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest extends ServerTest {
  private static final String HOST = "http://localhost:8080";
  @TempDir Path folder = Path.of("");

  private String clientOf(Map<String, String> environment) {
    try (ZitadelClient client = ZitadelClient.builderFromEnvironment(environment, folder).build()) {
      return client.toString();
    }
  }

  private String authorizationOf(Map<String, String> environment) throws Exception {
    answer("{}");
    try (ZitadelClient client = ZitadelClient.builderFromEnvironment(environment, folder).build()) {
      call(client, GET_USER);
    }
    return header(request(), "Authorization");
  }

  private void refused(String when, Map<String, String> environment, String message) {
    ConfigurationException error =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ZitadelClient.builderFromEnvironment(environment, folder));
    String shown = String.valueOf(error.getMessage()).replace(folder.toString(), "/app");
    assertThat(shown).isEqualTo(message);
    ErrorTable.add("environment: " + when, error, shown);
  }

  private void file(String name, String... lines) throws Exception {
    Files.write(folder.resolve(name), java.util.List.of(lines));
  }

  @Test
  void personalAccessTokenIsSent() throws Exception {
    assertThat(authorizationOf(Map.of("ZITADEL_HOST", host(), "ZITADEL_PAT", "token-1\n")))
        .isEqualTo("Bearer token-1");
  }

  private Optional<String> originOf(Map<String, String> environment) {
    return ZitadelClient.builderFromEnvironment(environment, folder).credentialsOrigin();
  }

  @Test
  void originOfCredentialsIsKnown() throws Exception {
    assertThat(originOf(Map.of("ZITADEL_HOST", HOST, "ZITADEL_PAT", "token-1")))
        .hasValue("ZITADEL_PAT (in the environment)");
    assertThat(
            originOf(
                Map.of(
                    "ZITADEL_HOST", HOST,
                    "ZITADEL_CLIENT_ID", "bot",
                    "ZITADEL_CLIENT_SECRET", "s3cr3t")))
        .hasValue(
            "ZITADEL_CLIENT_ID (in the environment) and ZITADEL_CLIENT_SECRET (in the"
                + " environment)");
    file(".env.local", "ZITADEL_PAT=token-2");
    assertThat(originOf(Map.of("ZITADEL_HOST", HOST)))
        .hasValue("ZITADEL_PAT (in " + folder.resolve(".env.local") + ")");
    assertThat(
            ZitadelClient.builderFromEnvironment(Map.of("ZITADEL_HOST", HOST), folder)
                .accessToken("token-3")
                .credentialsOrigin())
        .isEmpty();
    assertThat(ZitadelClient.builder(HOST).accessToken("token-3").credentialsOrigin()).isEmpty();
  }

  @Test
  void clientCredentials() {
    assertThat(
            clientOf(
                Map.of(
                    "ZITADEL_HOST", HOST,
                    "ZITADEL_CLIENT_ID", "bot",
                    "ZITADEL_CLIENT_SECRET", "s3cr3t")))
        .isEqualTo("ZitadelClient[http://localhost:8080, client credentials of bot]");
  }

  @Test
  void keyFileIsRelativeToTheFolder() throws Exception {
    Files.writeString(folder.resolve("key.json"), TestKeys.serviceUserJson("7", "8"));
    assertThat(clientOf(Map.of("ZITADEL_HOST", HOST, "ZITADEL_KEY_FILE", "key.json")))
        .isEqualTo("ZitadelClient[http://localhost:8080, private key 8 of user 7]");
  }

  @Test
  void environmentOverridesLocalFileOverridesFile() throws Exception {
    file(".env", "# shared", "ZITADEL_HOST=" + host(), "ZITADEL_PAT=of-env-file");
    assertThat(authorizationOf(Map.of())).isEqualTo("Bearer of-env-file");
    file(".env.local", "ZITADEL_PAT=\"of-local-file\"");
    assertThat(authorizationOf(Map.of())).isEqualTo("Bearer of-local-file");
    assertThat(authorizationOf(Map.of("ZITADEL_PAT", "of-environment")))
        .isEqualTo("Bearer of-environment");
  }

  @Test
  void emptyVariableCountsAsAbsent() throws Exception {
    file(".env", "ZITADEL_HOST=" + host(), "ZITADEL_PAT=of-env-file");
    assertThat(authorizationOf(Map.of("ZITADEL_PAT", " ", "ZITADEL_KEY_FILE", "")))
        .isEqualTo("Bearer of-env-file");
  }

  @Test
  void missingHostIsNamed() throws Exception {
    file(".env", "OTHER=1");
    refused(
        "no host",
        Map.of("ZITADEL_PAT", "token"),
        "ZITADEL_HOST is not set. Looked in the environment, /app/.env.local (not there),"
            + " /app/.env. Set it to the URL of the instance, such as"
            + " https://my-instance.zitadel.cloud or http://localhost:8080.");
  }

  @Test
  void missingCredentialsAreNamed() {
    refused(
        "no credentials",
        Map.of("ZITADEL_HOST", "localhost:8080/"),
        "No credentials for http://localhost:8080: none of ZITADEL_PAT, ZITADEL_KEY_FILE,"
            + " ZITADEL_KEY_JSON, or ZITADEL_CLIENT_ID with ZITADEL_CLIENT_SECRET is set. Looked in"
            + " the environment, /app/.env.local (not there), /app/.env (not there). Make a"
            + " personal access token at http://localhost:8080/users/me/pats and set ZITADEL_PAT.");
  }

  @Test
  void twoKindsOfCredentialsAreRefused() throws Exception {
    file(".env", "ZITADEL_CLIENT_ID=bot", "ZITADEL_CLIENT_SECRET=s3cr3t");
    refused(
        "two kinds of credentials",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_PAT", "token"),
        "Credentials of two kinds are set at once: ZITADEL_PAT (in the environment),"
            + " ZITADEL_CLIENT_ID (in /app/.env). Keep one and remove the other.");
  }

  @Test
  void threeKindsOfCredentialsAreRefused() {
    refused(
        "three kinds of credentials",
        Map.of(
            "ZITADEL_HOST", HOST,
            "ZITADEL_PAT", "token",
            "ZITADEL_KEY_FILE", "key.json",
            "ZITADEL_CLIENT_SECRET", "s3cr3t"),
        "Credentials of three kinds are set at once: ZITADEL_PAT (in the environment),"
            + " ZITADEL_KEY_FILE (in the environment), ZITADEL_CLIENT_SECRET (in the environment)."
            + " Keep one and remove the others.");
  }

  @Test
  void clientIdWithoutSecretIsRefused() {
    refused(
        "client id without secret",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_CLIENT_ID", "bot"),
        "ZITADEL_CLIENT_ID (in the environment) is set, but ZITADEL_CLIENT_SECRET is not; client"
            + " credentials need both. Looked in the environment, /app/.env.local (not there),"
            + " /app/.env (not there).");
    refused(
        "client secret without id",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_CLIENT_SECRET", "s3cr3t"),
        "ZITADEL_CLIENT_SECRET (in the environment) is set, but ZITADEL_CLIENT_ID is not; client"
            + " credentials need both. Looked in the environment, /app/.env.local (not there),"
            + " /app/.env (not there).");
  }

  @Test
  void malformedFileIsRefused() throws Exception {
    file(".env", "# shared", "", "ZITADEL_HOST=http://localhost", "ZITADEL_PAT secret-token");
    refused(
        "malformed file",
        Map.of("ZITADEL_HOST", HOST),
        "/app/.env can't be read: line 4 is not of the form NAME=value. Correct it, or remove the"
            + " file.");
    file(".env", "# \"token\"", "ZITADEL_HOST=http://localhost", "ZITADEL_PAT=\"secret\"token\"");
    refused(
        "quotes that don't match",
        Map.of("ZITADEL_HOST", HOST),
        "/app/.env can't be read: line 3 has something behind the closing quotation mark. Correct"
            + " it, or remove the file.");
  }

  @Test
  void fileThatIsNotTextIsRefused() throws Exception {
    Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xe4, '\n'});
    refused(
        "file that is no text",
        Map.of("ZITADEL_HOST", HOST),
        "/app/.env can't be read: this user may not read it, or it is no text in UTF-8. Correct it,"
            + " or remove the file.");
  }

  @Test
  void keyInItsOwnVariable() {
    assertThat(
            clientOf(
                Map.of(
                    "ZITADEL_HOST", HOST, "ZITADEL_KEY_JSON", TestKeys.serviceUserJson("7", "8"))))
        .isEqualTo("ZitadelClient[http://localhost:8080, private key 8 of user 7]");
  }

  @Test
  void keyInAnEnvFile() throws Exception {
    file(
        ".env",
        "ZITADEL_HOST=" + HOST,
        "ZITADEL_KEY_JSON='" + TestKeys.serviceUserJson("7", "8") + "'");
    assertThat(clientOf(Map.of()))
        .isEqualTo("ZitadelClient[http://localhost:8080, private key 8 of user 7]");
  }

  @Test
  void keyInTheVariableOfTheKeyFileIsNotQuoted() {
    refused(
        "key in place of its file",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_KEY_FILE", TestKeys.serviceUserJson("7", "8")),
        "ZITADEL_KEY_FILE (in the environment) holds the key itself, but should be the path of the"
            + " file with it. Set ZITADEL_KEY_JSON to the key's JSON instead.");
  }

  @Test
  void tokenInTheVariableOfTheKeyFileIsNotQuoted() {
    refused(
        "token in place of the key file",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_KEY_FILE", "Aq3".repeat(24)),
        "ZITADEL_KEY_FILE (in the environment) looks like a token or secret, but should be the path"
            + " of a key file. Set ZITADEL_PAT to a personal access token, or ZITADEL_CLIENT_SECRET"
            + " to a client secret, instead.");
  }

  @Test
  void keyFileThatIsNoPathIsRefused() {
    refused(
        "key file that is no path",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_KEY_FILE", "key\0.json"),
        "ZITADEL_KEY_FILE (in the environment) holds the key itself, but should be the path of the"
            + " file with it. Set ZITADEL_KEY_JSON to the key's JSON instead.");
  }

  @Test
  void tokenWithABlankInsideIsRefused() {
    refused(
        "token with a blank",
        Map.of("ZITADEL_HOST", HOST, "ZITADEL_PAT", "half other-half"),
        "The access token has a blank or a line break inside, after 4 characters. It was probably"
            + " copied together with something else, or wrapped.");
  }
}
