package io.zitadeltestkit.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.RecordedRequest;
import io.zitadeltestkit.internal.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual instances of a server that fails: each is made once, and none is left behind. */
final class VirtualInstancesTest {
  private static final String CREATE = "/system/v1/instances/_create";
  private static final String DELETE = "InstanceService/DeleteInstance";
  private static final String LIST_ORGANIZATIONS = "OrganizationService/ListOrganizations";
  private static final String LIST_INSTANCES = "InstanceService/ListInstances";

  @TempDir private static Path folder;
  private static KeyPair keys;

  private EmbeddedZitadel server;
  private VirtualInstances instances;

  @BeforeAll
  static void makeKey() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }

  @BeforeEach
  void start() {
    server =
        EmbeddedZitadel.builder().systemUser("tester", (RSAPublicKey) keys.getPublic()).start();
    instances = instances(server.port(), Duration.ofMillis(300));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private VirtualInstances instances(int port, Duration patience) {
    return new VirtualInstances(
        new Endpoint("http", "localhost", port, "localhost", null), user(), audience(), patience);
  }

  private static SystemUser user() {
    return SystemUser.of("tester", folder.resolve("key.pem"));
  }

  private String audience() {
    return server.baseUrl();
  }

  private List<Integer> statuses(String path) {
    return server.requests().to(path).stream().map(RecordedRequest::status).toList();
  }

  /** How many instances the server has beside its first. */
  private int further() {
    try (ZitadelClient system =
        ZitadelClient.builder(server.baseUrl()).accessToken(user().token(audience())).build()) {
      Object found =
          system
              .call("zitadel.instance.v2." + LIST_INSTANCES, Map.of(), Map.class)
              .get("instances");
      return found instanceof List<?> all ? all.size() - 1 : -1;
    }
  }

  @Test
  void openedInstanceServesItsOwnerAndIsGoneAfterClose() {
    try (VirtualInstance instance = instances.open();
        ZitadelClient client = instance.client()) {
      assertThat(client.me().username()).isEqualTo("owner");
      assertThat(further()).isEqualTo(1);
    }
    assertThat(further()).isZero();
  }

  @Test
  void instanceThatDoesNotServeItsOwnerIsRemoved() {
    server.faults().on(LIST_ORGANIZATIONS).always().answer(503);

    assertThatThrownBy(instances::open)
        .isInstanceOf(InstanceException.class)
        .hasMessageMatching(
            "The virtual instance http://ztk-\\S+\\.localhost:\\d+ was made, but did not serve its owner within 0 s\\. The last problem: .*503.*")
        .hasNoSuppressedExceptions();
    assertThat(statuses(DELETE)).containsExactly(200);
    assertThat(further()).isZero();
  }

  @Test
  void instanceThatCannotBeRemovedAfterAFailureIsNamedInASuppressedOne() {
    server.faults().on(LIST_ORGANIZATIONS).always().answer(503);
    server.faults().on(DELETE).always().answer(503);

    Throwable failure = catchThrowable(instances::open);

    assertThat(failure).hasMessageContaining("did not serve its owner");
    assertThat(failure.getSuppressed()).singleElement().isInstanceOf(InstanceException.class);
    assertThat(failure.getSuppressed()[0])
        .hasMessageMatching("The virtual instance \\d+ at \\S+ was not removed\\. .*503.*");
    assertThat(statuses(DELETE)).containsExactly(503, 503, 503);
  }

  @Test
  void interruptedOpeningLeavesNothingBehindAndKeepsTheInterrupt() {
    server.faults().on(LIST_ORGANIZATIONS).always().answer(503);
    VirtualInstances patient = instances(server.port(), Duration.ofSeconds(30));
    Thread opener = Thread.currentThread();
    Thread interrupting =
        new Thread(
            () -> {
              while (server.requests().to(LIST_ORGANIZATIONS).isEmpty()) {
                Thread.onSpinWait();
              }
              opener.interrupt();
            });
    interrupting.start();

    Throwable failure = catchThrowable(patient::open);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure)
        .isInstanceOf(InstanceException.class)
        .hasMessageStartingWith("Interrupted while waiting for the virtual instance http://ztk-")
        .hasNoSuppressedExceptions();
    assertThat(further()).isZero();
  }

  @Test
  void instanceOfALostAnswerIsMadeOnceAndRemoved() throws IOException {
    try (LosingProxy proxy = new LosingProxy(server.baseUrl(), CREATE)) {
      VirtualInstances behind = instances(proxy.port(), Duration.ofSeconds(5));

      assertThatThrownBy(behind::open)
          .isInstanceOf(InstanceException.class)
          .hasMessageMatching(
              "No virtual instance: http://localhost:%d did not answer \\(.*\\)\\. Check that the server runs\\."
                  .formatted(proxy.port()))
          .hasNoSuppressedExceptions();
    }
    assertThat(statuses(CREATE)).containsExactly(200);
    assertThat(statuses(DELETE)).containsExactly(200);
    assertThat(further()).isZero();
  }

  @Test
  void uncertainInstanceIsNamedIfItCannotBeLookedFor() throws IOException {
    try (LosingProxy proxy = new LosingProxy(server.baseUrl(), CREATE)) {
      server.faults().on(LIST_INSTANCES).times(1).answer(500);

      Throwable failure =
          catchThrowable(() -> instances(proxy.port(), Duration.ofSeconds(5)).open());

      assertThat(failure.getSuppressed()).hasSize(1);
      assertThat(failure.getSuppressed()[0])
          .hasMessageMatching(
              "It is unknown whether the virtual instance ztk-\\S+\\.localhost was made\\. If it was, remove it by hand\\. .*500.*");
    }
  }

  @Test
  void requestThatWasNotCarriedOutLeavesNothing() {
    server.faults().on(CREATE).drop();

    assertThatThrownBy(instances::open)
        .hasMessageContaining("did not answer")
        .hasNoSuppressedExceptions();
    assertThat(further()).isZero();
  }

  @Test
  void unknownSystemUserIsTold() {
    VirtualInstances others =
        new VirtualInstances(
            new Endpoint("http", "localhost", server.port(), "localhost", null),
            SystemUser.of("nobody", folder.resolve("key.pem")),
            audience());

    assertThatThrownBy(others::open)
        .isInstanceOf(InstanceException.class)
        .hasMessageMatching(
            "No virtual instance: %s refused it with 401: .+\\. The server must be started with the system user \"nobody\" and its public key \\(ZITADEL_SYSTEMAPIUSERS\\), and its external URL must be %s\\."
                .formatted(server.baseUrl(), server.baseUrl()));
  }

  @Test
  void deleteThatFailsIsTriedAgain() {
    VirtualInstance instance = instances(server.port(), Duration.ofSeconds(30)).open();
    server.faults().on(DELETE).times(2).answer(503);

    instance.close();

    assertThat(statuses(DELETE)).containsExactly(503, 503, 200);
    assertThat(further()).isZero();
  }

  @Test
  void deleteThatIsNotAnsweredIsReported() {
    VirtualInstance instance = instances(server.port(), Duration.ofSeconds(30)).open();
    server.faults().on(DELETE).times(3).drop();

    assertThatThrownBy(instance::close)
        .isInstanceOf(InstanceException.class)
        .hasMessageStartingWith(
            "The virtual instance %s at %s was not removed. "
                .formatted(instance.id(), server.baseUrl()));
    instance.close();
    assertThat(further()).isZero();
  }
}
