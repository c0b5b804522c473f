package io.zitadeltestkit.message;

import java.math.BigDecimal;
import java.time.Duration;

/** Writes durations for messages. */
final class Seconds {
  private Seconds() {}

  /** {@return such as {@code 15 s} or {@code 0.2 s}} */
  static String of(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }
}
