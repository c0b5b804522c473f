package io.zitadeltestkit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.fixture.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Finds the messages of a recipient and waits for them. */
final class MailboxTest {
  private static final TestUser MINNIE =
      new TestUser("1", "7", "minnie", "minnie", "secret", "minnie@acme.example", "");

  private final List<TestMessage> arrived = new CopyOnWriteArrayList<>();
  private final ZitadelMessages messages = new ZitadelMessages(() -> arrived);

  private static TestMessage mail(MessageKind kind, String to, String userId, String code) {
    return new TestMessage(
        kind, false, to, userId, "Subject", "Text", code, "https://app.example?code=" + code);
  }

  private static TestMessage toMinnie(MessageKind kind, String code) {
    return mail(kind, "minnie@acme.example", "1", code);
  }

  private Mailbox ofMinnie() {
    return messages.to(MINNIE).within(Duration.ZERO);
  }

  @Test
  void latestIsTheLastOneToThePersonAtAnyAddress() {
    arrived.add(toMinnie(MessageKind.PASSWORD_RESET, "AAA"));
    arrived.add(mail(MessageKind.EMAIL_VERIFICATION, "minnie@new.example", "1", "BBB"));
    arrived.add(mail(MessageKind.PASSWORD_RESET, "daisy@acme.example", "2", "CCC"));

    assertThat(ofMinnie().latest().code()).isEqualTo("BBB");
    assertThat(ofMinnie().latest().link()).isEqualTo("https://app.example?code=BBB");
    assertThat(ofMinnie().await(MessageKind.PASSWORD_RESET).code()).isEqualTo("AAA");
    assertThat(messages.to("Minnie@new.example ").all()).hasSize(1);
    assertThat(messages.all()).hasSize(3);
  }

  @Test
  void lateMessageIsAwaited() {
    CompletableFuture<Boolean> later =
        CompletableFuture.supplyAsync(
            () -> arrived.add(toMinnie(MessageKind.INVITATION, "AAA")),
            CompletableFuture.delayedExecutor(100, java.util.concurrent.TimeUnit.MILLISECONDS));

    assertThat(messages.to(MINNIE).latest().code()).isEqualTo("AAA");
    assertThat(later).isCompletedWithValue(true);
  }

  @Test
  void messageOfAnActionIsNotAnEarlierOne() {
    arrived.add(toMinnie(MessageKind.PASSWORD_RESET, "AAA"));

    TestMessage sent =
        ofMinnie().sentBy(() -> arrived.add(toMinnie(MessageKind.PASSWORD_RESET, "BBB")));

    assertThat(sent.code()).isEqualTo("BBB");
  }

  @Test
  void missingMessageListsThoseThatArrived() {
    arrived.add(toMinnie(MessageKind.PASSWORD_RESET, "AAA"));
    arrived.add(mail(MessageKind.INVITATION, "daisy@acme.example", "2", "CCC"));

    assertThatThrownBy(() -> ofMinnie().await(MessageKind.INVITATION))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "No message of the kind INVITATION to minnie (minnie@acme.example) arrived within 0 s."
                + " There were [PASSWORD_RESET to minnie@acme.example by e-mail]. Others got 1, the"
                + " last: INVITATION to daisy@acme.example by e-mail. A code that the caller of the"
                + " API wants returned (returnCode) is in the answer and not sent. Zitadel sends no"
                + " code to an address that was created as already verified.");
  }

  @Test
  void missingMessageOfAnActionIsReported() {
    arrived.add(toMinnie(MessageKind.PASSWORD_RESET, "AAA"));

    assertThatThrownBy(() -> ofMinnie().within(Duration.ofMillis(30)).sentBy(() -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "No further message to minnie (minnie@acme.example) arrived within 0.03 s. There were"
                + " [PASSWORD_RESET to minnie@acme.example by e-mail]. A code");
  }

  @Test
  void noticeHasNoCodeAndATextMessageNoLink() {
    TestMessage notice = toMinnie(MessageKind.PASSWORD_CHANGED, "");
    TestMessage sms =
        new TestMessage(
            MessageKind.ONE_TIME_PASSWORD, true, "+41791234567", "1", "", "123", "123", "");

    assertThatThrownBy(notice::code)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "PASSWORD_CHANGED to minnie@acme.example by e-mail has no code. A message of the kind"
                + " PASSWORD_CHANGED is a notice.");
    assertThatThrownBy(sms::link)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "ONE_TIME_PASSWORD to +41791234567 by SMS has no link. Text messages have a code"
                + " alone.");
  }

  @Test
  void mistakesAreRefused() {
    assertThatThrownBy(() -> messages.to(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Messages to \" \" were asked for. Give an e-mail address or a telephone number.");
    assertThatThrownBy(() -> ofMinnie().within(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The time to wait for a message is PT-1S. Give zero or more.");
  }

  @Test
  void nothingPrintsACode() {
    arrived.add(toMinnie(MessageKind.PASSWORD_RESET, "AAA"));

    assertThat(ofMinnie().toString() + messages + ofMinnie().latest()).doesNotContain("AAA");
  }
}
