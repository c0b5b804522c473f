package io.zitadeltestkit.server.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.server.desk.RunningUp;
import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signs in on the command line, and decodes tokens. */
@Timeout(120)
class LoginCommandTest {
  @TempDir private static Path directory;

  private static RunningUp up;

  @BeforeAll
  static void start() {
    up = RunningUp.in(directory);
  }

  @AfterAll
  static void stop() {
    up.close();
  }

  private static Ran login(String... arguments) {
    return Ran.of(new LoginCommand(new Surroundings(directory, Map.of())), arguments);
  }

  @Test
  void tokensOfAPersonAreShownWithoutTheirSignatures() throws Exception {
    Ran ran =
        login(
            "minnie",
            "--password",
            "Password1!",
            "--application",
            "Example/web",
            "--file",
            "t.json");
    JsonNode tokens = new ObjectMapper().readTree(directory.resolve("t.json").toFile());
    String access = tokens.path("access_token").asText();

    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("access_token\n  header  {\"alg\":\"RS256\"")
        .contains("\"client_id\" : \"" + up.variable("ZITADEL_EXAMPLE_WEB_CLIENT_ID") + "\"")
        .contains("id_token\n", "\"writer\"", "h left)", "(the signature is left out)")
        .contains("The tokens are in t.json.\n")
        .doesNotContain(access, signature(access), signature(tokens.path("id_token").asText()))
        .doesNotContain("Password1!");
    assertThat(Files.getPosixFilePermissions(directory.resolve("t.json"))).hasSize(2);
  }

  private static String signature(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }

  @Test
  void publicClientSignsInWithoutASecret() throws Exception {
    Ran ran = login("donald", "--password", "Password1!", "--application", "Example/spa", "--json");
    JsonNode told = new ObjectMapper().readTree(ran.out());

    assertThat(told.at("/access_token/claims/client_id").asText())
        .isEqualTo(up.variable("ZITADEL_EXAMPLE_SPA_CLIENT_ID"));
    assertThat(told.at("/id_token/left").asText()).endsWith(" h left");
    assertThat(told.path("refreshable").asBoolean()).isFalse();
  }

  @Test
  void errorsHaveAReason() {
    Ran wrong = login("minnie", "--password", "wrong");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("refuses zitadel.session.v2.SessionService/CreateSession: Password is invalid");
    assertThat(login("minnie", "--password", "Password1!", "--application", "Example/other").err())
        .startsWith(
            "The application Example/other is not known: there is no"
                + " ZITADEL_EXAMPLE_OTHER_CLIENT_ID. There are ZITADEL_EXAMPLE_WEB_CLIENT_ID, ");
    assertThat(login("minnie", "--password", "Password1!", "--application", "Example/api").err())
        .contains(" that people can sign in to. Name another with --application");
    assertThat(login("--password", "x").status()).isEqualTo(2);
  }

  @Test
  void tokenOfAFileIsDecoded() throws Exception {
    login("minnie", "--password", "Password1!", "--application", "Example/web", "--file", "d.json");
    String token =
        new ObjectMapper()
            .readTree(directory.resolve("d.json").toFile())
            .path("access_token")
            .asText();
    Path file = Files.writeString(directory.resolve("a.txt"), "Bearer " + token + "\n");

    Ran text = Ran.of(new DecodeCommand(), "--file", file.toString());
    Ran json = Ran.of(new DecodeCommand(), "--json", "--file", file.toString());

    assertThat(text.out()).contains("\"iss\" : \"" + up.variable("ZITADEL_HOST") + "\"", "exp  20");
    assertThat(new ObjectMapper().readTree(json.out()).at("/header/alg").asText())
        .isEqualTo("RS256");
    assertThat(text.out() + json.out()).doesNotContain(signature(token));
  }

  @Test
  void textThatIsNotAJwtIsReported() throws Exception {
    Path file = Files.writeString(directory.resolve("o.txt"), up.variable("ZITADEL_PAT"));

    Ran ran = Ran.of(new DecodeCommand(), "--file", file.toString());

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                "",
                "This is no JWT but an opaque token, or a part of one: there is nothing in it to"
                    + " read. Ask userinfo or introspection what it stands for.\n"));
    assertThat(Ran.of(new DecodeCommand(), "--file", "nowhere").err())
        .startsWith("nowhere can't be read: ");
    Files.writeString(file, "\n");
    assertThat(Ran.of(new DecodeCommand(), "--file", file.toString()).err())
        .isEqualTo("There is no token to decode. Write it to standard input: decode < token.txt\n");
  }
}
