package io.zitadeltestkit.embedded.proto;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers, given as a number or as text: {@code 1.0} and {@code 1e2} are whole. A
 * number that the field's type can't hold is refused, but one of the upper half of an unsigned type
 * only counts as the greatest number here: nothing is that long.
 */
final class Integers extends StdDeserializer<Number> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_DIGITS = 20;

  private final boolean isLong;
  private final boolean unsigned;

  Integers(Class<?> type, boolean unsigned) {
    super(type);
    this.isLong = type == long.class || type == Long.class;
    this.unsigned = unsigned;
  }

  @Override
  public Number deserialize(JsonParser in, DeserializationContext context) throws IOException {
    BigInteger number = whole(in);
    if (number == null || !fits(number)) {
      return (Number)
          context.reportInputMismatch(
              this, "invalid value for %s: %s", unsigned ? "uint" : "int", in.getText());
    }
    BigInteger held = number.min(greatest(isLong ? Long.SIZE - 1 : Integer.SIZE - 1));
    if (isLong) {
      return held.longValue();
    }
    return held.intValue();
  }

  private static @Nullable BigInteger whole(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(in.getText());
      boolean readable = number.precision() - number.scale() <= MOST_DIGITS;
      return readable ? number.toBigIntegerExact() : null;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private boolean fits(BigInteger number) {
    int bits = isLong ? Long.SIZE : Integer.SIZE;
    return unsigned
        ? number.signum() >= 0 && number.bitLength() <= bits
        : number.bitLength() < bits;
  }

  private static BigInteger greatest(int bits) {
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }
}
