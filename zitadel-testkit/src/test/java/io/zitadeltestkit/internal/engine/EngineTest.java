package io.zitadeltestkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.utility.DockerImageName;

/** Lines and messages during the search for an engine. */
final class EngineTest {
  private static final String REAPER =
      "Still waiting for Testcontainers' reaper, the container that removes what is left behind. To do without it set the variable TESTCONTAINERS_RYUK_DISABLED=true, and the toolkit removes its own containers itself; to do without an engine set backend=embedded.";

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
  private final ListAppender<ILoggingEvent> notices = new ListAppender<>();
  private final List<Runnable> due = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();

  /** The test moves the time. */
  private final Patience patience =
      new Patience(
          (delay, action) -> {
            delays.add(delay);
            due.add(action);
            return () -> due.remove(action);
          });

  @BeforeEach
  void listen() {
    notices.start();
    logger.addAppender(notices);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(notices);
  }

  private List<String> said() {
    return notices.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** Moves the time until a line is printed. */
  private void wait5Seconds() {
    List.copyOf(due).forEach(Runnable::run);
  }

  /** An answer that arrives after a while. */
  private final class LateAnswer extends CompletableFuture<Boolean> {
    @Override
    public Boolean get(long time, TimeUnit unit) throws TimeoutException {
      wait5Seconds();
      if (!isDone()) {
        throw new TimeoutException();
      }
      return join();
    }
  }

  @Test
  void quickAnswerPrintsNothing() {
    assertThat(
            Engine.answers(
                CompletableFuture.completedFuture(true), patience, Duration.ofSeconds(10)))
        .contains(true);
    HelperContainers.start(() -> {}, patience);

    assertThat(due).as("what would still be said").isEmpty();
    assertThat(said()).isEmpty();
  }

  @Test
  void slowEngineIsNamedAfterFiveSeconds() {
    LateAnswer late = new LateAnswer();
    late.complete(false);

    assertThat(Engine.answers(late, patience, Duration.ofSeconds(10))).contains(false);

    assertThat(delays).containsExactly(Duration.ofSeconds(5));
    assertThat(said())
        .containsExactly(
            "Still waiting for the Docker engine to answer. Tests can do without one: backend=embedded.");
    assertThat(due).isEmpty();
  }

  @Test
  void engineThatNeverAnswersIsGivenUp() {
    assertThat(Engine.answers(new LateAnswer(), patience, Duration.ofSeconds(10))).isEmpty();
  }

  @Test
  void slowReaperIsNamedAfterFiveSeconds() {
    HelperContainers.start(this::wait5Seconds, patience);

    assertThat(delays).containsExactly(Duration.ofSeconds(5));
    assertThat(said()).containsExactly(REAPER);
    assertThat(due).isEmpty();
  }

  @Test
  void reaperThatCannotBePulledIsReportedWithAlternatives() {
    Runnable refused =
        () -> {
          throw new ContainerFetchException(
              "testcontainers/ryuk:0.14.0", new IllegalStateException("connection refused"));
        };

    assertThatThrownBy(() -> HelperContainers.start(refused, patience))
        .isInstanceOf(ContainerLaunchException.class)
        .hasMessage(
            "Zitadel can't be started in a container: the engine answers, but Testcontainers can't start the container that removes what is left behind: testcontainers/ryuk:0.14.0 (connection refused). Look whether its image can be pulled, or do without: TESTCONTAINERS_RYUK_DISABLED=true turns it off, and the toolkit removes its own containers all the same. Or run the tests on the embedded server, which needs no images: backend=embedded (in @ZitadelTest, as property zitadel.testkit.backend or as variable ZITADEL_TESTKIT_BACKEND).");
    assertThat(due).isEmpty();
  }

  @Test
  void reaperOfThisVersionOfTestcontainersIsKnown() {
    assumeTrue(System.getenv("TESTCONTAINERS_RYUK_DISABLED") == null, "the reaper is turned off");

    assertThat(HelperContainers.reaper().map(DockerImageName::asCanonicalNameString))
        .hasValueSatisfying(name -> assertThat(name).matches("testcontainers/ryuk:\\d+\\..*"));
  }
}
