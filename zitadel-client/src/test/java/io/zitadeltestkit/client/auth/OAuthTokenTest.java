package io.zitadeltestkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import io.zitadeltestkit.client.error.RateLimitedException;
import io.zitadeltestkit.client.error.TokenEndpointException;
import io.zitadeltestkit.client.error.UnavailableException;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.WrongHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When an OAuth token is fetched, and when not. */
@Timeout(30)
class OAuthTokenTest {
  private static final int THREADS = 8;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final FakeServer server = new FakeServer();
  private final Authenticator authenticator = ClientCredentialsAuthenticator.of("bot", "s3cr3t");

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private String header() {
    return authenticator.authorization(server).orElseThrow();
  }

  /** One thread waits in the token endpoint, the others for it. */
  private <T> List<Future<T>> atOnceUntilAllWait(Callable<T> task) {
    List<Thread> running = new CopyOnWriteArrayList<>();
    List<Future<T>> futures =
        atOnce(
            () -> {
              running.add(Thread.currentThread());
              return task.call();
            });
    while (running.size() < THREADS || !running.stream().allMatch(OAuthTokenTest::isWaiting)) {
      Thread.onSpinWait();
    }
    return futures;
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private <T> List<Future<T>> atOnce(Callable<T> task) {
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      futures.add(threads.submit(task));
    }
    return futures;
  }

  @Test
  void formRequestsATokenForTheApi() {
    assertThat(header()).isEqualTo("Bearer token-1");
    assertThat(server.forms.get(0))
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("scope", "openid urn:zitadel:iam:org:project:id:zitadel:aud")
        .containsEntry("client_id", "bot")
        .containsEntry("client_secret", "s3cr3t");
  }

  @Test
  void furtherScopesAreRequested() {
    ClientCredentialsAuthenticator.of("bot", "s3cr3t", List.of("profile", "openid"))
        .authorization(server);
    assertThat(server.forms.get(0))
        .containsEntry("scope", "openid urn:zitadel:iam:org:project:id:zitadel:aud profile");
  }

  @Test
  void tokenIsKept() {
    assertThat(header()).isEqualTo(header());
    assertThat(server.forms).hasSize(1);
    assertThat(authenticator.expiresAt()).contains(FakeServer.START.plus(Duration.ofHours(1)));
  }

