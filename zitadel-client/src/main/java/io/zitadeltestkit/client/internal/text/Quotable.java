package io.zitadeltestkit.client.internal.text;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a message may quote. A key or token in the wrong variable or argument must not be
 * printed.
 */
public final class Quotable {
  /** JSON, PEM, and their beginnings in base64. */
  private static final Pattern KEY =
      Pattern.compile(
          "[{}\"\\p{Cntrl}]|PRIVATE KEY|-----BEGIN|(?<![A-Za-z0-9_-])(eyJ|ewo|LS0tLS1C)[A-Za-z0-9]");

  /** Long and without a dot, an at sign or a blank: so not a file name, host name or login name. */
  private static final Pattern RANDOM = Pattern.compile("(.*/)?[A-Za-z0-9_+=-]{40,}");

  /** The same with something around it, such as a URL: then with capitals, others and digits. */
  private static final Pattern RANDOM_PART =
      Pattern.compile(
          "(?<![A-Za-z0-9_+=-])(?=[A-Za-z_+=-]*[0-9])(?=[A-Z0-9_+=-]*[a-z])(?=[a-z0-9_+=-]*[A-Z])[A-Za-z0-9_+=-]{40,}");

  private static final int MAX_LENGTH = 100;

  private Quotable() {}

  /**
   * Whether the text looks like a private key or its JSON.
   *
   * @param text from a user
   * @return true if it must not be quoted
   */
  public static boolean isKey(String text) {
    return KEY.matcher(text).find();
  }

  /**
   * Whether the text looks like a key, token or secret.
   *
   * @param text from a user
   * @return true if it must not be quoted
   */
  public static boolean isSecret(String text) {
    return isKey(text) || RANDOM.matcher(text).matches() || RANDOM_PART.matcher(text).find();
  }

  /**
   * A name in quotation marks, unless it looks like a secret.
   *
   * @param name from a user
   * @return the text for a message
   */
  public static String name(String name) {
    return isSecret(name)
        ? "(%d characters that look like a secret)".formatted(name.length())
        : "\"" + (name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH) + "…") + "\"";
  }

  /**
   * An id, unless it looks like a secret.
   *
   * @param id from a user
   * @return the id, or asterisks
   */
  public static String id(String id) {
    return isSecret(id) ? "***" : id;
  }

  /**
   * The absolute path, unless it looks like a secret.
   *
   * @param file from a user
   * @return the path; null if it must not be quoted
   */
  public static @Nullable String path(Path file) {
    return isSecret(file.toString()) ? null : file.toAbsolutePath().toString();
  }
}
