package io.zitadeltestkit.embedded.internal.desk;

import java.time.Duration;
import java.time.Instant;

/** Spans of time as text. */
public final class Spans {
  private static final long YEARS_THAT_ARE_NEVER = 10;
  private static final long DAYS = 365;

  private Spans() {}

  /** {@return such as {@code 14 min left} or {@code expired 3 h ago}} */
  public static String left(Instant end, Instant now) {
    Duration left = Duration.between(now, end);
    return left.isNegative() ? "expired " + of(left.negated()) + " ago" : of(left) + " left";
  }

  /** {@return such as {@code 14 min}} */
  public static String of(Duration span) {
    long days = span.toDays();
    if (days >= YEARS_THAT_ARE_NEVER * DAYS) {
      return days / DAYS + " years";
    }
    if (days >= 2) {
      return days + " days";
    }
    if (span.toHours() >= 2) {
      return span.toHours() + " h";
    }
    return span.toMinutes() >= 2 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }
}
