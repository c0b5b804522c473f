package io.zitadeltestkit.embedded.internal.validation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Validates e-mail addresses with the messages of the real server's validators: they parse a
 * mailbox of RFC 5322, with or without a name, and check the host name.
 */
public final class MailAddress {
  private static final String SPECIALS = "()<>[]:;@\\,\"";
  private static final String MISSING = "mail: missing '@' or angle-addr";
  private static final String NO_ANGLE = "mail: no angle-addr";
  private static final int MAX_BYTES = 254;
  private static final int MAX_LOCAL_BYTES = 64;
  private static final int MAX_LABEL_BYTES = 63;

  private final String text;
  private int position;

  private MailAddress(String text) {
    this.text = text;
  }

  /** {@return the problem; null if there is none} */
  public static @Nullable String problemOf(String text) {
    return new MailAddress(text).problem();
  }

  private @Nullable String problem() {
    skipSpace();
    if (isAtEnd()) {
      return "mail: no address";
    }
    String address = bareAddress();
    if (address == null) {
      StringBuilder name = new StringBuilder();
      String problem = text.charAt(position) == '<' ? null : phrase(name);
      if (problem != null) {
        return problem;
      }
      skipSpace();
      if (!consume('<')) {
        return name.chars().allMatch(c -> isAtomText((char) c)) ? MISSING : NO_ANGLE;
      }
      address = bareAddress();
      if (address == null) {
        return bracketedProblem();
      }
      if (!consume('>')) {
        return "mail: unclosed angle-addr";
      }
    }
    skipSpace();
    return isAtEnd()
        ? lengthProblem(address)
        : "mail: expected single address, got " + quoted(text.substring(position));
  }

  /** Reads an address without a name; returns null without reading anything if there is none. */
  private @Nullable String bareAddress() {
    int start = position;
    skipSpace();
    String local = isAt('"') ? quotedText() : dotAtom();
    if (local == null || local.isEmpty() || !consume('@')) {
      position = start;
      return null;
    }
    skipSpace();
    String domain = isAt('[') ? literal() : dotAtom();
    if (domain == null) {
      position = start;
      return null;
    }
    return local + "@" + domain;
  }

  private String bracketedProblem() {
    skipSpace();
    if (isAtEnd()) {
      return "mail: no addr-spec";
    }
    String atom = atom();
    if (atom.isEmpty()) {
      return "mail: invalid string";
    }
    String problem = dotProblem(atom);
    if (problem != null) {
      return problem;
    }
    if (!consume('@')) {
      return "mail: missing @ in addr-spec";
    }
    String domain = atom();
    String domainProblem = dotProblem(domain);
    return domain.isEmpty()
        ? isAtEnd() ? "mail: no domain in addr-spec" : "mail: invalid string"
        : domainProblem == null ? MISSING : domainProblem;
  }

  /** Reads the words before the angle bracket. */
  private @Nullable String phrase(StringBuilder words) {
    boolean isFirst = true;
    while (true) {
      skipSpace();
      String word = isAt('"') ? quotedText() : atom();
      if (word == null || word.isEmpty()) {
        return isFirst
            ? "mail: missing word in phrase: "
                + (word == null ? "mail: unclosed quoted-string" : "mail: invalid string")
            : null;
      }
      words.append(isFirst ? "" : " ").append(word);
      isFirst = false;
    }
  }

  private @Nullable String dotAtom() {
    int start = position;
    String atom = atom();
    if (atom.isEmpty() || dotProblem(atom) != null) {
      position = start;
      return null;
    }
    return atom;
  }

  private String atom() {
    int start = position;
    while (!isAtEnd() && isAtomText(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private static @Nullable String dotProblem(String atom) {
    if (atom.startsWith(".")) {
      return "mail: leading dot in atom";
    }
    if (atom.contains("..")) {
      return "mail: double dot in atom";
    }
    return atom.endsWith(".") ? "mail: trailing dot in atom" : null;
  }

  /** Reads a quoted text; null if it is not terminated. */
  private @Nullable String quotedText() {
    int start = position++;
    StringBuilder content = new StringBuilder();
    while (!isAtEnd()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return content.toString();
      }
      content.append(c == '\\' && !isAtEnd() ? text.charAt(position++) : c);
    }
    position = start;
    return null;
  }

  private @Nullable String literal() {
    int end = text.indexOf(']', position);
    if (end < 0) {
      return null;
    }
    String literal = text.substring(position, end + 1);
    position = end + 1;
    return literal;
  }

  private static @Nullable String lengthProblem(String address) {
    int at = address.indexOf('@');
    if (bytes(address) > MAX_BYTES) {
      return "email addresses cannot exceed 254 characters";
    }
    return bytes(address.substring(0, at)) > MAX_LOCAL_BYTES
        ? "email address local phrase cannot exceed 64 characters"
        : hostProblem(address.substring(at + 1));
  }

  private static @Nullable String hostProblem(String host) {
    for (String label : host.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      if (label.isEmpty() || bytes(label) > MAX_LABEL_BYTES) {
        return "hostname part must be non-empty and cannot exceed 63 characters";
      }
      if (label.startsWith("-")) {
        return "hostname parts cannot begin with hyphens";
      }
      if (label.endsWith("-")) {
        return "hostname parts cannot end with hyphens";
      }
      for (int c : label.codePoints().toArray()) {
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
          return "hostname parts can only contain alphanumeric characters or hyphens, got "
              + quoted(Character.toString(c));
        }
      }
    }
    return null;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The characters of names: all printable ones without a special meaning. */
  private static boolean isAtomText(char c) {
    return c > ' ' && c != 0x7f && SPECIALS.indexOf(c) < 0;
  }

  private void skipSpace() {
    while (isAt(' ') || isAt('\t')) {
      position++;
    }
  }

  private boolean consume(char c) {
    if (isAt(c)) {
      position++;
      return true;
    }
    return false;
  }

  private boolean isAt(char c) {
    return !isAtEnd() && text.charAt(position) == c;
  }

  private boolean isAtEnd() {
    return position >= text.length();
  }
}
