package io.zitadeltestkit.internal;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of everything that the toolkit creates: unique, because user names are unique in the
 * whole instance, and recognizable, so that leftovers of a killed run can be found. {@code
 * ztk-<time>-<random>-<label>}, the time in seconds since 1970 to the base of 36.
 */
public final class Names {
  /** The beginning of every name. */
  public static final String PREFIX = "ztk-";

  private static final Pattern FORM = Pattern.compile("ztk-([0-9a-z]{6,8})-[0-9a-z]{8}(-.*)?");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LABEL_LENGTH = 60;

  private Names() {}

  /**
   * Makes a unique name.
   *
   * @param label what it is for, such as a test class
   * @param now the time
   * @return the name
   */
  public static String of(String label, Instant now) {
    String random =
        String.format("%8s", Long.toString(RANDOM.nextLong(2_821_109_907_456L), 36))
            .replace(' ', '0');
    String tail = label.replaceAll("[^A-Za-z0-9._-]", "-");
    String shortened = tail.length() > LABEL_LENGTH ? tail.substring(0, LABEL_LENGTH) : tail;
    return PREFIX + Long.toString(now.getEpochSecond(), 36) + "-" + random + "-" + shortened;
  }

  /**
   * Reads the time out of a name.
   *
   * @param name any name
   * @return the time when it was made; empty if it is not a name of the toolkit
   */
  public static Optional<Instant> madeAt(String name) {
    Matcher matcher = FORM.matcher(name.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1), 36)));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