  @Test
  void tokenIsRequestedOnceByManyThreads() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    server.answers(
        () -> {
          await(go);
          return server.hourly();
        });
    List<Future<String>> headers = atOnceUntilAllWait(this::header);
    go.countDown();
    for (Future<String> header : headers) {
      assertThat(header.get()).isEqualTo("Bearer token-1");
    }
    assertThat(server.forms).hasSize(1);
  }

  @Test
  void failureReachesAllWaitingThreadsAndIsNotKept() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    TokenEndpointException failure =
        new TokenEndpointException("refused", 400, "invalid_client", "");
    server.answers(
        () -> {
          await(go);
          throw failure;
        });
    List<Future<String>> headers = atOnceUntilAllWait(this::header);
    go.countDown();
    for (Future<String> header : headers) {
      assertThat(catchThrowableOfType(ExecutionException.class, header::get))
          .cause()
          .isInstanceOf(TokenEndpointException.class)
          .hasMessage("refused");
    }
    assertThat(server.forms).hasSize(1);
    server.answers(server::hourly);
    assertThat(header()).isEqualTo("Bearer token-2");
  }

  @Test
  void tokenIsRenewedAMinuteBeforeItExpires() {
    header();
    server.now = FakeServer.START.plus(Duration.ofMinutes(59)).minusMillis(1);
    assertThat(header()).isEqualTo("Bearer token-1");
    server.now = FakeServer.START.plus(Duration.ofMinutes(59));
    assertThat(header()).isEqualTo("Bearer token-2");
  }

  @Test
  void shortLivedTokenIsRenewedInTheLastFifthOfItsLife() {
    server.answers(
        () -> new AccessToken("token-" + server.forms.size(), server.now.plusSeconds(10)));
    header();
    server.now = FakeServer.START.plusSeconds(7);
    assertThat(header()).isEqualTo("Bearer token-1");
    server.now = FakeServer.START.plusSeconds(8);
    assertThat(header()).isEqualTo("Bearer token-2");
  }

  @Test
  void tokenWithoutAnExpiryIsKept() {
    server.answers(() -> new AccessToken("token-" + server.forms.size(), null));
    header();
    server.now = FakeServer.START.plus(Duration.ofDays(1));
    assertThat(header()).isEqualTo("Bearer token-1");
    assertThat(authenticator.expiresAt()).isEmpty();
  }

  @Test
  void otherThreadsUseTheOldTokenWhileItIsRenewed() throws Exception {
    header();
    server.now = FakeServer.START.plus(Duration.ofMinutes(59));
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    server.answers(
        () -> {
          fetching.countDown();
          await(go);
          return server.hourly();
        });
    Future<String> renewing = threads.submit(this::header);
    await(fetching);
    assertThat(header()).isEqualTo("Bearer token-1");
    go.countDown();
    assertThat(renewing.get()).isEqualTo("Bearer token-2");
    assertThat(header()).isEqualTo("Bearer token-2");
  }

  @Test
  void oldTokenIsUsedUntilItExpiresWhenTheEndpointIsDown() {
    header();
    server.answers(
        () -> {
          throw new ConnectionException(ConnectionException.Kind.REFUSED, "down", null);
        });
    server.now = FakeServer.START.plus(Duration.ofMinutes(59));
    assertThat(header()).isEqualTo("Bearer token-1");
    server.now = FakeServer.START.plus(Duration.ofMinutes(60));
    assertThatThrownBy(this::header).isInstanceOf(ConnectionException.class);
  }

  @Test
  void refusedTokenIsRequestedAgain() {
    String refused = header();
    assertThat(authenticator.refreshAfterUnauthorized(refused, server)).isTrue();
    assertThat(header()).isEqualTo("Bearer token-2");
  }

  @Test
  void manyRefusalsOfOneTokenFetchOneNewToken() throws Exception {
    String refused = header();
    List<Future<String>> headers =
        atOnce(
            () -> {
              authenticator.refreshAfterUnauthorized(refused, server);
              return header();
            });
    for (Future<String> header : headers) {
      assertThat(header.get()).isEqualTo("Bearer token-2");
    }
    assertThat(server.forms).hasSize(2);
  }

  @Test
  void interruptedThreadStopsWaiting() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    server.answers(
        () -> {
          fetching.countDown();
          await(go);
          return server.hourly();
        });
    Future<String> first = threads.submit(this::header);
    await(fetching);
    Thread.currentThread().interrupt();
    ConnectionException error = catchThrowableOfType(ConnectionException.class, this::header);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(error.kind()).isEqualTo(ConnectionException.Kind.INTERRUPTED);
    go.countDown();
    assertThat(first.get()).isEqualTo("Bearer token-1");
  }

  @Test
  void interruptOfTheThreadThatFetchesDoesNotFailThoseThatWait() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    server.answers(
        () -> {
          if (server.forms.size() > 1) {
            return server.hourly();
          }
          fetching.countDown();
          await(go);
          throw new ConnectionException(Kind.INTERRUPTED, "interrupted", null);
        });
    List<Future<String>> headers = atOnceUntilAllWait(this::header);
    await(fetching);
    go.countDown();
    int failed = 0;
    for (Future<String> header : headers) {
      try {
        assertThat(header.get()).isEqualTo("Bearer token-2");
      } catch (ExecutionException e) {
        failed++;
      }
    }
    assertThat(failed).isEqualTo(1);
    assertThat(server.forms).hasSize(2);
  }

  static Stream<RuntimeException> failures() {
    ApiError error = new ApiError("POST /oauth/v2/token", 500, "internal", "ID-1", "words");
    return Stream.of(
        new TokenEndpointException("refused", 400, "invalid_client", "words"),
        new ConnectionException(Kind.REFUSED, "refused", null),
        new ConfigurationException("expired"),
        new ApiException("failed", error),
        new UnavailableException("down", error),
        new WrongHostException("other", error),
        new UnexpectedAnswerException("broken", error),
        new RateLimitedException("slow down", error, Duration.ofSeconds(3)));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void eachThreadThrowsAnExceptionOfItsOwn(RuntimeException failure) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    server.answers(
        () -> {
          await(go);
          throw failure;
        });
    List<Future<String>> headers = atOnceUntilAllWait(this::header);
    go.countDown();
    Set<Throwable> thrown = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Future<String> header : headers) {
      ExecutionException e = catchThrowableOfType(ExecutionException.class, header::get);
      assertThat(e.getCause())
          .hasSameClassAs(failure)
          .hasMessage(failure.getMessage())
          .usingRecursiveComparison()
          .ignoringFields("cause", "stackTrace", "suppressedExceptions", "detailMessage")
          .isEqualTo(failure);
      thrown.add(e.getCause());
    }
    assertThat(thrown).hasSize(THREADS);
  }

  @Test
  void tokenOfOneServerIsNotSentToAnother() {
    header();
    FakeServer other = new FakeServer("http://other.example");
    assertThatThrownBy(() -> authenticator.authorization(other))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "This authenticator holds a token of http://localhost:8080 and can't be used for http://other.example too. Make one authenticator for each server.");
    assertThat(other.forms).isEmpty();
  }

  @Test
  void closedAuthenticatorForgetsItsToken() {
    header();
    authenticator.close();
    assertThat(authenticator.expiresAt()).isEmpty();
  }

  @Test
  void personalAccessTokenHasTheGivenExpiry() {
    Instant expiry = FakeServer.START;
    PersonalAccessTokenAuthenticator token = PersonalAccessTokenAuthenticator.of("secret");
    assertThat(token.expiresAt()).isEmpty();
    assertThat(token.expiringAt(expiry).expiresAt()).contains(expiry);
    assertThat(token.expiringAt(expiry))
        .hasToString("personal access token until 2026-11-23T10:00:00Z");
    assertThat(token.refreshAfterUnauthorized("Bearer secret", server)).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
