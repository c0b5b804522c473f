package io.zitadeltestkit.embedded.internal.uri;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds syntax errors of URLs, with the real server's messages. It accepts more than {@link
 * java.net.URI}: a URL may have blanks in its path, for example.
 */
public final class UrlSyntax {
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)?:.*");
  private static final Pattern PORT = Pattern.compile("(:\\d*)?");
  private static final Pattern USER = Pattern.compile("[a-zA-Z0-9._:~!$&'()*+,;=%@-]*");
  private static final String HOST_SIGNS = "-_.~!$&'()*+,;=:[]<>\"";

  private UrlSyntax() {}

  /** Throws a plain fault if a text is not a URL. */
  public static void requireValid(String text) {
    errorOf(text)
        .ifPresent(
            error -> {
              throw Fault.of(Code.UNKNOWN, "", error);
            });
  }

  /** {@return whether every percent sign in a text is part of an escape} */
  public static boolean isEscaped(String text) {
    return escapeError(text).isEmpty();
  }

  /** {@return the error in a URL; empty if there is none} */
  public static Optional<String> errorOf(String text) {
    int hash = text.indexOf('#');
    String url = hash < 0 ? text : text.substring(0, hash);
    Optional<String> error = errorBeforeFragment(url).map(reason -> message(url, reason));
    return error.isPresent() || hash < 0
        ? error
        : escapeError(text.substring(hash + 1)).map(reason -> message(text, reason));
  }

  private static String message(String url, String reason) {
    return "parse " + quoted(url) + ": " + reason;
  }

  private static Optional<String> errorBeforeFragment(String url) {
    if (url.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return Optional.of("net/url: invalid control character in URL");
    }
    String rest = url;
    boolean hasScheme = SCHEME.matcher(url).matches();
    if (hasScheme) {
      int colon = url.indexOf(':');
      if (colon == 0) {
        return Optional.of("missing protocol scheme");
      }
      rest = url.substring(colon + 1);
    }
    rest = rest.split("\\?", 2)[0];
    if (!rest.startsWith("/")) {
      return hasScheme || !rest.split("/", 2)[0].contains(":")
          ? hasScheme ? Optional.empty() : escapeError(rest)
          : Optional.of("first path segment in URL cannot contain colon");
    }
    if (rest.startsWith("//") && (hasScheme || !rest.startsWith("///"))) {
      String[] parts = rest.substring(2).split("/", 2);
      Optional<String> error = authorityError(parts[0]);
      return error.isPresent() || parts.length == 1 ? error : escapeError(parts[1]);
    }
    return escapeError(rest);
  }

  private static Optional<String> authorityError(String authority) {
    int at = authority.lastIndexOf('@');
    Optional<String> error = hostError(authority.substring(at + 1));
    if (error.isPresent() || at < 0) {
      return error;
    }
    String user = authority.substring(0, at);
    return USER.matcher(user).matches()
        ? escapeError(user)
        : Optional.of("net/url: invalid userinfo");
  }

  private static Optional<String> hostError(String host) {
    String port = "";
    if (host.startsWith("[")) {
      int end = host.lastIndexOf(']');
      if (end < 0) {
        return Optional.of("missing ']' in host");
      }
      port = host.substring(end + 1);
    } else if (host.indexOf(':') >= 0) {
      port = host.substring(host.lastIndexOf(':'));
    }
    if (!PORT.matcher(port).matches()) {
      return Optional.of("invalid port " + quoted(port) + " after host");
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '%') {
        String escape = host.substring(i, Math.min(i + 3, host.length()));
        boolean isAscii = escape.length() == 3 && escape.charAt(1) < '8';
        if (!ESCAPE.matcher(escape).matches() || (isAscii && !escape.equals("%25"))) {
          return Optional.of("invalid URL escape " + quoted(escape));
        }
      } else if (c < 0x80 && !Character.isLetterOrDigit(c) && HOST_SIGNS.indexOf(c) < 0) {
        return Optional.of("invalid character " + quoted(String.valueOf(c)) + " in host name");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> escapeError(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      String escape = text.substring(i, Math.min(i + 3, text.length()));
      if (!ESCAPE.matcher(escape).matches()) {
        return Optional.of("invalid URL escape " + quoted(escape));
      }
    }
    return Optional.empty();
  }

  /** Quotes a text like Go. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append(String.format("\\x%02x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
