package io.zitadeltestkit.it.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The embedded server gives the answers that a real one gave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FidelityTest {
  private EmbeddedZitadel server;
  private Target target;

  @BeforeAll
  void start() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair systemKey = generator.generateKeyPair();
    server =
        EmbeddedZitadel.builder()
            .systemUser("testkit", (RSAPublicKey) systemKey.getPublic())
            .start();
    target =
        new Target(
            server.baseUrl(),
            server.adminToken(),
            server.loginClientToken(),
            systemKey.getPrivate());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> answersAsRecorded() {
    return Recording.all().stream()
        .map(
            recording ->
                dynamicTest(
                    recording.name(),
                    () -> {
                      List<String> differences = new Player(target).play(recording);
                      assertThat(differences).isEmpty();
                    }));
  }
}
