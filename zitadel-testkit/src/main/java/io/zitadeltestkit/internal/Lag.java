package io.zitadeltestkit.internal;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The setting {@code lag}: how far the lists of embedded servers lag behind writes. */
public final class Lag {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s)");

  private Lag() {}

  /**
   * Reads the setting.
   *
   * @return the lag; zero if it is not set
   * @throws IllegalArgumentException if it is not a duration
   */
  public static Duration configured() {
    return Setting.of("lag").map(Lag::parse).orElse(Duration.ZERO);
  }

  private static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The setting %s is \"%s\". Write a number with ms or s, such as 300ms."
              .formatted(Setting.property("lag"), text));
    }
    long number = Long.parseLong(matcher.group(1));
    return matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
  }
}
