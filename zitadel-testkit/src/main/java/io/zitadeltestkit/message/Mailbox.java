package io.zitadeltestkit.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The messages to one recipient. A real server sends them a moment after the call that causes them,
 * so the methods wait for missing messages: 30 seconds by default, see {@link #within}.
 *
 * <p>If the same message is triggered twice within a moment, a real server may send only one.
 */
public final class Mailbox {
  private static final Duration MAX = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 20;

  private final MessageSource source;
  private final String recipient;
  private final Predicate<TestMessage> isTo;
  private final Duration longest;

  Mailbox(MessageSource source, String recipient, Predicate<TestMessage> isTo) {
    this(source, recipient, isTo, MAX);
  }

  private Mailbox(
      MessageSource source, String recipient, Predicate<TestMessage> isTo, Duration longest) {
    this.source = source;
    this.recipient = recipient;
    this.isTo = isTo;
    this.longest = longest;
  }

  /**
   * Sets how long to wait for a message.
   *
   * @param newLongest the timeout; zero does not wait
   * @return the same mailbox
   */
  public Mailbox within(Duration newLongest) {
    if (newLongest.isNegative()) {
      throw new IllegalArgumentException(
          "The time to wait for a message is %s. Give zero or more.".formatted(newLongest));
    }
    return new Mailbox(source, recipient, isTo, newLongest);
  }

  /**
   * Returns what has arrived so far, without waiting.
   *
   * @return the messages, oldest first
   */
  public List<TestMessage> all() {
    return source.all().stream().filter(isTo).toList();
  }

  /**
   * Returns the last message; if there is none yet, waits for the first.
   *
   * @return the message
   * @throws AssertionError if none arrives; the message lists those that did
   */
  public TestMessage latest() {
    return latest("message", message -> true, 0);
  }

  /**
   * Returns the last message of a kind; if there is none yet, waits for the first.
   *
   * @param kind the kind
   * @return the message
   * @throws AssertionError if none arrives; the message lists those that did
   */
  public TestMessage await(MessageKind kind) {
    return latest("message of the kind " + kind, message -> message.kind() == kind, 0);
  }

  /**
   * Runs an action that causes a message, and returns that message, so that it is not confused with
   * an earlier one.
   *
   * <pre>{@code
   * String code =
   *     messages.to(minnie).sentBy(() -> zitadel.users().passwords().sendResetLink(minnie.id())).code();
   * }</pre>
   *
   * @param action causes the message
   * @return the first message that arrives after it
   * @throws AssertionError if none arrives; the message lists those that did
   */
  public TestMessage sentBy(Runnable action) {
    int before = all().size();
    action.run();
    latest("further message", message -> true, before);
    return all().get(before);
  }

  private TestMessage latest(String what, Predicate<TestMessage> isWanted, int known) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (true) {
      List<TestMessage> found = all().stream().filter(isWanted).toList();
      if (found.size() > known) {
        return found.get(found.size() - 1);
      }
      if (System.nanoTime() - deadline >= 0 || !pause()) {
        throw new AssertionError(missing(what));
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String missing(String what) {
    List<TestMessage> own = all();
    List<TestMessage> others = source.all().stream().filter(isTo.negate()).toList();
    return "No %s to %s arrived within %s. ".formatted(what, recipient, Seconds.of(longest))
        + (own.isEmpty() ? "" : "There were " + own + ". ")
        + last(others)
            .map(last -> "Others got %d, the last: %s. ".formatted(others.size(), last))
            .orElse("")
        + "A code that the caller of the API wants returned (returnCode) is in the answer and not"
        + " sent. Zitadel sends no code to an address that was created as already verified."
        + (source.hint().isEmpty() ? "" : " " + source.hint());
  }

  private static Optional<TestMessage> last(List<TestMessage> messages) {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
  }

  /** The recipient and what has arrived. */
  @Override
  public String toString() {
    return "Mailbox[%s: %s]".formatted(recipient, all());
  }
}
