package io.zitadeltestkit.it.benchmark;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.testcontainers.DockerClientFactory;

/** Zitadel and its database as somebody would start them who has only the engine. */
final class ContainersByHand implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ExposedPort PORT = ExposedPort.tcp(8080);

  /** v4.13.1's tokens are 71 characters, v4.16.0's are JWEs: five parts with dots between. */
  private static final Pattern TOKEN = Pattern.compile("[\\w.-]{60,}");

  private static final long POLL_NANOS = 15_000_000;

  private final DockerClient docker = DockerClientFactory.instance().client();

  /** Without a race between IPv4 and IPv6, where another container may have the same port. */
  private final OkHttpClient http = new OkHttpClient.Builder().fastFallback(false).build();

  private final List<String> containers = new ArrayList<>();
  private final String network =
      docker.createNetworkCmd().withName("by-hand-" + UUID.randomUUID()).exec().getId();
  private String server = "";
  private String url = "";

  /** From nothing: sets the database up. Returns how long it took to answer. */
  static Duration cold(String zitadelImage, String databaseImage) throws InterruptedException {
    long start = System.nanoTime();
    try (ContainersByHand pair = new ContainersByHand()) {
      pair.database(
          databaseImage,
          "POSTGRES_USER=postgres",
          "POSTGRES_PASSWORD=postgres",
          "PGDATA=/var/lib/by-hand/data");
      pair.server(zitadelImage, "start-from-init");
      pair.awaitAnswers(pair::firstToken);
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  /** From a database that is set up. Returns how long it took to answer. */
  static Duration warm(String zitadelImage, String snapshotImage, String token)
      throws InterruptedException {
    long start = System.nanoTime();
    try (ContainersByHand pair = new ContainersByHand()) {
      pair.database(snapshotImage);
      pair.server(zitadelImage, "start");
      pair.awaitAnswers(() -> token);
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  private interface Token {
    String get() throws InterruptedException;
  }

  private void database(String image, String... environment) {
    start(
        create(image, "database")
            .withEnv(environment)
            .withCmd(
                "postgres",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "synchronous_commit=off"));
  }

  private CreateContainerCmd create(String image, String alias) {
    return docker
        .createContainerCmd(image)
        .withAliases(alias)
        .withHostConfig(
            HostConfig.newHostConfig()
                .withNetworkMode(network)
                .withPortBindings(new Ports(PORT, Ports.Binding.empty())));
  }

  private String start(CreateContainerCmd command) {
    String id = command.exec().getId();
    containers.add(id);
    docker.startContainerCmd(id).exec();
    return id;
  }

  private void server(String image, String command) {
    server =
        start(
            create(image, "server")
                .withExposedPorts(PORT)
                .withCmd(
                    command,
                    "--masterkey",
                    "zitadel-testkit-masterkey-32-chr",
                    "--tlsMode",
                    "disabled")
                .withEnv(
                    settings().entrySet().stream()
                        .map(setting -> "ZITADEL_" + setting.getKey() + "=" + setting.getValue())
                        .toList()));
    Ports.Binding[] bindings =
        docker
            .inspectContainerCmd(server)
            .exec()
            .getNetworkSettings()
            .getPorts()
            .getBindings()
            .getOrDefault(PORT, new Ports.Binding[0]);
    String port = bindings[0].getHostPortSpec();
    url = "http://" + DockerClientFactory.instance().dockerHostIpAddress() + ":" + port;
  }

  private static Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("PORT", "8080"),
        Map.entry("TLS_ENABLED", "false"),
        Map.entry("EXTERNALDOMAIN", DockerClientFactory.instance().dockerHostIpAddress()),
        Map.entry("EXTERNALPORT", "8080"),
        Map.entry("EXTERNALSECURE", "false"),
        Map.entry("DATABASE_POSTGRES_HOST", "database"),
        Map.entry("DATABASE_POSTGRES_PORT", "5432"),
        Map.entry("DATABASE_POSTGRES_DATABASE", "zitadel"),
        // Both are started at the same time.
        Map.entry("DATABASE_POSTGRES_AWAITINITIALCONN", "30s"),
        Map.entry("DATABASE_POSTGRES_USER_USERNAME", "zitadel"),
        Map.entry("DATABASE_POSTGRES_USER_PASSWORD", "zitadel"),
        Map.entry("DATABASE_POSTGRES_USER_SSL_MODE", "disable"),
        Map.entry("DATABASE_POSTGRES_ADMIN_USERNAME", "postgres"),
        Map.entry("DATABASE_POSTGRES_ADMIN_PASSWORD", "postgres"),
        Map.entry("DATABASE_POSTGRES_ADMIN_SSL_MODE", "disable"),
        Map.entry("FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "administrator"),
        Map.entry("FIRSTINSTANCE_ORG_MACHINE_MACHINE_NAME", "Administrator"),
        Map.entry("FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", "2099-01-01T00:00:00Z"),
        Map.entry("SERVICEPING_ENABLED", "false"),
        Map.entry("MACHINE_IDENTIFICATION_HOSTNAME_ENABLED", "true"),
        Map.entry("MACHINE_IDENTIFICATION_WEBHOOK_ENABLED", "false"));
  }

  /**
   * Without a path for it the server prints its first token: the one line that is nothing else. A
   * real server prints a banner after it.
   */
  private String firstToken() throws InterruptedException {
    StringBuilder printed = new StringBuilder();
    docker
        .logContainerCmd(server)
        .withStdOut(true)
        .exec(
            new ResultCallback.Adapter<Frame>() {
              @Override
              public void onNext(Frame frame) {
                printed.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
              }
            })
        .awaitCompletion();
    return firstTokenIn(printed.toString());
  }

  static String firstTokenIn(String printed) {
    return printed
        .lines()
        .map(String::strip)
        .filter(TOKEN.asMatchPredicate())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The server has printed no token."));
  }

  private void awaitAnswers(Token token) throws InterruptedException {
    await("/debug/ready", "");
    String known = token.get();
    await("/zitadel.org.v2.OrganizationService/ListOrganizations", known);
    await("/v2/organizations/_search", known);
  }

  private void await(String path, String token) {
    long deadline = System.nanoTime() + 120_000_000_000L;
    while (!answers(path, token)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("No answer from " + url + path);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean answers(String path, String token) {
    Request.Builder request = new Request.Builder().url(url + path);
    if (!token.isEmpty()) {
      request
          .header("Authorization", "Bearer " + token)
          .post(RequestBody.create("{}".getBytes(StandardCharsets.UTF_8), JSON));
    }
    try (Response response = http.newCall(request.build()).execute()) {
      return response.code() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    containers.forEach(
        id -> docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
    docker.removeNetworkCmd(network).exec();
  }
}
