package io.zitadeltestkit.server.remote;

import io.zitadeltestkit.seed.internal.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of environment variables. The program's part is between two marker lines, so that the rest
 * of the file is kept.
 */
public final class EnvFile {
  private static final String BEGIN = "# zitadel-embedded: begin, written by up";
  private static final String END = "# zitadel-embedded: end";
  private static final Pattern BLOCK =
      Pattern.compile(
          "\n*" + Pattern.quote(BEGIN) + "\n.*?" + Pattern.quote(END) + "\n", Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,~-]*");

  private final Path file;

  /** A file, which need not exist. */
  public EnvFile(Path file) {
    this.file = file;
  }

  /** {@return the file} */
  public Path path() {
    return file;
  }

  /**
   * {@return the variables; none if there is no file}
   *
   * @throws CommandFailure if it is not of that form; the message names the line
   */
  public Map<String, String> read() {
    return EnvReader.read(file, text());
  }

  /** Puts a value into quotes if it would be read as another without. */
  private static String quoted(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : '"'
            + value
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("$", "\\$")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
            + '"';
  }

  /** Writes variables, readable only by the file's owner. */
  public void write(Map<String, String> values) throws IOException {
    StringBuilder block = new StringBuilder(BEGIN + "\n");
    values.forEach(
        (name, value) -> block.append(name).append('=').append(quoted(value)).append('\n'));
    String rest = rest();
    OwnerFile.write(
        file, rest + (rest.isEmpty() || rest.endsWith("\n") ? "" : "\n") + block + END + "\n");
  }

  /** Changes existing variables. */
  public void change(Map<String, String> values) throws IOException {
    Map<String, String> left = new LinkedHashMap<>(values);
    StringBuilder text = new StringBuilder();
    for (String line : text().lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      String value = matcher.matches() ? left.remove(matcher.group(1)) : null;
      text.append(value == null ? line : matcher.group(1) + "=" + quoted(value)).append('\n');
    }
    left.forEach((name, value) -> text.append(name).append('=').append(quoted(value)).append('\n'));
    OwnerFile.write(file, text.toString());
  }

  /** Removes the program's part; a file without other content is deleted. */
  public void clear() throws IOException {
    String rest = rest();
    if (rest.isBlank()) {
      Files.deleteIfExists(file);
    } else {
      OwnerFile.write(file, rest);
    }
  }

  private String rest() {
    return BLOCK.matcher(text()).replaceAll("");
  }

  private String text() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new CommandFailure(
          "%s can't be read: %s. Check its permissions, or name another with --env-file."
              .formatted(file, e.getMessage()));
    }
  }
}
