package io.zitadeltestkit.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.server.NeedsDocker;
import io.zitadeltestkit.server.container.ImageNames;
import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import io.zitadeltestkit.server.token.TokenCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in a container, by the engine of this machine and its program docker. */
@NeedsDocker
@Timeout(400)
class UpContainerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern PAGE = Pattern.compile("page    (http://localhost:\\d+/)");
  private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");

  @TempDir private Path directory;

  /** The variables of this process for images and the engine, without those for a server. */
  private Surroundings surroundings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> !name.matches("ZITADEL_TESTKIT_.*IMAGE|DOCKER_.*"));
    environment.putAll(more);
    return new Surroundings(directory, environment);
  }

  private Ran run(Map<String, String> more, String... arguments) {
    return Ran.of(new UpCommand(surroundings(more)), arguments);
  }

  private static String docker(String... arguments) throws IOException {
    String[] line = new String[arguments.length + 1];
    line[0] = "docker";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String page(String url) throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replace("&#x3D;", "=").replace("&#39;", "'");
  }

  @Test
  void containerIsSeededShownWatchedExportedAndRemoved() throws Exception {
    Path seed = directory.resolve("seed.yaml");
    Files.writeString(seed, seed("Minnie"));
    String name;
    try (RunningUp up =
        RunningUp.in(
            surroundings(Map.of()),
            "--container",
            "--seed",
            "seed.yaml",
            "--watch",
            "--export",
            "out.yaml")) {
      String host = up.variable("ZITADEL_HOST");
      name = "zitadel-up-" + URI.create(host).getPort();
      assertThat(up.output())
          .contains("Zitadel (container, ", ") at " + host + "\n")
          .contains("  issuer  " + host + "\n", "  minnie  Secret-1234!\n")
          .contains(
              "  Work / web  client id %s, secret in ZITADEL_WORK_WEB_CLIENT_SECRET\n"
                  .formatted(up.variable("ZITADEL_WORK_WEB_CLIENT_ID")));
      assertThat(up.complaints()).startsWith("Starting ").doesNotContain("Error");
      assertThat(docker("ps", "--format", "{{.Names}}")).contains(name, name + "-database");

      EmbeddedCalls admin = EmbeddedCalls.to(host, up.variable("ZITADEL_PAT"));
      JsonNode minnie =
          admin
              .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'minnie-1'}")
              .ok()
              .body();
      assertThat(minnie.at("/user/human/profile/givenName").asText()).isEqualTo("Minnie");

      Matcher page = PAGE.matcher(up.output());
      assertThat(page.find()).isTrue();
      pageShowsWhatThereIs(page.group(1), up);
      messagesArrive(page.group(1), admin);
      buttonsAreGuarded(page.group(1), up);

      Ran login =
          Ran.of(
              TokenCommands.login(new Surroundings(directory, Map.of())),
              "minnie",
              "--password",
              "Secret-1234!",
              "--application",
              "Work/web");
      assertThat(login.err()).isEmpty();
      assertThat(login.out()).contains("\"sub\" : \"minnie-1\"");

      Files.writeString(seed, seed("Minerva"));
      up.await("The seed was applied.\n").await("  changed: user minnie\n");
    }
    assertThat(Files.readString(directory.resolve("out.yaml")))
        .contains("givenName: Minerva", "id: minnie-1", "id: org-1", "id: project-1", "id: web-1")
        .doesNotContain("clientId");
    assertThat(directory.resolve(".env.local")).doesNotExist();
    assertThat(docker("ps", "--all", "--format", "{{.Names}}").lines())
        .doesNotContain(name, name + "-database");
    assertThat(docker("network", "ls", "--format", "{{.Name}}").lines()).doesNotContain(name);
  }

  private static void pageShowsWhatThereIs(String url, RunningUp up) throws Exception {
    assertThat(page(url))
        .contains("<h1>Zitadel in a container</h1>")
        .contains("<code>Secret-1234!</code>", "minnie-1", "Work: reader")
        .contains(up.variable("ZITADEL_WORK_WEB_CLIENT_ID"), "ZITADEL_WORK_WEB_CLIENT_SECRET")
        .contains("issuer-uri: " + up.variable("ZITADEL_HOST"))
        .contains("personal access token", " days left")
        .contains("A real server tells nobody which requests it was sent")
        .contains("docker logs --follow zitadel-up-")
        .contains("The clock of a container is this machine's")
        .contains("a real server does not tell which access and refresh tokens it has given out")
        .contains("No message was sent.")
        .doesNotContain(
            up.variable("ZITADEL_PAT"),
            up.variable("ZITADEL_LOGIN_PAT"),
            up.variable("ZITADEL_WORK_WEB_CLIENT_SECRET"));
  }

  private static void messagesArrive(String url, EmbeddedCalls admin) throws Exception {
    admin
        .call("zitadel.user.v2.UserService/PasswordReset", "{'userId':'minnie-1','sendLink':{}}")
        .ok();
    long end = System.nanoTime() + 30_000_000_000L;
    String page = page(url);
    while (page.contains("No message was sent.") && System.nanoTime() < end) {
      page = page(url);
    }
    assertThat(page).contains("minnie@acme.example", "code=");
  }

  private static void buttonsAreGuarded(String url, RunningUp up) throws Exception {
    Matcher token = PAGE_TOKEN.matcher(page(url));
    assertThat(token.find()).isTrue();
    String pat = up.variable("ZITADEL_PAT");
    String good = "page=" + token.group(1) + "&token=";
    HttpResponse<String> decoded = send(form(url + "desk/decode", good + pat));
    assertThat(decoded.statusCode()).isEqualTo(200);
    assertThat(decoded.body())
        .contains("The server accepts it as an access token of ")
        .doesNotContain(pat);
    assertThat(send(form(url + "desk/decode", good + "nonsense")).body())
        .contains("The server does not accept it as an access token");
    assertThat(send(form(url + "desk/decode", "token=" + pat)).body())
        .startsWith("The form lacks the page's own token");
    assertThat(
            send(form(url + "desk/decode", good + pat).header("Origin", "https://evil.example"))
                .body())
        .startsWith("Another site has sent this form.");
    assertThat(
            send(HttpRequest.newBuilder(URI.create(url)).header("X-Forwarded-For", "10.0.0.1"))
                .statusCode())
        .isEqualTo(403);
  }

  private static HttpRequest.Builder form(String url, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                body.replace("+", URLEncoder.encode("+", StandardCharsets.UTF_8))));
  }

  @Test
  void withoutTheProgramDockerItSaysHowToGetIt() {
    Ran ran =
        Ran.of(
            new UpCommand(surroundings(Map.of()), "/nowhere/docker"), "--container", "--port", "0");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                "",
                "There is no program \"/nowhere/docker\" here, which --container needs. Install"
                    + " Docker, or Podman with its docker command, and see that it is in the PATH."
                    + " Without --container, up starts the embedded server, which needs neither.\n"));
  }

  @Test
  void withoutAnEngineItSaysSo() {
    Ran ran =
        run(Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock"), "--container", "--port", "0");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("No Docker engine answers: ")
        .contains("/nowhere/docker.sock")
        .endsWith(
            " Start Docker or Podman, or set DOCKER_HOST to where it listens. Without --container,"
                + " up starts the embedded server, which needs neither.\n");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void anImageThatCantBePulledIsNamedWithWhatToDo() {
    Ran ran =
        run(
            Map.of("ZITADEL_TESTKIT_IMAGE", "registry.invalid/zitadel:1"),
            "--container",
            "--port",
            "0");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            "Pulling registry.invalid/zitadel:1, once …\nThe image registry.invalid/zitadel:1 is"
                + " not there and can't be pulled: ")
        .endsWith(
            " Check network, proxy and docker login, or name another image with"
                + " ZITADEL_TESTKIT_IMAGE. Without --container, up starts the embedded server,"
                + " which needs neither.\n");
  }

  @Test
  void aPortThatIsTakenIsNamedAndLeftoversOfAKilledUpAreRemoved() throws Exception {
    String label =
        "io.zitadeltestkit.up=%s/%d/1"
            .formatted(InetAddress.getLocalHost().getHostName(), Integer.MAX_VALUE);
    docker("network", "create", "--label", label, "zitadel-up-left");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = run(Map.of(), "--container", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.err())
          .startsWith(
              "The container can't have port %d of the loopback address: "
                  .formatted(taken.getLocalPort()))
          .endsWith(
              ". End what listens there (docker ps shows whether it is a container), or choose"
                  + " another with --port, or 0 for a free one.\n");
    }
    assertThat(docker("network", "ls", "--format", "{{.Name}}").lines())
        .doesNotContain("zitadel-up-left");
  }

  @Test
  void anImageThatIsNoZitadelIsToldWithItsLastWordsAndRemoved() throws Exception {
    String database = ImageNames.of(System.getenv()).database();
    Ran ran = run(Map.of("ZITADEL_TESTKIT_IMAGE", database), "--container", "--port", "0");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .containsAnyOf(
            "Zitadel has ended while it started. Its last words: ",
            "The container of Zitadel does not start: ")
        .contains(database);
  }

  @Test
  void pagePortIsOnlyForAContainer() {
    assertThat(run(Map.of(), "--page-port", "8090"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "--page-port is for the page beside a container; the embedded server has its own at"
                    + " /. Add --container, or leave it out.\n"));
    assertThat(run(Map.of(), "--container", "--page-port", "70000").err())
        .isEqualTo("--page-port 70000 is no port: it has to be between 0 and 65535.\n");
  }

  private static String seed(String givenName) {
    return """
    organizations:
      - name: Acme
        id: org-1
        users:
          - username: minnie
            id: minnie-1
            givenName: %s
            familyName: Mouse
            email: minnie@acme.example
            password: Secret-1234!
        projects:
          - name: Work
            id: project-1
            roles: [ { key: reader } ]
            applications:
              - name: web
                id: web-1
                oidc:
                  redirectUris: [ "http://localhost/a" ]
                  developmentMode: true
                  accessTokenType: jwt
    authorizations:
      - { user: minnie, project: Work, roles: [ reader ] }
    """
        .formatted(givenName);
  }
}
