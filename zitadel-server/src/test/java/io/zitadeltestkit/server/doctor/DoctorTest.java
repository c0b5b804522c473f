package io.zitadeltestkit.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.server.desk.RunningUp;
import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Provokes each message of the doctor. */
@Timeout(120)
class DoctorTest {
  private static final String NOWHERE = "unix:///nowhere/docker.sock";

  @TempDir private Path directory;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private List<URI> registries = List.of();
  private Clock clock = Clock.systemUTC();
  private int javaVersion = 17;

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  private Ran examine(int port, String... arguments) {
    environment.putIfAbsent("DOCKER_HOST", NOWHERE);
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--port", Integer.toString(port)));
    return Ran.of(
        new DoctorCommand(
            any ->
                new Machine(
                    new Surroundings(directory, environment),
                    javaVersion,
                    NOWHERE,
                    List.of("zitadel:1", "database:2"),
                    registries,
                    clock,
                    any)),
        line.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private HttpServer serve(String address, int port, String path, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return server;
  }

  @Test
  void allIsWellWithAServerAndItsFile() {
    try (RunningUp up = RunningUp.in(directory)) {
      int port = URI.create(up.variable("ZITADEL_HOST")).getPort();

      Ran ran = examine(port);

      assertThat(ran.status()).as(ran.out()).isZero();
      assertThat(ran.out())
          .contains("ok       Java: 17\n")
          .contains("ok       port " + port + ": a Zitadel answers there\n")
          .contains("ok       clock: agrees with that of localhost\n")
          .contains("ok       environment: no proxy stands before localhost\n")
          .contains(
              "ok       .env.local: is ignored by git or outside of a repository, and yours"
                  + " alone\n")
          .contains("ok       token: http://localhost:" + port + " accepts it\n")
          .doesNotContain("failure", up.variable("ZITADEL_PAT"));
      assertThat(examine(port, "--json").out()).doesNotContain(up.variable("ZITADEL_PAT"));
    }
  }

  @Test
  void javaThatIsTooOld() throws Exception {
    javaVersion = 11;

    Ran ran = examine(freePort());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            """
            failure  Java: 11 is too old
                     Install 17 or newer, and let JAVA_HOME lead there.
            """);
  }

  @Test
  void noEngine() throws Exception {
    assertThat(examine(freePort()).out())
        .contains("warning  engine: no Docker engine answers at " + NOWHERE + ": ")
        .contains(
            "         Start Docker or Podman, or set DOCKER_HOST to where it listens. The embedded"
                + " server, up and the backend \"embedded\" work without it.\n");
    environment.put("DOCKER_HOST", "tcp://127.0.0.1:1");
    assertThat(examine(freePort()).out())
        .contains("warning  engine: no Docker engine answers at tcp://127.0.0.1:1: ");
  }

  @Test
  void engineWithoutImagesAndARegistryThatIsNotThere() throws Exception {
    HttpServer engine = serve("127.0.0.1", 0, "/version", "{\"Version\":\"27.0\"}");
    engine.createContext(
        "/images/database:2/json",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    environment.put("DOCKER_HOST", "tcp://127.0.0.1:" + engine.getAddress().getPort());
    HttpServer registry = serve("127.0.0.1", 0, "/v2/", "{}");
    registries =
        List.of(
            URI.create("http://127.0.0.1:" + registry.getAddress().getPort() + "/v2/"),
            URI.create("http://localhost:1/v2/"));

    assertThat(examine(freePort()).out())
        .contains("ok       engine: Docker engine 27.0 at tcp://127.0.0.1:")
        .contains(
            "warning  images: the engine does not have zitadel:1\n"
                + "         Pull them once: docker pull zitadel:1. ")
        .contains("ok       registry: 127.0.0.1 answers\n")
        .contains("warning  registry: localhost can't be reached: java.net.ConnectException")
        .contains(
            "Check network and proxy, or name an image of another registry with"
                + " ZITADEL_TESTKIT_IMAGE.\n");
  }

  @Test
  void engineWithAllImages() throws Exception {
    HttpServer engine = serve("127.0.0.1", 0, "/", "{\"Version\":\"27.0\"}");
    environment.put("DOCKER_HOST", "tcp://127.0.0.1:" + engine.getAddress().getPort());

    assertThat(examine(freePort()).out())
        .contains("ok       images: zitadel:1, database:2 are there\n")
        .doesNotContain("registry");
  }

  @Test
  void portThatIsTakenBySomethingElse() throws Exception {
    int port = serve("127.0.0.1", 0, "/", "").getAddress().getPort();

    Ran ran = examine(port);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "failure  port %d: is taken by something that is no Zitadel\n         End what listens there (lsof -i :%d shows it), or start with up --port 0.\n"
                .formatted(port, port));
  }

  @Test
  void portThatIsFree() throws Exception {
    int port = freePort();

    assertThat(examine(port).out())
        .contains("ok       port " + port + ": is free\n")
        .contains("ok       ::1 and 127.0.0.1: nothing answers at [::1]:" + port);
  }

  @Test
  void twoServersAtTheTwoAddressesOfLocalhost() throws Exception {
    int port = serve("127.0.0.1", 0, "/debug/ready", "\"ok\"").getAddress().getPort();
    try {
      serve("::1", port, "/", "another server");
    } catch (IOException e) {
      assumeTrue(false, "This machine has no IPv6: " + e.getMessage());
    }

    Ran ran = examine(port);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "failure  ::1 and 127.0.0.1: at port %d two different servers answer, so localhost is one for a browser and another for Java\n"
                .formatted(port))
        .contains("End the one that you don't mean, often the published port of a container");
  }

