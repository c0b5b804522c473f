package io.zitadeltestkit.embedded.internal.proto;

import java.util.stream.Collectors;

/**
 * Text in the form of Go's messages. A byte that is not UTF-8 is represented by an unpaired low
 * surrogate: {@code 0xDC00} plus the byte.
 */
public final class GoText {
  private static final int ESCAPED = 0xDC00;

  private GoText() {}

  /** {@return whether a character represents a byte that is not UTF-8} */
  public static boolean isBroken(int c) {
    return c >= ESCAPED + 0x80 && c <= ESCAPED + 0xFF;
  }

  /** {@return the character that represents a byte that is not UTF-8} */
  public static char broken(byte b) {
    return (char) (ESCAPED + (b & 0xFF));
  }

  /** {@return the byte that a character represents} */
  public static int byteOf(int broken) {
    return broken - ESCAPED;
  }

  /** {@return the text with the replacement character for bytes that are not UTF-8} */
  public static String valid(String text) {
    return text.codePoints().anyMatch(GoText::isBroken)
        ? text.codePoints()
            .mapToObj(c -> isBroken(c) ? "\uFFFD" : Character.toString(c))
            .collect(Collectors.joining())
        : text;
  }

  /** {@return a character in single quotes, escaped if it is not printable} */
  public static String quoted(int c) {
    return c == '"' ? "'\"'" : "'" + escaped(c, '\'') + "'";
  }

  /** {@return a text in double quotes, with unprintable characters escaped} */
  public static String quoted(String text) {
    return text.codePoints()
        .mapToObj(c -> escaped(c, '"'))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c, char quote) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case 7 -> "\\a";
      case 11 -> "\\v";
      default -> {
        if (c == quote) {
          yield "\\" + quote;
        }
        if (isBroken(c)) {
          yield "\\x%02x".formatted(byteOf(c));
        }
        yield c < ' ' || c == 0x7f ? "\\x%02x".formatted(c) : Character.toString(c);
      }
    };
  }
}
