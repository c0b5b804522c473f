package io.zitadeltestkit.embedded.internal.proto;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a document's syntax error, with the message of the real server's parser. Only used for
 * invalid documents: Jackson reads the documents themselves.
 */
final class JsonSyntax {
  private static final Pattern SCALAR =
      Pattern.compile(
          "(?:null|true|false|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)(?![-+._a-zA-Z0-9])");
  private static final Pattern WORD = Pattern.compile("[-+._a-zA-Z0-9]{1,32}|.", Pattern.DOTALL);

  private final String text;
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;

  /** The kind of the previous token, which decides what may come next. */
  private enum Last {
    NOTHING,
    NAME,
    COMMA,
    OPENED,
    VALUE
  }

  private Last last = Last.NOTHING;

  private static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message, null, false, false);
    }
  }

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** {@return the first problem; empty if there is none} */
  static Optional<String> problemOf(String text) {
    JsonSyntax syntax = new JsonSyntax(text);
    try {
      while (syntax.token()) {
        // each step is one token
      }
      return Optional.empty();
    } catch (Problem problem) {
      return Optional.ofNullable(problem.getMessage());
    }
  }

  /** {@return line and column of a position, both from 1} */
  static String place(String text, int at) {
    int end = Math.min(Math.max(at, 0), text.length());
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    long line = text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (text.codePointCount(lineStart, end) + 1);
  }

  /**
   * {@return whether the text may contain an unpaired surrogate, which also represents a byte that
   * is not UTF-8}
   */
  static boolean isSuspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && text.regionMatches(true, i, "\\ud", 0, 3)) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(++i))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean token() {
    skipSpace();
    if (at == text.length()) {
      if (!open.isEmpty()) {
        throw end();
      }
      return false;
    }
    int start = at;
    char c = text.charAt(at);
    switch (c) {
      case '"' -> {
        string();
        if (!valueMayCome()) {
          name(start);
          return true;
        }
        last = Last.VALUE;
      }
      case '{', '[' -> {
        at++;
        requireValue(start);
        open.push(c);
        last = Last.OPENED;
      }
      case '}', ']' -> {
        at++;
        close(c, start);
      }
      case ',' -> {
        at++;
        if (open.isEmpty() || last != Last.VALUE) {
          throw unexpected(start);
        }
        last = Last.COMMA;
      }
      default -> {
        Matcher scalar = SCALAR.matcher(text).region(at, text.length());
        if (!scalar.lookingAt()) {
          throw at(start, "invalid value " + word(start));
        }
        at = scalar.end();
        requireValue(start);
        last = Last.VALUE;
      }
    }
    return true;
  }

  private void name(int start) {
    boolean expected =
        !open.isEmpty() && open.element() == '{' && (last == Last.OPENED || last == Last.COMMA);
    if (!expected) {
      throw unexpected(start);
    }
    skipSpace();
    if (at == text.length()) {
      throw end();
    }
    if (text.charAt(at) != ':') {
      throw at(
          at,
          "unexpected character "
              + GoText.valid(text.substring(at, text.offsetByCodePoints(at, 1)))
              + ", missing \":\" after field name");
    }
    at++;
    last = Last.NAME;
  }

  private void close(char c, int start) {
    boolean matches = !open.isEmpty() && open.element() == (c == '}' ? '{' : '[');
    if (!matches || last == Last.COMMA || last == Last.NAME) {
      throw unexpected(start);
    }
    open.pop();
    last = Last.VALUE;
  }

  private boolean valueMayCome() {
    if (open.isEmpty()) {
      return last == Last.NOTHING;
    }
    return open.element() == '{' ? last == Last.NAME : last == Last.OPENED || last == Last.COMMA;
  }

  private void requireValue(int start) {
    if (!valueMayCome()) {
      throw unexpected(start);
    }
  }

  private void string() {
    int start = at++;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == '"') {
        at++;
        return;
      }
      if (GoText.isBroken(c)) {
        throw at(start, "invalid UTF-8 in string");
      }
      if (c < ' ') {
        throw at(start, "invalid character " + GoText.quoted(c) + " in string");
      }
      if (c == '\\') {
        escape(start);
      } else {
        at += Character.charCount(c);
      }
    }
    throw end();
  }

  private void escape(int start) {
    if (at + 2 > text.length()) {
      throw end();
    }
    char kind = text.charAt(at + 1);
    if (kind == 'u') {
      char unit = hex(start);
      if (Character.isSurrogate(unit)) {
        int second = at;
        if (second + 6 > text.length()) {
          throw end();
        }
        if (!text.startsWith("\\u", second)
            || !Character.isHighSurrogate(unit)
            || !Character.isLowSurrogate(hex(start))) {
          throw badEscape(start, second, 6);
        }
      }
    } else if ("\"\\/bfnrt".indexOf(kind) >= 0) {
      at += 2;
    } else {
      throw badEscape(start, at, 2);
    }
  }

  private char hex(int start) {
    if (at + 6 > text.length()) {
      throw end();
    }
    try {
      char unit = (char) Integer.parseUnsignedInt(text.substring(at + 2, at + 6), 16);
      at += 6;
      return unit;
    } catch (NumberFormatException e) {
      throw badEscape(start, at, 6);
    }
  }

  private Problem badEscape(int start, int from, int length) {
    String code = text.substring(from, Math.min(from + length, text.length()));
    return at(start, "invalid escape code " + GoText.quoted(code) + " in string");
  }

  private Problem unexpected(int start) {
    return at(start, "unexpected token " + text.substring(start, at));
  }

  private String word(int start) {
    Matcher word = WORD.matcher(text);
    return word.find(start) ? GoText.valid(word.group()) : "";
  }

  private Problem at(int where, String message) {
    return new Problem("syntax error (line " + place(text, where) + "): " + message);
  }

  private static Problem end() {
    return new Problem("unexpected EOF");
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
