package io.zitadeltestkit.client;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file as shells and Docker Compose do: {@code NAME=value} with an optional
 * {@code export} before it, comments from {@code #} on, values in single quotes as they are, values
 * in double quotes with the escapes {@code \n}, {@code \r}, {@code \t}, {@code \"}, {@code \$} and
 * {@code \\}; a quoted value may span lines. Variables in values are not replaced.
 */
final class EnvFile {
  private static final Pattern ENTRY =
      Pattern.compile("\\h*(?:export\\h+)?([A-Za-z_][A-Za-z0-9_.-]*)\\h*=\\h*");
  private static final Pattern BLANK_OR_COMMENT = Pattern.compile("\\h*(#.*)?");
  private static final Pattern COMMENT_AFTER_VALUE = Pattern.compile("(^|\\h)#");

  private final Path file;
  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();
  private int position;

  private EnvFile(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static Map<String, String> read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          "%s can't be read: this user may not read it, or it is no text in UTF-8. Correct it, or remove the file."
              .formatted(file));
    }
    EnvFile reading = new EnvFile(file, text.replaceFirst("^\uFEFF", "").replaceAll("\r\n?", "\n"));
    reading.readAll();
    return reading.values;
  }

  private void readAll() {
    while (position < text.length()) {
      int start = position;
      String line = restOfLine();
      if (BLANK_OR_COMMENT.matcher(line).matches()) {
        position += line.length() + 1;
        continue;
      }
      Matcher entry = ENTRY.matcher(line);
      if (!entry.lookingAt()) {
        throw broken(start, "is not of the form NAME=value");
      }
      position += entry.end();
      values.put(entry.group(1), value(start));
    }
  }

  private String value(int start) {
    char quote = position < text.length() ? text.charAt(position) : '\n';
    if (quote != '"' && quote != '\'') {
      String line = restOfLine();
      position += line.length() + 1;
      Matcher comment = COMMENT_AFTER_VALUE.matcher(line);
      return (comment.find() ? line.substring(0, comment.start()) : line).strip();
    }
    position++;
    StringBuilder value = new StringBuilder();
    for (; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == quote) {
        position++;
        String rest = restOfLine();
        if (!BLANK_OR_COMMENT.matcher(rest).matches()) {
          throw broken(position, "has something behind the closing quotation mark");
        }
        position += rest.length() + 1;
        return value.toString();
      }
      if (c == '\\' && quote == '"' && position + 1 < text.length()) {
        position++;
        c = unescaped(text.charAt(position), value);
      }
      value.append(c);
    }
    throw broken(start, "opens a quotation mark (" + quote + ") that is never closed");
  }

  /** {@return the character that an escape stands for; other backslashes are kept} */
  private static char unescaped(char c, StringBuilder value) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '"', '\\', '$' -> c;
      default -> {
        value.append('\\');
        yield c;
      }
    };
  }

  private String restOfLine() {
    int end = text.indexOf('\n', position);
    return text.substring(position, end < 0 ? text.length() : end);
  }

  // Names the line without quoting it, since it may hold a secret.
  private ConfigurationException broken(int at, String problem) {
    long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new ConfigurationException(
        "%s can't be read: line %d %s. Correct it, or remove the file."
            .formatted(file, line, problem));
  }
}
