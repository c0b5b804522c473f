package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The well-known types that JSON writes as text. */
final class Scalars {
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.,]\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Pattern DURATION =
      Pattern.compile("([+-]?)((?:0|[1-9]\\d*)?(?:\\.\\d{0,9})?)s");

  /** The most digits of a number of seconds that fits into 64 bits. */
  private static final int MAX_DIGITS = 18;

  /** 10,000 years. */
  private static final long MAX_SECONDS = 315_576_000_000L;

  private Scalars() {}

  static <T> JsonSerializer<T> text(Class<T> type, Function<T, String> print) {
    return new StdSerializer<>(type) {
      private static final long serialVersionUID = 1L;

      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(print.apply(value));
      }
    };
  }

  static Optional<Instant> parseInstant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(',', '.')).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean isInRange(Instant instant) {
    return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
  }

  /** Seconds with up to nine decimals and an {@code s}, such as {@code 1.5s}. */
  static Optional<Duration> parseDuration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches() || text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    try {
      BigDecimal seconds = new BigDecimal("0" + parts.group(2));
      long whole = seconds.longValue();
      long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValueExact();
      if (seconds.precision() - seconds.scale() > MAX_DIGITS) {
        return Optional.empty();
      }
      Duration duration = Duration.ofSeconds(whole, nanos);
      return Optional.of(parts.group(1).equals("-") ? duration.negated() : duration);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  static boolean isInRange(Duration duration) {
    return Math.abs(duration.toSeconds()) <= MAX_SECONDS;
  }

  /** Decodes base64: with padding or without, in the standard alphabet or that of URLs. */
  static Optional<Bytes> parseBytes(String text) {
    try {
      return Optional.of(Bytes.fromBase64(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Prints none, three, six or nine decimals, as few as needed. */
  static String printDuration(Duration duration) {
    int nanos = duration.getNano();
    int decimals = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(nanos, 9));
    return seconds.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + "s";
  }
}
