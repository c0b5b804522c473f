package io.zitadeltestkit.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command that starts a server with people and applications. */
@Timeout(120)
class UpCommandTest {
  @TempDir private Path directory;

  private Ran run(String... arguments) {
    return Ran.of(new UpCommand(new Surroundings(directory, Map.of())), arguments);
  }

  @Test
  void answersAsTheVersionOfTheOptionOrElseOfTheVariable() {
    Surroundings older = new Surroundings(directory, Map.of("ZITADEL_TESTKIT_VERSION", "4.13"));
    try (RunningUp up = RunningUp.in(directory, "--zitadel-version", "4.13")) {
      assertThat(up.output()).contains("(embedded, answers as v4.13.1) at ");
    }
    try (RunningUp up = RunningUp.in(older)) {
      assertThat(up.output()).contains("(embedded, answers as v4.13.1) at ");
    }
    try (RunningUp up = RunningUp.in(older, "--zitadel-version", "4.16")) {
      assertThat(up.output()).contains("(embedded, answers as v4.16.0) at ");
    }
  }

  @Test
  void tellsWhatThereIsAndWritesWhatClientsNeed() throws Exception {
    try (RunningUp up = RunningUp.in(directory)) {
      String host = up.variable("ZITADEL_HOST");
      assertThat(up.output())
          .contains("(embedded, answers as v4.16.0) at " + host + "\n")
          .contains("  issuer  " + host + "\n", "  page    " + host + "/\n")
          .contains("  minnie  Password1!\n", "  donald  Password1!\n")
          .contains(
              "  Example / web  client id %s, secret in ZITADEL_EXAMPLE_WEB_CLIENT_SECRET\n"
                  .formatted(up.variable("ZITADEL_EXAMPLE_WEB_CLIENT_ID")))
          .contains(
              "  Example / spa  client id " + up.variable("ZITADEL_EXAMPLE_SPA_CLIENT_ID") + "\n")
          .doesNotContain(
              up.variable("ZITADEL_PAT"),
              up.variable("ZITADEL_LOGIN_PAT"),
              up.variable("ZITADEL_EXAMPLE_WEB_CLIENT_SECRET"));
      assertThat(
              EmbeddedCalls.to(host, up.variable("ZITADEL_PAT"))
                  .rest("GET", "/auth/v1/users/me", "")
                  .ok()
                  .text("user.userName"))
          .isEqualTo("zitadel-admin");
      assertThat(up.variable("ZITADEL_EXAMPLE_WEB_CLIENT_SECRET")).isNotBlank();
      Path file = directory.resolve(".env.local");
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
      }
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void printsJsonWithoutSecrets() throws Exception {
    try (RunningUp up = RunningUp.in(directory, "--json")) {
      JsonNode told = new ObjectMapper().readTree(up.output());

      assertThat(told.path("url").asText()).isEqualTo(up.variable("ZITADEL_HOST"));
      assertThat(told.at("/people/0/loginName").asText()).isEqualTo("minnie");
      assertThat(told.at("/applications/0/clientId").asText())
          .isEqualTo(up.variable("ZITADEL_EXAMPLE_WEB_CLIENT_ID"));
      assertThat(told.at("/applications/0/clientSecretVariable").asText())
          .isEqualTo("ZITADEL_EXAMPLE_WEB_CLIENT_SECRET");
      assertThat(up.output())
          .doesNotContain(
              up.variable("ZITADEL_PAT"),
              up.variable("ZITADEL_LOGIN_PAT"),
              up.variable("ZITADEL_EXAMPLE_API_CLIENT_SECRET"));
    }
  }

  @Test
  void existingContentOfTheFileIsKept() throws Exception {
    Path file = Files.writeString(directory.resolve(".env.local"), "MINE=1\nZITADEL_X='a b'");

    try (RunningUp up = RunningUp.in(directory)) {
      assertThat(up.variable("MINE")).isEqualTo("1");
      assertThat(up.variable("ZITADEL_X")).isEqualTo("a b");
      assertThat(up.variable("ZITADEL_HOST")).startsWith("http://localhost:");
    }
    assertThat(file).hasContent("MINE=1\nZITADEL_X='a b'");
  }

  @Test
  void warnsOfAFileThatGitDoesNotIgnore() throws Exception {
    assertThat(new ProcessBuilder("git", "init", "-q", directory.toString()).start().waitFor())
        .isZero();
    String warning =
        "Warning: git does not ignore .env.local, which has secrets in it. Add a line"
            + " \".env.local\" to .gitignore.\n";

    try (RunningUp up = RunningUp.in(directory)) {
      assertThat(up.output()).contains(warning);
    }
    Files.writeString(directory.resolve(".gitignore"), ".env.local\n");
    try (RunningUp up = RunningUp.in(directory)) {
      assertThat(up.output()).doesNotContain("Warning");
    }
  }

  @Test
  void aPortThatIsTakenEndsIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = run("--port", Integer.toString(taken.getLocalPort()));

      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.err())
          .startsWith("Can't listen on port " + taken.getLocalPort() + " of the loopback address: ")
          .endsWith(". Choose another port, or 0 for a free one.\n");
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void wrongArgumentsEndWithTwo() {
    assertThat(run("--port", "70000"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "--port 70000 is no port: it has to be between 0 and 65535. Write --port 8080, or"
                    + " --port 0 for a free one.\n"));
    assertThat(run("--watch"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "--watch watches the file of a seed, and there is none. Name one with --seed.\n"));
    assertThat(run("--seed", "nowhere.yaml").err()).contains("nowhere.yaml can't be read");
  }

