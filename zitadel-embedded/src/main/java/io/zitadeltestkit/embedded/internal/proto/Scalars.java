package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** The well-known types that JSON writes as text. */
final class Scalars {
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

  static <T> JsonDeserializer<T> parsed(Class<T> type, Function<String, T> parse) {
    return new StdDeserializer<>(type) {
      private static final long serialVersionUID = 1L;

      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
          try {
            return parse.apply(in.getText());
          } catch (RuntimeException e) {
            // falls through to the refusal
          }
        }
        return context.reportInputMismatch(
            this, "invalid %s value %s", type.getSimpleName(), in.getText());
      }
    };
  }

  static Instant parseInstant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /** Seconds with up to nine decimals and an {@code s}, such as {@code 1.5s}. */
  static Duration parseDuration(String text) {
    if (!text.endsWith("s")) {
      throw new IllegalArgumentException("no unit");
    }
    BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return Duration.ofSeconds(
        parts[0].longValueExact(), parts[1].movePointRight(9).longValueExact());
  }

  /** Prints none, three, six or nine decimals, whatever is enough. */
  static String printDuration(Duration duration) {
    int nanos = duration.getNano();
    int decimals = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(nanos, 9));
    return seconds.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + "s";
  }
}
