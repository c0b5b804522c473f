package io.zitadeltestkit.it.image;

import io.zitadeltestkit.it.container.TestImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of the image, with an instance owner whose token is on standard output. */
final class Image {
  /** The image. */
  static final String NAME =
      System.getenv().getOrDefault("TEST_EMBEDDED_IMAGE", "zitadel-embedded");

  /** A database to put beside it. */
  static final DockerImageName POSTGRES = TestImages.postgres();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PORT = 8080;

  private Image() {}

  /** A container that is ready when {@code /debug/ready} says so. */
  static GenericContainer<?> container(String command) {
    return bare(command)
        .withEnv("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "admin")
        .withEnv("ZITADEL_FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", "2099-01-01T00:00:00Z")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forHttp("/debug/ready").forPort(PORT));
  }

  /** A container without settings. */
  static GenericContainer<?> bare(String command) {
    return new GenericContainer<>(DockerImageName.parse(NAME))
        .withCommand(
            command, "--masterkey", "MasterkeyNeedsToHave32Characters", "--tlsMode", "disabled");
  }

  /** A container with a database, which is called {@code db} on their network. */
  static GenericContainer<?> withDatabase(
      String command, Network network, PostgreSQLContainer database) {
    return container(command)
        .withNetwork(network)
        .withEnv("ZITADEL_DATABASE_POSTGRES_HOST", "db")
        .withEnv("ZITADEL_DATABASE_POSTGRES_USER_PASSWORD", "user-password")
        .withEnv("ZITADEL_DATABASE_POSTGRES_ADMIN_USERNAME", database.getUsername())
        .withEnv("ZITADEL_DATABASE_POSTGRES_ADMIN_PASSWORD", database.getPassword())
        .withEnv("ZITADEL_DATABASE_POSTGRES_ADMIN_EXISTINGDATABASE", database.getDatabaseName());
  }

  /** Returns what is on standard output. */
  static String output(GenericContainer<?> container) {
    return container.getLogs(OutputType.STDOUT);
  }

  /** Waits until a server on this machine is ready. */
  static boolean ready(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/debug/ready")).build();
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < deadline) {
      try {
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
        Thread.sleep(20);
      } catch (IOException e) {
        // It does not listen yet.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** An answer. */
  record Answer(int status, String body) {}

  /** Calls {@code Service/Method}, or by REST where the path says so. */
  static Answer post(GenericContainer<?> container, String path, String json) {
    return post("localhost", container, output(container).strip(), path, json);
  }

  static Answer post(
      String host, GenericContainer<?> container, String token, String path, String json) {
    return post(host, container.getFirstMappedPort(), token, path, json);
  }

  static Answer post(String host, int port, String token, String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
