package io.zitadeltestkit.embedded.internal.desk;

import java.time.Duration;
import java.util.List;

/** What the page needs of the server's faults. */
public interface DeskFaults {
  /** {@return the rules in effect, in words} */
  List<String> rules();

  /** Makes the server misbehave. */
  void add(Wish wish);

  /** Ends all of it. */
  void clear();

  /**
   * A fault that somebody wants.
   *
   * @param pathPart what the paths contain that it is for; empty for all
   * @param times how often; 0 for always
   * @param effect what happens
   * @param status the status, if an error is answered
   * @param delay how late the answer is, if it is late
   */
  record Wish(String pathPart, int times, Effect effect, int status, Duration delay) {}

  /** What happens to a request. */
  enum Effect {
    ANSWER,
    DELAY,
    DROP
  }
}
