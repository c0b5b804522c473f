package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.zitadeltestkit.embedded.internal.proto.MessageType.Field;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole number as proto3 JSON allows it: as a number or as text, also with an exponent or
 * with decimals that are all zero.
 */
final class IntegerDeserializer extends StdDeserializer<Number> {
  private static final long serialVersionUID = 1L;

  private static final List<Class<?>> TYPES =
      List.of(int.class, long.class, Integer.class, Long.class);
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,4})?");

  /** No number of any of the types has more digits. */
  private static final int MOST_DIGITS = 20;

  private final BigInteger least;
  private final BigInteger greatest;
  private final boolean wide;

  private IntegerDeserializer(Class<?> type, BigInteger least, BigInteger greatest) {
    super(type);
    this.least = least;
    this.greatest = greatest;
    this.wide = type == long.class || type == Long.class;
  }

  static boolean reads(Field field) {
    return TYPES.contains(field.component().getType());
  }

  static IntegerDeserializer of(Field field) {
    Class<?> type = field.component().getType();
    Unsigned unsigned = field.component().getAnnotation(Unsigned.class);
    if (unsigned != null) {
      return new IntegerDeserializer(
          type,
          BigInteger.ZERO,
          BigInteger.ONE.shiftLeft(unsigned.bits()).subtract(BigInteger.ONE));
    }
    boolean wide = type == long.class || type == Long.class;
    return new IntegerDeserializer(
        type,
        BigInteger.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE),
        BigInteger.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
  }

  @Override
  public Number deserialize(JsonParser in, DeserializationContext context) throws IOException {
    JsonToken token = in.currentToken();
    String text = in.getText();
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      BigInteger whole = wholeNumber(text);
      if (whole != null && whole.compareTo(least) >= 0 && whole.compareTo(greatest) <= 0) {
        return wide
            ? (Number) whole.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact()
            : (Number) whole.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
      }
    }
    return (Number) context.reportInputMismatch(this, "invalid value for integer: %s", text);
  }

  private static @Nullable BigInteger wholeNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() > 0 || number.precision() - number.scale() > MOST_DIGITS
        ? null
        : number.toBigIntegerExact();
  }
}
