package io.zitadeltestkit.assertj;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatThrownBy;
import static io.zitadeltestkit.assertj.ZitadelAssertions.catchThrowableOfType;
import static io.zitadeltestkit.assertj.ZitadelAssertions.eventually;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EventuallyTest {
  private final FakeWatch watch = new FakeWatch();
  private final Eventually eventually = new Eventually(new Awaiting(watch));

  /** Time passes only in pauses. */
  private static final class FakeWatch implements Awaiting.Watch {
    final List<Long> pauses = new ArrayList<>();
    boolean interrupted;
    private long nanos = 7;

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void pause(long millis) throws InterruptedException {
      if (interrupted) {
        throw new InterruptedException();
      }
      pauses.add(millis);
      nanos += millis * 1_000_000;
    }
  }

  @Test
  void stopsAsSoonAsTheAssertionHolds() {
    Iterator<Integer> answers = List.of(1, 2, 3, 4).iterator();

    Integer passed =
        eventually.holds(
            Duration.ofSeconds(1), answers::next, answer -> assertThat(answer).isEqualTo(3));

    assertThat(passed).isEqualTo(3);
    assertThat(watch.pauses).containsExactly(20L, 40L);
  }

  @Test
  void failureAtTheDeadlineShowsTheLastAnswer() {
    assertThatThrownBy(
            () ->
                eventually.holds(
                    Duration.ofMillis(100),
                    () -> List.of("minnie"),
                    names -> assertThat(names.get(0)).as("first").isEqualTo("goofy")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Assertion still failing after 100 ms (4 tries): [first]")
        .hasMessageEndingWith("\nThe last answer was: [minnie]");
    assertThat(watch.pauses).containsExactly(20L, 40L, 40L);
  }

  /** The assertion's text shows it already. */
  @Test
  void answerOfTheMessageIsNotRepeated() {
    List<String> names =
        IntStream.range(0, 20).mapToObj(i -> "somebody-with-a-long-name-" + i).toList();

    AssertionError failure =
        catchThrowableOfType(
            AssertionError.class,
            () ->
                eventually.holds(
                    Duration.ofMillis(100), () -> names, some -> assertThat(some).hasSize(3)));

    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed, true));
    assertThat(printed.toString()).containsOnlyOnce("somebody-with-a-long-name-7");
    assertThat(failure)
        .hasMessageStartingWith(
            "Assertion still failing after 100 ms (4 tries): Expected size: 3 but was: 20")
        .hasMessageNotContaining("The last answer was");
    assertThat(failure.getStackTrace())
        .as("where the assertion stands")
        .anySatisfy(
            line -> assertThat(line.getMethodName()).startsWith("lambda$answerOfTheMessage"));
  }

  @Test
  void longAnswerIsCut() {
    assertThatThrownBy(
            () ->
                eventually.holds(
                    Duration.ofMillis(1),
                    () -> "a".repeat(3000),
                    text -> {
                      throw new AssertionError("no");
                    }))
        .hasMessage(
            "Assertion still failing after 1 ms (2 tries): no\nThe last answer was: "
                + "a".repeat(2000)
                + "… (3000 characters)");
  }

  @Test
  void interruptEndsTheWait() {
    watch.interrupted = true;

    assertThatThrownBy(
            () ->
                eventually.holds(
                    Duration.ofDays(1),
                    () -> 1,
                    answer -> {
                      throw new AssertionError("no");
                    }))
        .hasMessage("Assertion still failing after 0 ms (1 try): no\nThe last answer was: 1");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void otherExceptionsEndTheWaitAtOnce() {
    assertThatThrownBy(
            () ->
                eventually.holds(
                    Duration.ofDays(1),
                    () -> {
                      throw new IllegalStateException("closed");
                    },
                    answer -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(watch.pauses).isEmpty();
  }

  @Test
  void timeoutOfZeroIsRefused() {
    assertThatThrownBy(() -> eventually(Duration.ZERO, () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The time to wait has to be longer than zero, and is PT0S.");
  }

  @Test
  void waitsForListsThatLag() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      server.lag(Duration.ofHours(1));
      String org = zitadel.organizations().create("acme").id();
      String id =
          zitadel
              .users()
              .create(NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in(org))
              .id();
      UserQuery hers = UserQuery.all().where(UserFilter.ids(id));
      assertThat(zitadel.users().listAll(hers)).isEmpty();

      AtomicInteger asked = new AtomicInteger();
      List<User> users =
          eventually(
              () -> {
                if (asked.incrementAndGet() == 3) {
                  server.lag(Duration.ZERO);
                }
                return zitadel.users().listAll(hers);
              },
              found -> assertThat(found).hasSize(1));

      assertThat(users.get(0)).hasEmail("minnie@acme.example");
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void refusalIsRetried() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      assertThatThrownBy(() -> eventually(Duration.ofMillis(50), () -> zitadel.users().get("4711")))
          .isInstanceOf(AssertionError.class)
          .hasMessageMatching(
              "(?s)Assertion still failing after \\d+ ms \\(\\d+ tr(y|ies)\\): zitadel.user.v2.UserService/GetUserByID at .*");
    }
  }
}