  @Test
  void aFileThatCantBeWrittenEndsIt() {
    Ran ran = run("--port", "0", "--env-file", "absent/.env");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("absent/.env can't be written: ")
        .contains("Name a file that this user may write with --env-file.");
  }

  @Test
  void changedSeedIsAppliedAndReported() throws Exception {
    Path seed = directory.resolve("seed.yaml");
    Files.writeString(seed, seed("Minnie", "reader", "http://localhost/a", "daisy"));
    try (RunningUp up = RunningUp.in(directory, "--seed", "seed.yaml", "--watch")) {
      EmbeddedCalls admin =
          EmbeddedCalls.to(up.variable("ZITADEL_HOST"), up.variable("ZITADEL_PAT"));
      String client = up.variable("ZITADEL_WORK_WEB_CLIENT_ID");
      String secret = up.variable("ZITADEL_WORK_WEB_CLIENT_SECRET");

      Files.writeString(seed, seed("Minerva", "editor", "http://localhost/b", "goofy"));
      up.await("The seed was applied.\n")
          .await("  changed: user minnie\n")
          .await("  added: user goofy\n")
          .await("  added: role editor\n")
          .await("  changed: application web\n")
          .await("  changed: authorization\n")
          .await("  removed: role reader\n")
          .await("  removed: user daisy\n");

      assertThat(up.variable("ZITADEL_WORK_WEB_CLIENT_ID")).isEqualTo(client);
      assertThat(up.variable("ZITADEL_WORK_WEB_CLIENT_SECRET")).isEqualTo(secret);
      String users =
          admin.call("zitadel.user.v2.UserService/ListUsers", "{}").ok().body().toString();
      assertThat(users).contains("Minerva", "goofy").doesNotContain("daisy");
      assertThat(
              admin
                  .call("zitadel.application.v2.ApplicationService/ListApplications", "{}")
                  .ok()
                  .body()
                  .toString())
          .contains("http://localhost/b")
          .doesNotContain("http://localhost/a");
    }
  }

  @Test
  void invalidChangeOfTheSeedIsReportedAndChangesNothing() throws Exception {
    Path seed = directory.resolve("seed.yaml");
    Files.writeString(seed, seed("Minnie", "reader", "http://localhost/a", "daisy"));
    try (RunningUp up = RunningUp.in(directory, "--seed", "seed.yaml", "--watch")) {
      Files.writeString(seed, "organizations:\n  - nam: x\n");
      up.await("The seed was not applied.\n  seed.yaml has 2 problems");
      Files.writeString(
          seed,
          seed("Minnie", "reader", "http://localhost/a", "daisy").replace("Secret-1234!", "x"));
      up.await("password: is too weak for this server");

      Files.writeString(seed, seed("Minnie", "reader", "http://localhost/a", "daisy") + "\n");
      up.await("The seed was applied.\n  nothing changed\n");
    }
  }

  @Test
  void stateIsExportedAsASeed() throws Exception {
    Path seed = directory.resolve("seed.yaml");
    Files.writeString(seed, seed("Minnie", "reader", "http://localhost/a", "daisy"));
    try (RunningUp up = RunningUp.in(directory, "--seed", "seed.yaml", "--export", "out.yaml")) {
      EmbeddedCalls.to(up.variable("ZITADEL_HOST"), up.variable("ZITADEL_PAT"))
          .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'Later'}")
          .ok();
    }
    String exported = Files.readString(directory.resolve("out.yaml"));

