package io.zitadeltestkit.embedded.internal.oidc.authorize;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of redirect URIs: {@code *} for anything but a slash, {@code **} for anything, {@code ?}
 * for one character, {@code [a-z]} for one of a set, {@code {a,b}} for one of several texts.
 */
final class Glob {
  private static final String META = "\\.^$|()+";
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private Glob() {}

  /** Returns the pattern as a regular expression; one that matches nothing if it is malformed. */
  static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        boolean deep = i + 1 < glob.length() && glob.charAt(i + 1) == '*';
        regex.append(deep ? ".*" : "[^/]*");
        i += deep ? 1 : 0;
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{') {
        depth++;
        regex.append("(?:");
      } else if (c == '}' && depth > 0) {
        depth--;
        regex.append(')');
      } else if (c == ',' && depth > 0) {
        regex.append('|');
      } else if (META.indexOf(c) >= 0) {
        regex.append('\\').append(c);
      } else {
        regex.append(c);
      }
    }
    try {
      return Pattern.compile(regex.toString());
    } catch (PatternSyntaxException e) {
      return NOTHING;
    }
  }
}
