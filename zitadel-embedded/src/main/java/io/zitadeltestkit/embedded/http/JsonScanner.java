package io.zitadeltestkit.embedded.http;

import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import java.nio.charset.StandardCharsets;

/**
 * Finds the first JSON value of a body, as the REST gateway does before it looks at what the value
 * says: what comes after it does not matter, and what is no JSON is refused in the words of the
 * gateway's reader.
 */
final class JsonScanner {
  private static final String BEGINNING = "looking for beginning of value";
  private static final String KEY = "looking for beginning of object key string";
  private static final String NUMBER = "in numeric literal";

  private final String text;
  private int position;

  private JsonScanner(String text) {
    this.text = text;
  }

  /** Returns the first value; empty if there is none. Ends with a fault if it is no JSON. */
  static String firstValue(String body) {
    JsonScanner scanner = new JsonScanner(body);
    scanner.skipSpace();
    if (scanner.position == body.length()) {
      return "";
    }
    int start = scanner.position;
    scanner.value();
    return body.substring(start, scanner.position);
  }

  private void value() {
    char c = peek();
    switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw invalid(BEGINNING);
        }
        number();
      }
    }
  }

  private void object() {
    position++;
    if (peekAfterSpace() == '}') {
      position++;
      return;
    }
    while (true) {
      if (peekAfterSpace() != '"') {
        throw invalid(KEY);
      }
      string();
      if (peekAfterSpace() != ':') {
        throw invalid("after object key");
      }
      position++;
      skipSpace();
      value();
      if (isClosed('}', "after object key:value pair")) {
        return;
      }
    }
  }

  private void array() {
    position++;
    if (peekAfterSpace() == ']') {
      position++;
      return;
    }
    while (true) {
      skipSpace();
      value();
      if (isClosed(']', "after array element")) {
        return;
      }
    }
  }

  /** Steps over a comma or the closing bracket. */
  private boolean isClosed(char bracket, String context) {
    char c = peekAfterSpace();
    if (c != bracket && c != ',') {
      throw invalid(context);
    }
    position++;
    return c == bracket;
  }

  private void string() {
    position++;
    while (true) {
      char c = peek();
      if (c < ' ') {
        throw invalid("in string literal");
      }
      position++;
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        escape();
      }
    }
  }

  private void escape() {
    char c = peek();
    if ("bfnrt\\/\"u".indexOf(c) < 0) {
      throw invalid("in string escape code");
    }
    position++;
    for (int i = 0; c == 'u' && i < 4; i++) {
      if (Character.digit(peek(), 16) < 0 || peek() > 'f') {
        throw invalid("in \\u hexadecimal character escape");
      }
      position++;
    }
  }

  private void literal(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (peek() != name.charAt(i)) {
        throw invalid("in literal %s (expecting '%s')".formatted(name, name.charAt(i)));
      }
      position++;
    }
  }

  private void number() {
    if (peek() == '-') {
      position++;
    }
    if (!isDigit(peek())) {
      throw invalid(NUMBER);
    }
    if (peek() == '0') {
      position++;
    } else {
      digits();
    }
    if (isAt('.')) {
      position++;
      atLeastOneDigit("after decimal point in numeric literal");
    }
    if (isAt('e') || isAt('E')) {
      position++;
      if (isAt('+') || isAt('-')) {
        position++;
      }
      atLeastOneDigit("in exponent of numeric literal");
    }
  }

  private void atLeastOneDigit(String context) {
    if (!isDigit(peek())) {
      throw invalid(context);
    }
    digits();
  }

  private void digits() {
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
  }

  private boolean isAt(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private char peekAfterSpace() {
    skipSpace();
    return peek();
  }

  private void skipSpace() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private char peek() {
    if (position == text.length()) {
      throw Fault.plain(Code.INVALID_ARGUMENT, "unexpected EOF");
    }
    return text.charAt(position);
  }

  private Fault invalid(String context) {
    peek();
    String character = Character.toString(text.codePointAt(position));
    return Fault.plain(
        Code.INVALID_ARGUMENT, "invalid character " + quoted(firstByte(character)) + " " + context);
  }

  /** The gateway reads bytes and takes each for a character. */
  private static char firstByte(String character) {
    return (char) (character.getBytes(StandardCharsets.UTF_8)[0] & 0xff);
  }

  private static String quoted(char c) {
    return switch (c) {
      case '\'' -> "'\\''";
      case '"' -> "'\"'";
      case '\\' -> "'\\\\'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      default -> c < ' ' || c == 0x7f ? "'\\x%02x'".formatted((int) c) : "'" + c + "'";
    };
  }
}
