package io.zitadeltestkit.embedded.internal.proto;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole numbers of a field's type. JSON may write them with an exponent, or with decimals that
 * are all zero.
 *
 * @param kind the type's name in a {@code .proto} file
 * @param least the smallest number
 * @param greatest the largest number
 * @param wide whether its Java type is {@code long}
 */
public record WholeNumbers(String kind, BigInteger least, BigInteger greatest, boolean wide) {
  static final WholeNumbers INT32 = signed("int32", 32, false);

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,4})?");

  /** No number of any of the types has more digits. */
  private static final int MAX_DIGITS = 20;

  static boolean isWhole(Class<?> type) {
    return type == int.class || type == Integer.class || isWide(type);
  }

  static WholeNumbers of(Class<?> type, @Nullable Unsigned unsigned) {
    boolean wide = isWide(type);
    if (unsigned == null) {
      return wide ? signed("int64", 64, true) : INT32;
    }
    BigInteger greatest = BigInteger.ONE.shiftLeft(unsigned.bits()).subtract(BigInteger.ONE);
    return new WholeNumbers("uint" + unsigned.bits(), BigInteger.ZERO, greatest, wide);
  }

  private static WholeNumbers signed(String kind, int bits, boolean wide) {
    BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
    return new WholeNumbers(kind, limit.negate(), limit.subtract(BigInteger.ONE), wide);
  }

  private static boolean isWide(Class<?> type) {
    return type == long.class || type == Long.class;
  }

  /** {@return whether all are positive or zero} */
  public boolean isUnsigned() {
    return least.signum() == 0;
  }

  /** {@return whether a number is one of them} */
  public boolean contains(BigInteger number) {
    return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
  }

  /** {@return the number of a JSON text; empty if it is out of range} */
  Optional<Number> read(String text) {
    return Optional.ofNullable(wholeNumber(text)).filter(this::contains).map(this::boxed);
  }

  /** A number that does not fit into the Java type becomes the type's maximum. */
  private Number boxed(BigInteger number) {
    return wide
        ? (Number) number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact()
        : (Number) number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
  }

  private static @Nullable BigInteger wholeNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    return number.scale() > 0 || number.precision() - number.scale() > MAX_DIGITS
        ? null
        : number.toBigIntegerExact();
  }
}
