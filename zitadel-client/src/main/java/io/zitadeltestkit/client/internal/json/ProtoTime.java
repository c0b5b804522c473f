package io.zitadeltestkit.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Timestamps and durations as proto3 JSON spells them. */
public final class ProtoTime {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  /** The last moment that proto3 JSON can write. */
  public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final Pattern SECONDS = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?s");

  private ProtoTime() {}

  /** The moment in {@code text}, which may have any offset; null if it is not one. */
  public static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The duration in {@code text}, such as {@code "0.5s"}; null if it is not one. */
  public static @Nullable Duration duration(String text) {
    // No exponents: "1e999999999s" would be a number of a billion digits.
    if (!SECONDS.matcher(text).matches()) {
      return null;
    }
    BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
    BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
    return Duration.ofSeconds(seconds.longValue(), nanos.longValue());
  }

  static String text(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return seconds.stripTrailingZeros().toPlainString() + "s";
  }

  static String text(Instant instant) {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException(
          "A date that Zitadel understands lies in the years 1 to 9999, but this is " + instant);
    }
    return instant.toString();
  }

  static final class InstantWriter extends StdScalarSerializer<Instant> {
    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      try {
        json.writeString(text(value));
      } catch (DateTimeException e) {
        throw JsonMappingException.from(json, e.getMessage(), e);
      }
    }
  }

  static final class InstantReader extends StdScalarDeserializer<Instant> {
    InstantReader() {
      super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      Instant value = instant(json.getText());
      return value != null
          ? value
          : (Instant)
              context.handleWeirdStringValue(
                  Instant.class, json.getText(), "an RFC 3339 date was expected");
    }
  }

  static final class DurationWriter extends StdScalarSerializer<Duration> {
    DurationWriter() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(text(value));
    }
  }

  static final class DurationReader extends StdScalarDeserializer<Duration> {
    DurationReader() {
      super(Duration.class);
    }

    @Override
    public @Nullable Duration deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      Duration value = duration(json.getText());
      return value != null
          ? value
          : (Duration)
              context.handleWeirdStringValue(
                  Duration.class, json.getText(), "seconds such as 1.5s were expected");
    }
  }
}
