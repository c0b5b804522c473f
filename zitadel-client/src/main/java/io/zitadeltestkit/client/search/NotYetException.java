package io.zitadeltestkit.client.search;

import io.zitadeltestkit.client.error.ZitadelException;
import java.time.Duration;

/** A condition was not met in time. */
public final class NotYetException extends ZitadelException {
  private static final long serialVersionUID = 1L;

  private final transient Object lastAnswer;

  /**
   * Makes the exception.
   *
   * @param what a description of the condition, such as {@code the user to be locked}
   * @param waited how long
   * @param tries how many times it was checked
   * @param lastAnswer the last answer
   * @param shown the last answer as the message shows it, without secrets
   */
  public NotYetException(String what, Duration waited, int tries, Object lastAnswer, String shown) {
    super(
        "Waited %d ms for %s (%d %s); the last answer was %s. Wait longer, or check that it can happen at all."
            .formatted(waited.toMillis(), what, tries, tries == 1 ? "try" : "tries", shown));
    this.lastAnswer = lastAnswer;
  }

  /**
   * The last answer.
   *
   * @return the last answer; null after the exception was deserialized
   */
  public Object lastAnswer() {
    return lastAnswer;
  }
}
