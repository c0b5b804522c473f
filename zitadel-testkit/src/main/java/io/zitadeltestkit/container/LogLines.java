package io.zitadeltestkit.container;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a server's log. */
final class LogLines {
  private static final Pattern SEVERE =
      Pattern.compile(
          "(level|severity)\"?[=:]\\s*\"?(fatal|panic|error)|^(panic|fatal|error)[: ]|\\bFATAL:",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile("\\b(msg|error|err)\"?[=:]\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+))");
  private static final Pattern STACK =
      Pattern.compile("\\s\\S*(reportLocation|stackTrace)\\S*=.*$");

  private LogLines() {}

  /** {@return the last error in one line; without an error the last line} */
  static Optional<String> lastError(String log) {
    List<String> lines = log.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (SEVERE.matcher(lines.get(i)).find()) {
        return Optional.of(readable(lines.get(i)));
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  private static String readable(String line) {
    String message = "";
    String error = "";
    int rest = 0;
    Matcher field = FIELD.matcher(line);
    while (field.find()) {
      String value = field.group(2) == null ? field.group(3) : field.group(2).replace("\\\"", "\"");
      if (field.group(1).equals("msg")) {
        message = value;
        rest = field.end();
      } else {
        error = value;
      }
    }
    if (message.isEmpty() && error.isEmpty()) {
      return line;
    }
    // Structured errors are logged as separate fields, such as err.parent.
    String cause =
        error.isEmpty() ? STACK.matcher(line.substring(rest)).replaceFirst("").strip() : error;
    return message.isEmpty() || cause.isEmpty() ? message + cause : message + ": " + cause;
  }

  static String tail(String log, int lines) {
    List<String> all = log.lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }
}
