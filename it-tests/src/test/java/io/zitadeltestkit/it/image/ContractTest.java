package io.zitadeltestkit.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import io.zitadeltestkit.it.image.Image.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** What the image has in common with the real one, besides its traps. */
@NeedsImage
class ContractTest {
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";
  private static final String ADD = "zitadel.org.v2.OrganizationService/AddOrganization";

  private static DockerClient docker() {
    return DockerClientFactory.instance().client();
  }

  private static String failure(GenericContainer<?> container) {
    container
        .withStartupCheckStrategy(new ExitsWithOne())
        .waitingFor(Wait.forLogMessage(".*level=fatal.*", 1))
        .start();
    return container.getLogs(OutputType.STDERR);
  }

  @ParameterizedTest
  @CsvSource({
    "MasterkeyOf31Characters12345678, 31",
    "MasterkeyOf33Characters1234567890, 33",
    "short, 5"
  })
  void masterkeyOfAnotherLengthIsRefused(String masterkey, int length) {
    try (GenericContainer<?> container =
        Image.bare("start-from-init")
            .withCommand("start-from-init", "--masterkey", masterkey, "--tlsMode", "disabled")) {
      assertThat(failure(container))
          .contains("masterkey must be 32 bytes, but is " + length)
          .doesNotContain(masterkey);
    }
  }

  @Test
  void startRefusesADatabaseThatIsNotSetUp() {
    try (Network network = Network.newNetwork();
        PostgreSQLContainer database = database(network);
        GenericContainer<?> init = Image.withDatabase("init", network, database);
        GenericContainer<?> early = Image.withDatabase("start", network, database);
        GenericContainer<?> server = Image.withDatabase("start", network, database)) {
      database.start();

      assertThat(failure(early)).contains("password authentication failed for user");
      init.withCommand("init")
          .withStartupCheckStrategy(new OneShotStartupCheckStrategy())
          .waitingFor(new Nothing())
          .start();
      assertThat(failure(server))
          .contains("the database 'zitadel' is not set up: start it once with start-from-init");
    }
  }

  @Test
  void waitsForItsDatabase() throws Exception {
    try (Network network = Network.newNetwork();
        PostgreSQLContainer database = database(network);
        GenericContainer<?> server = Image.withDatabase("start-from-init", network, database)) {
      CompletableFuture<Void> starting = Startables.deepStart(server);
      // Not before the server has looked for it in vain.
      while (server.getContainerId() == null
          || !Boolean.TRUE.equals(server.getCurrentContainerInfo().getState().getRunning())) {
        Thread.onSpinWait();
      }
      database.start();
      starting.get(1, TimeUnit.MINUTES);

      assertThat(Image.post(server, LIST, "{}").status()).isEqualTo(200);
    }
  }

  @Test
  void firstTokenWorksAfterARestartOfTheContainer() {
    try (Network network = Network.newNetwork();
        PostgreSQLContainer database = database(network);
        GenericContainer<?> server = Image.withDatabase("start-from-init", network, database)) {
      Startables.deepStart(database, server).join();
      String token = Image.output(server).strip();
      assertThat(Image.post(server, ADD, "{'name':'acme'}").status()).isEqualTo(200);

      docker().restartContainerCmd(server.getContainerId()).exec();

      // The engine may have given it another port.
      int port =
          Integer.parseInt(
              server
                  .getCurrentContainerInfo()
                  .getNetworkSettings()
                  .getPorts()
                  .getBindings()
                  .values()
                  .stream()
                  .map(bindings -> bindings[0].getHostPortSpec())
                  .findFirst()
                  .orElseThrow());
      assertThat(Image.ready(port)).isTrue();
      Answer answer = Image.post("localhost", port, token, LIST, "{}");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("acme");
      assertThat(Image.output(server).strip()).as("a second token").isEqualTo(token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"healthz", "ready", "validate"})
  void debugAnswersOnAnyHostName(String path) throws Exception {
    try (GenericContainer<?> server = Image.container("start-from-init")) {
      server.start();
      URI uri = URI.create("http://127.0.0.1:" + server.getFirstMappedPort() + "/debug/" + path);

      assertThat(
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void isSmallAndQuick() throws Exception {
    try (GenericContainer<?> server = Image.container("start-from-init")) {
      server.start();

      Duration start =
          Duration.between(
              Instant.parse(String.valueOf(server.getContainerInfo().getState().getStartedAt())),
              timeOf("server is listening", server));
      double megabytes =
          Objects.requireNonNull(docker().inspectImageCmd(Image.NAME).exec().getSize()) / 1e6;
      String numbers =
          String.format(
              java.util.Locale.ROOT,
              "%s: %.0f MB, listens %d ms after the container's start",
              Image.NAME,
              megabytes,
              start.toMillis());
      LoggerFactory.getLogger(ContractTest.class).info(numbers);
      assertThat(megabytes).as(numbers).isLessThan(100);
      assertThat(start).as(numbers).isPositive().isLessThan(Duration.ofSeconds(10));
    }
  }

  /** When the engine got a line of the log. */
  private static Instant timeOf(String text, GenericContainer<?> server)
      throws InterruptedException {
    StringBuilder log = new StringBuilder();
    docker()
        .logContainerCmd(server.getContainerId())
        .withStdErr(true)
        .withStdOut(true)
        .withTimestamps(true)
        .exec(
            new ResultCallback.Adapter<Frame>() {
              @Override
              public void onNext(Frame frame) {
                log.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
              }
            })
        .awaitCompletion();
    String line =
        log.toString().lines().filter(each -> each.contains(text)).findFirst().orElseThrow();
    return Instant.parse(line.substring(0, line.indexOf(' ')));
  }

  private static PostgreSQLContainer database(Network network) {
    return new PostgreSQLContainer(Image.POSTGRES).withNetwork(network).withNetworkAliases("db");
  }

  /** For a container that was waited for until it ended. */
  private static final class Nothing extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {
      // Its end was success.
    }
  }
}