    assertThat(exported)
        .contains("name: Acme", "name: Later", "username: daisy", "givenName: Minnie")
        .contains("redirectUris:\n        - http://localhost/a", "key: reader")
        .contains("- user: minnie\n  project: Work\n  roles:\n  - reader")
        .doesNotContain("Secret-1234!");
    assertThat(Seed.parse("out.yaml", exported)).hasToString("Seed[out.yaml]");
    try (RunningUp again = RunningUp.in(directory, "--seed", "out.yaml")) {
      assertThat(again.output()).contains("  minnie  (no password)\n", "  Work / web  client id ");
    }
  }

  @Test
  void plantedExportHasTheSameIds() throws Exception {
    Path seed = directory.resolve("seed.yaml");
    Files.writeString(seed, seed("Minnie", "reader", "http://localhost/a", "daisy"));
    String before;
    String client;
    try (RunningUp up = RunningUp.in(directory, "--seed", "seed.yaml", "--export", "out.yaml")) {
      before = ids(up);
      client = up.variable("ZITADEL_WORK_WEB_CLIENT_ID");
    }

    try (RunningUp again =
        RunningUp.in(directory, "--seed", "out.yaml", "--export", "again.yaml")) {
      assertThat(ids(again)).isEqualTo(before).contains("Acme", "minnie", "bot", "Work", "web");
      assertThat(again.variable("ZITADEL_WORK_WEB_CLIENT_ID")).isEqualTo(client);
    }
    assertThat(directory.resolve("again.yaml"))
        .hasSameTextualContentAs(directory.resolve("out.yaml"));
  }

  /** Returns the ids of all but the first organization, which every server has. */
  private static String ids(RunningUp up) {
    EmbeddedCalls admin = EmbeddedCalls.to(up.variable("ZITADEL_HOST"), up.variable("ZITADEL_PAT"));
    StringBuilder ids = new StringBuilder();
    String[][] lists = {
      {"zitadel.org.v2.OrganizationService/ListOrganizations", "result", "id", "name"},
      {"zitadel.user.v2.UserService/ListUsers", "result", "userId", "username"},
      {"zitadel.project.v2.ProjectService/ListProjects", "projects", "projectId", "name"},
      {
        "zitadel.application.v2.ApplicationService/ListApplications",
        "applications",
        "applicationId",
        "name"
      }
    };
    for (String[] list : lists) {
      for (JsonNode one : admin.call(list[0], "{}").ok().body().path(list[1])) {
        String name = one.path(list[3]).asText();
        if (List.of("Acme", "minnie", "daisy", "bot", "Work", "web").contains(name)) {
          ids.append(name).append(' ').append(one.path(list[2]).asText()).append('\n');
        }
      }
    }
    return ids.toString();
  }

  @Test
  void objectWithAFixedIdIsRenamedAndIsCreatedAnewWithAnotherId() throws Exception {
    String text =
        """
        organizations:
          - name: Acme
            id: org-1
            users:
              - {username: minnie, id: user-1, givenName: M, familyName: M, email: m@acme.example}
            projects:
              - name: Work
                id: project-1
                applications:
                  - {name: web, id: app-1, clientId: client-1, api: {}}
        """;
    Path seed = Files.writeString(directory.resolve("seed.yaml"), text);
    try (RunningUp up = RunningUp.in(directory, "--seed", "seed.yaml", "--watch")) {
      EmbeddedCalls admin =
          EmbeddedCalls.to(up.variable("ZITADEL_HOST"), up.variable("ZITADEL_PAT"));
      Files.writeString(
          seed,
          text.replace("Acme", "Acme Ltd")
              .replace("minnie", "minerva")
              .replace("Work", "Works")
              .replace("web", "site")
              .replace("client-1", "client-2"));
      up.await(
          """
          The seed was applied.
            changed: organization Acme Ltd
            changed: user minerva
            changed: project Works
            changed: application site
          """);
      assertThat(up.variable("ZITADEL_WORKS_SITE_CLIENT_ID")).isEqualTo("client-2");
      assertThat(
              admin
                  .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'user-1'}")
                  .ok()
                  .text("user.username"))
          .isEqualTo("minerva");

      Files.writeString(seed, Files.readString(seed).replace("user-1", "user-2"));
      up.await("changed (made anew): user minerva\n");
      assertThat(
              admin.call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'user-1'}").status())
          .isEqualTo(404);
    }
  }

  private static String seed(String givenName, String role, String redirect, String other) {
    return """
    organizations:
      - name: Acme
        metadata: { tier: gold }
        users:
          - username: minnie
            givenName: %s
            familyName: Mouse
            email: minnie@acme.example
            password: Secret-1234!
          - { username: %s, givenName: A, familyName: B, email: a@acme.example }
        serviceUsers:
          - { username: bot, secret: true, pats: [ { name: ci, lifetime: 30m } ] }
        projects:
          - name: Work
            roles: [ { key: %s } ]
            applications:
              - name: web
                oidc: { redirectUris: [ "%s" ], developmentMode: true }
    authorizations:
      - { user: minnie, project: Work, roles: [ %s ] }
    """
        .formatted(givenName, other, role, redirect, role);
  }
}
