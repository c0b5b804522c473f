package io.zitadeltestkit.it.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The embedded server gives the answers that a real one gave: whatever was asked before, and
 * whoever else asks at the same time. One server answers all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Fidelity {
  private static final int ROUNDS = 3;
  private static final int PLAYERS = 4;

  private final Played played;
  private EmbeddedZitadel server;
  private Target target;

  Fidelity(Played played) {
    this.played = played;
  }

  @BeforeAll
  void start() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair systemKey = generator.generateKeyPair();
    server =
        EmbeddedZitadel.builder()
            .version(played.version())
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
  Stream<DynamicContainer> answersAsRecordedInAnyOrder() {
    long seed = Long.getLong("fidelity.seed", new Random().nextLong());
    Random random = new Random(seed);
    return IntStream.rangeClosed(1, ROUNDS)
        .mapToObj(
            round ->
                dynamicContainer(
                    "round %d of -Dfidelity.seed=%d".formatted(round, seed),
                    shuffled(random).stream().map(this::test)));
  }

  private List<Recording> shuffled(Random random) {
    List<Recording> recordings = new ArrayList<>(played.recordings());
    Collections.shuffle(recordings, random);
    return recordings;
  }

  private DynamicTest test(Recording recording) {
    return dynamicTest(
        recording.name(),
        () -> assertThat(differences(recording, Time.moved(server.clock()))).isEmpty());
  }

  @Test
  void answersSeveralAtOnceAsRecorded() throws Exception {
    Random random = new Random();
    ExecutorService players = Executors.newFixedThreadPool(PLAYERS);
    try {
      List<Callable<List<String>>> rounds =
          IntStream.range(0, PLAYERS)
              .mapToObj(player -> shuffled(random))
              .map(recordings -> (Callable<List<String>>) () -> playAll(recordings))
              .toList();
      List<String> differences = new ArrayList<>();
      for (Future<List<String>> round : players.invokeAll(rounds)) {
        differences.addAll(round.get());
      }
      assertThat(differences).isEmpty();
    } finally {
      players.shutdownNow();
    }
  }

  private List<String> playAll(List<Recording> recordings) {
    return recordings.stream()
        .flatMap(
            recording ->
                differences(recording, Time.waited(server.clock())).stream()
                    .map(line -> recording.name() + ": " + line))
        .toList();
  }

  private List<String> differences(Recording recording, Time time) {
    return Exceptions.applied(played, recording, new Player(target, time).play(recording));
  }
}
