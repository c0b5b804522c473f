package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.proto.GoText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of the first JSON value of a text, or a syntax error with the message of Go's
 * standard library, whose decoder the REST gateway uses. Text after the value is ignored.
 */
final class JsonScanner {
  private static final String VALUE = "looking for beginning of value";
  private static final String KEY = "looking for beginning of object key string";
  private static final String HEX = "0123456789abcdefABCDEF";

  private static final int DEEPEST = 10_000;

  private final String text;
  private int at;
  private @Nullable String problem;

  private JsonScanner(String text) {
    this.text = text;
  }

  /**
   * The first value of a text.
   *
   * @param value the value; empty if there is none
   * @param problem the error; null if there is none
   */
  record First(String value, @Nullable String problem) {}

  static First scan(String text) {
    JsonScanner scanner = new JsonScanner(text);
    scanner.skipSpace();
    if (scanner.atEnd()) {
      return new First("", null);
    }
    int start = scanner.at;
    scanner.document();
    return new First(
        scanner.problem == null ? text.substring(start, scanner.at) : "", scanner.problem);
  }

  /** Without recursion, since the text may be nested deeply. */
  private void document() {
    Deque<Character> open = new ArrayDeque<>();
    boolean value = true;
    do {
      if (value && !value(open)) {
        return;
      }
      value = false;
      if (open.isEmpty()) {
        return;
      }
      if (!next()) {
        return;
      }
      char c = text.charAt(at);
      boolean object = open.element() == '{';
      if (c == ',') {
        at++;
        if (object && !key()) {
          return;
        }
        value = true;
      } else if (c == (object ? '}' : ']')) {
        at++;
        open.pop();
      } else {
        fail(object ? "after object key:value pair" : "after array element");
        return;
      }
    } while (value || !open.isEmpty());
  }

  /** Reads a scalar, or opens objects and lists down to the first scalar or empty one. */
  private boolean value(Deque<Character> open) {
    while (next()) {
      char c = text.charAt(at);
      if (c == '{' || c == '[') {
        at++;
        if (!next()) {
          return false;
        }
        if (text.charAt(at) == (c == '{' ? '}' : ']')) {
          at++;
          return true;
        }
        open.push(c);
        if (open.size() > DEEPEST) {
          at--;
          return fail("exceeded max depth");
        }
        if (c == '{' && !key()) {
          return false;
        }
      } else {
        return scalar(c);
      }
    }
    return false;
  }

  private boolean key() {
    if (!next()) {
      return false;
    }
    if (text.charAt(at) != '"') {
      return fail(KEY);
    }
    if (!string() || !next()) {
      return false;
    }
    if (text.charAt(at) != ':') {
      return fail("after object key");
    }
    at++;
    return true;
  }

  private boolean scalar(char c) {
    return switch (c) {
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> (c == '-' || isDigit(c)) ? number() : fail(VALUE);
    };
  }

  private boolean literal(String word) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (atEnd()) {
        return end();
      }
      if (text.charAt(at) != word.charAt(i)) {
        return fail("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
    }
    return true;
  }

  private boolean number() {
    if (text.charAt(at) == '-') {
      at++;
      if (atEnd()) {
        return end();
      }
      if (!isDigit(text.charAt(at))) {
        return fail("in numeric literal");
      }
    }
    if (text.charAt(at) == '0') {
      at++;
    } else {
      digits();
    }
    if (!atEnd() && text.charAt(at) == '.') {
      at++;
      if (!needDigits("after decimal point in numeric literal")) {
        return false;
      }
    }
    if (!atEnd() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (!atEnd() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      return needDigits("in exponent of numeric literal");
    }
    return true;
  }

  private boolean needDigits(String where) {
    if (atEnd()) {
      return end();
    }
    if (!isDigit(text.charAt(at))) {
      return fail(where);
    }
    digits();
    return true;
  }

  private void digits() {
    while (!atEnd() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private boolean string() {
    at++;
    while (!atEnd()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c < ' ') {
        return fail("in string literal");
      }
      at++;
      if (c == '\\' && !escape()) {
        return false;
      }
    }
    return end();
  }

  private boolean escape() {
    if (atEnd()) {
      return end();
    }
    char c = text.charAt(at);
    if ("bfnrt\\/\"".indexOf(c) >= 0) {
      at++;
      return true;
    }
    if (c != 'u') {
      return fail("in string escape code");
    }
    at++;
    for (int i = 0; i < 4; i++, at++) {
      if (atEnd()) {
        return end();
      }
      if (HEX.indexOf(text.charAt(at)) < 0) {
        return fail("in \\u hexadecimal character escape");
      }
    }
    return true;
  }

  private boolean next() {
    skipSpace();
    return !atEnd() || end();
  }

  private void skipSpace() {
    while (!atEnd() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean end() {
    problem = "unexpected EOF";
    return false;
  }

  private boolean fail(String where) {
    problem = "invalid character " + quoted() + " " + where;
    return false;
  }

  /** Go works on bytes, and quotes the wrong byte as a character. */
  private String quoted() {
    int c = text.codePointAt(at);
    int unit =
        GoText.isBroken(c)
            ? GoText.byteOf(c)
            : Character.toString(c).getBytes(StandardCharsets.UTF_8)[0] & 0xff;
    return GoText.quoted(unit);
  }
}
