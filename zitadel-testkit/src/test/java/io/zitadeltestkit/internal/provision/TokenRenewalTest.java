package io.zitadeltestkit.internal.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test may run longer than the lifetime of its token. */
final class TokenRenewalTest {
  private EmbeddedZitadel server;
  private ZitadelClient owner;
  private Provisioned provisioned;

  @BeforeEach
  void provision() {
    server = EmbeddedZitadel.start();
    owner = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
    provisioned =
        new Provisioner(new RunningEmbedded(server), Duration.ofMinutes(15), line -> {})
            .provision(owner, "renewal", List.of(ManagerRole.ORG_OWNER));
  }

  @AfterEach
  void stop() {
    provisioned.close();
    owner.close();
    server.close();
  }

  private int tokens() {
    return owner.users().listPersonalAccessTokens(provisioned.serviceUser().id()).size();
  }

  @Test
  void tokenIsReplacedBeforeItExpires() {
    String before = provisioned.serviceUser().token();
    Instant expiry = provisioned.serviceUser().tokenExpiresAt();

    server.clock().advance(Duration.ofMinutes(11));
    assertThat(provisioned.serviceUser().token()).isEqualTo(before);
    server.clock().advance(Duration.ofMinutes(2));

    assertThat(provisioned.serviceUser().token()).isNotEqualTo(before);
    assertThat(provisioned.serviceUser().tokenExpiresAt()).isAfter(expiry);
    assertThat(server.clock().now()).isBefore(expiry);
  }

  @Test
  void clientWorksAfterTheTokenHasExpired() {
    server.clock().advance(Duration.ofHours(3));

    assertThat(provisioned.serviceUser().client().me().id())
        .isEqualTo(provisioned.serviceUser().id());
  }

  @Test
  void tokenIsReplacedOnceForManyThreads() throws Exception {
    server.clock().advance(Duration.ofHours(1));
    int threads = 16;
    CyclicBarrier start = new CyclicBarrier(threads);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<String> task =
          () -> {
            start.await();
            seen.add(provisioned.serviceUser().token());
            return provisioned.serviceUser().client().me().id();
          };
      for (var answer : pool.invokeAll(java.util.Collections.nCopies(threads, task))) {
        assertThat(answer.get()).isEqualTo(provisioned.serviceUser().id());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(seen).hasSize(1);
    assertThat(tokens()).isEqualTo(2);
  }

  @Test
  void threadThatWaitsForATokenReactsToAnInterrupt() throws Exception {
    server.clock().advance(Duration.ofHours(1));
    server.faults().on("AddPersonalAccessToken").delay(Duration.ofSeconds(10));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    AtomicReference<Thread> waiting = new AtomicReference<>();
    try {
      var making = pool.submit(() -> provisioned.serviceUser().token());
      while (!server.faults().unused().isEmpty()) {
        Thread.onSpinWait();
      }
      var second =
          pool.submit(
              () -> {
                waiting.set(Thread.currentThread());
                return provisioned.serviceUser().token();
              });
      while (waiting.get() == null || waiting.get().getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }

      waiting.get().interrupt();

      assertThatThrownBy(() -> second.get(5, TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              ConnectionException.class,
              failure -> assertThat(failure.kind()).isEqualTo(ConnectionException.Kind.INTERRUPTED))
          .hasMessage(
              "The thread was interrupted while it waited for a personal access token that another thread is making.");
      assertThat(making.isDone()).isFalse();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void closingRevokesAllTokens() {
    server.clock().advance(Duration.ofMinutes(14));
    provisioned.serviceUser().token();
    assertThat(tokens()).isEqualTo(2);

    provisioned.serviceUser().close();

    assertThat(tokens()).isZero();
  }
}