  @Test
  void clockThatIsOffByAnHour() throws Exception {
    int port = serve("127.0.0.1", 0, "/", "").getAddress().getPort();
    registries = List.of(URI.create("http://127.0.0.1:" + port + "/v2/"));
    clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    Ran ran = examine(freePort());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .containsPattern("failure  clock: this machine is 36[0-9][0-9] s ahead of 127.0.0.1\n")
        .contains(
            "Set the clock (timedatectl set-ntp true): tokens look expired, or not yet valid.");
    clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
    assertThat(examine(freePort()).out())
        .containsPattern("clock: this machine is 3[56][0-9][0-9] s behind 127.0.0.1\n");
  }

  @Test
  void noSourceOfTheTime() throws Exception {
    registries = List.of(URI.create("http://localhost:1/v2/"));

    assertThat(examine(freePort()).out())
        .contains("warning  clock: nobody could be asked for the time\n");
  }

  @Test
  void proxyBeforeLocalhost() throws Exception {
    environment.put("HTTP_PROXY", "http://proxy.example:3128");
    assertThat(examine(freePort()).out())
        .contains(
            "warning  environment: there is a proxy for HTTP, and NO_PROXY does not except"
                + " localhost\n"
                + "         Set NO_PROXY=localhost,127.0.0.1: ");
    environment.put("NO_PROXY", "localhost");
    assertThat(examine(freePort()).out()).contains("ok       environment: ");
  }

  @Test
  void fileThatGitDoesNotIgnore() throws Exception {
    assertThat(new ProcessBuilder("git", "init", "-q", directory.toString()).start().waitFor())
        .isZero();
    Files.writeString(directory.resolve(".env"), "ZITADEL_HOST=http://localhost:1\n");

    Ran ran = examine(freePort());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "failure  .env: git does not ignore it, and there may be secrets in it\n"
                + "         Add a line \".env\" to .gitignore; if it was committed, replace what is"
                + " in it.\n");
  }

  @Test
  void fileThatOthersCanRead() throws Exception {
    Path file = Files.writeString(directory.resolve(".env.local"), "A=1\n");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX file system");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(examine(freePort()).out())
        .contains(
            """
            warning  .env.local: others on this machine can read it
                     chmod 600 .env.local
            """);
  }

  @Test
  void variableOfTheEnvironmentThatIsAnotherThanThatOfTheFile() {
    try (RunningUp up = RunningUp.in(directory)) {
      environment.put("ZITADEL_HOST", "http://localhost:1");
      int port = URI.create(up.variable("ZITADEL_HOST")).getPort();

      assertThat(examine(port).out())
          .contains(
              """
              warning  .env.local: ZITADEL_HOST of the environment is another, and wins
                       unset ZITADEL_HOST, if you mean the server of .env.local.
              """)
          .contains("warning  token: http://localhost:1 does not answer\n");
    }
  }

  @Test
  void tokenThatIsRefused() {
    try (RunningUp up = RunningUp.in(directory)) {
      environment.put("ZITADEL_PAT", "wrong");
      String host = up.variable("ZITADEL_HOST");

      Ran ran = examine(URI.create(host).getPort());

      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.out())
          .contains(
              "failure  token: %s refuses it (status 401)\n         It was revoked, has expired, or is of another server. Start up again, or set another.\n"
                  .formatted(host));
    }
  }

  @Test
  void findingsArePrintedAsJson() throws Exception {
    Ran ran = examine(freePort(), "--json");

    var findings = new ObjectMapper().readTree(ran.out());
    assertThat(findings.path(0).path("check").asText()).isEqualTo("Java");
    assertThat(findings.path(1).path("level").asText()).isEqualTo("warning");
    assertThat(findings.findValuesAsText("check"))
        .contains(
            "engine", "host names", "::1 and 127.0.0.1", "clock", "environment", ".env", "token");
  }
}
