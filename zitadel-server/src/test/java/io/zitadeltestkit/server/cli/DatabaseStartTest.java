package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.server.NeedsDocker;
import io.zitadeltestkit.server.store.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@NeedsDocker
@ResourceLock(Resources.SYSTEM_ERR)
class DatabaseStartTest {
  private static final String KEY = "MasterkeyNeedsToHave32Characters";
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";

  private final TestDatabase database = new TestDatabase();
  @TempDir private Path directory;

  /** The result of a command. */
  private record End(int status, String error) {}

  @Test
  void firstTokenAndDataSurviveARestart() throws Exception {
    Path pat = directory.resolve("pat");
    Map<String, String> environment = database.environment();
    environment.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "admin");
    environment.put("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", "2099-01-01T00:00:00Z");
    environment.put("ZITADEL_FIRSTINSTANCE_PATPATH", pat.toString());
    try (StandaloneServer server =
        new StandaloneServer(directory, "start-from-init", environment).ready()) {
      EmbeddedCalls.to(server.baseUrl(), Files.readString(pat).strip())
          .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'acme'}")
          .ok();
      assertThat(server.stop()).isZero();
    }

    String token = Files.readString(pat).strip();
    for (String command : List.of("start", "start-from-init")) {
      try (StandaloneServer server =
          new StandaloneServer(directory, command, environment).ready()) {
        assertThat(
                EmbeddedCalls.to(server.baseUrl(), token)
                    .call(LIST, "{'queries':[{'nameQuery':{'name':'acme'}}]}")
                    .ok()
                    .text("details.totalResult"))
            .as(command)
            .isEqualTo("1");
        assertThat(server.stop()).isZero();
      }
    }
    assertThat(Files.readString(pat).strip())
        .as("written at the first set-up only")
        .isEqualTo(token);
  }

  /** As Zitadel's own published files write them. */
  @Test
  void settingsFilesMayHaveDottedKeys() throws Exception {
    Path pat = directory.resolve("dotted-pat");
    StringBuilder config = new StringBuilder("TLS.Enabled: false\nExternalSecure: false\n");
    Map<String, String> database = this.database.environment();
    Map.of(
            "Host", "HOST",
            "Port", "PORT",
            "Database", "DATABASE",
            "User.Username", "USER_USERNAME",
            "User.Password", "USER_PASSWORD",
            "Admin.Username", "ADMIN_USERNAME",
            "Admin.Password", "ADMIN_PASSWORD",
            "Admin.ExistingDatabase", "ADMIN_EXISTINGDATABASE")
        .forEach(
            (key, variable) ->
                config.append(
                    "Database.Postgres.%s: '%s'\n"
                        .formatted(key, database.get("ZITADEL_DATABASE_POSTGRES_" + variable))));
    Files.writeString(directory.resolve("config.yaml"), config);
    Files.writeString(
        directory.resolve("steps.yaml"),
        """
        FirstInstance.PatPath: '%s'
        FirstInstance.Org.Machine:
          Machine.Username: admin
          Pat.ExpirationDate: '2099-01-01T00:00:00Z'
        """
            .formatted(pat));
    String configFile = directory.resolve("config.yaml").toString();
    String stepsFile = directory.resolve("steps.yaml").toString();
    try (StandaloneServer server =
        new StandaloneServer(
                directory,
                "start-from-init",
                Map.of(),
                "--config",
                configFile,
                "--steps",
                stepsFile)
            .ready()) {
      EmbeddedCalls.to(server.baseUrl(), Files.readString(pat).strip())
          .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'dotted'}")
          .ok();
      assertThat(server.stop()).isZero();
    }
    try (StandaloneServer server =
        new StandaloneServer(directory, "start", Map.of(), "--config", configFile).ready()) {
      assertThat(
              EmbeddedCalls.to(server.baseUrl(), Files.readString(pat).strip())
                  .call(LIST, "{'queries':[{'nameQuery':{'name':'dotted'}}]}")
                  .ok()
                  .text("details.totalResult"))
          .isEqualTo("1");
    }
  }

  @Test
  void failureToWriteTheTokenSpoilsTheDatabase() throws IOException {
    String machine =
        """
        FirstInstance:
          PatPath: /nowhere/pat
          Org: {Machine: {Machine: {Username: admin}, Pat: {ExpirationDate: '2099-01-01T00:00:00Z'}}}
        """;

    assertThat(run("start-from-init", machine).error())
        .endsWith(
            "level=fatal msg=\"migration failed\" error=\"open /nowhere/pat: no such file or directory\"\n");
    assertThat(run("start-from-init", ""))
        .satisfies(
            end ->
                assertThat(end.error())
                    .endsWith(
                        "level=fatal msg=\"migration failed\" error=\"ID=INST-i2nl Message=Errors.Instance.Domain.AlreadyExists\"\n"));
    assertThat(run("start", "").error())
        .contains("is not set up: start it once with start-from-init");
  }

  @Test
  void startIsRefusedOnADatabaseThatIsNotSetUp() throws IOException {
    assertThat(run("start", "").error())
        .contains("level=fatal msg=\"unable to start zitadel\" error=\"The database at ")
        .contains(" refuses the user 'user");
    assertThat(run("init", "").status()).isZero();

    End end = run("start", "");

    assertThat(end.status()).isEqualTo(1);
    assertThat(end.error())
        .containsPattern(
            "level=fatal msg=\"unable to start zitadel\" error=\"the database 'zitadel\\d+' is not set up: start it once with start-from-init\"");
  }

  @Test
  void anotherMasterkeyIsRefused() throws IOException {
    assertThat(run("init", "").status()).isZero();
    assertThat(run("setup", "").status()).isZero();

    assertThat(runWith("12345678901234567890123456789012", "start", "").error())
        .contains("was set up with another masterkey: cipher: message authentication failed.");
  }

  @Test
  void wrongPasswordIsRefusedAtOnce() throws IOException {
    assertThat(run("init", "").status()).isZero();

    assertThat(run("start", "Database: {Postgres: {User: {Password: another}}}\n").error())
        .containsPattern(
            "error=\"The database at .* refuses the user 'user\\d+' for the database 'zitadel\\d+': "
                + "FATAL: password authentication failed for user .* \\(SQLSTATE 28P01\\)\\.\"")
        .doesNotContain("another");
  }

  @Test
  void firstInstanceGetsAChangedExternalDomain() throws Exception {
    assertThat(run("init", "").status()).isZero();
    assertThat(run("setup", "").status()).isZero();
    Map<String, String> environment = database.environment();
    environment.put("ZITADEL_EXTERNALDOMAIN", "127.0.0.1");

    try (StandaloneServer server =
        new StandaloneServer(directory, "start-from-init", environment).ready()) {
      assertThat(
              EmbeddedCalls.to("http://127.0.0.1:" + server.port(), "wrong")
                  .call(LIST, "{}")
                  .status())
          .isEqualTo(401);
      assertThat(EmbeddedCalls.to(server.baseUrl(), "wrong").call(LIST, "{}").status())
          .isEqualTo(401);
    }
  }

  private End run(String command, String settings) throws IOException {
    return runWith(KEY, command, settings);
  }

  private End runWith(String key, String command, String settings) throws IOException {
    Path config = Files.writeString(directory.resolve("database.yaml"), database.yaml());
    Path steps = Files.writeString(directory.resolve("steps.yaml"), settings);
    List<String> arguments = new ArrayList<>(List.of(command, "--config", config + "," + steps));
    if (!command.equals("init")) {
      arguments.addAll(List.of("--masterkey", key));
    }
    PrintStream before = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      return new End(
          Main.run(arguments.toArray(String[]::new)), captured.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }
}
