package io.zitadeltestkit.embedded.internal.desk;

import java.time.Duration;
import java.util.List;

/** The server's faults, as the page uses them. */
public interface DeskFaults {
  /** {@return the rules in effect, as text} */
  List<String> rules();

  /** Makes the server misbehave. */
  void add(Wish wish);

  /** Removes all faults. */
  void clear();

  /**
   * A requested fault.
   *
   * @param pathPart a part of the paths that it applies to; empty for all
   * @param times how often; 0 for always
   * @param effect the effect
   * @param status the status, if an error is answered
   * @param delay the delay, if the answer is delayed
   */
  record Wish(String pathPart, int times, Effect effect, int status, Duration delay) {}

  /** The effect on a request. */
  enum Effect {
    ANSWER,
    DELAY,
    DROP
  }
}
