package io.zitadeltestkit.client.search;

import io.zitadeltestkit.client.error.ZitadelException;
import java.time.Duration;

/** An object did not appear in a list in time. Contains the last answer. */
public final class NotListedException extends ZitadelException {
  private static final long serialVersionUID = 1L;

  private final transient Page<?> lastAnswer;

  /**
   * Makes the exception.
   *
   * @param what a description of the object, such as {@code user 123}
   * @param waited how long
   * @param tries how often the list was requested
   * @param lastAnswer the last answer
   */
  public NotListedException(String what, Duration waited, int tries, Page<?> lastAnswer) {
    super(
        "The %s was not listed within %d ms (%d %s; the last answer has %d of %d items). "
                .formatted(
                    what,
                    waited.toMillis(),
                    tries,
                    tries == 1 ? "try" : "tries",
                    lastAnswer.items().size(),
                    lastAnswer.total())
            + "Lists lag behind writes: wait longer, or check that it exists and that the"
            + " token's owner may see it.");
    this.lastAnswer = lastAnswer;
  }

  /**
   * The last answer.
   *
   * @return a page without the object
   */
  public Page<?> lastAnswer() {
    return lastAnswer;
  }
}
