package io.zitadeltestkit.embedded.internal.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version without its patch, since patches of a minor version behave the same.
 *
 * @param major such as 4
 * @param minor such as 16
 */
public record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {
  private static final Pattern FORM = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})([.+-].*)?");
  private static final Comparator<VersionNumber> ORDER =
      Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

  /** {@return the number in a text such as {@code 4.16} or {@code v4.16.0}; empty for others} */
  public static Optional<VersionNumber> of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new VersionNumber(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(VersionNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
