package io.zitadeltestkit.embedded.internal.query;

import java.util.Locale;

/**
 * The ways to compare a text, in the order of the numbers that every generation of the API gives
 * them.
 */
public enum TextMatch {
  EQUALS,
  EQUALS_IGNORE_CASE,
  STARTS_WITH,
  STARTS_WITH_IGNORE_CASE,
  CONTAINS,
  CONTAINS_IGNORE_CASE,
  ENDS_WITH,
  ENDS_WITH_IGNORE_CASE;

  private static final TextMatch[] ALL = values();

  /** Compares by an API's own constant of the same order. */
  public static boolean matches(Enum<?> method, String actual, String wanted) {
    return method.ordinal() < ALL.length && ALL[method.ordinal()].matches(actual, wanted);
  }

  /** {@return whether the actual text is as wanted} */
  public boolean matches(String actual, String wanted) {
    return switch (this) {
      case EQUALS -> actual.equals(wanted);
      case STARTS_WITH -> actual.startsWith(wanted);
      case CONTAINS -> actual.contains(wanted);
      case ENDS_WITH -> actual.endsWith(wanted);
      case EQUALS_IGNORE_CASE -> EQUALS.matches(lower(actual), lower(wanted));
      case STARTS_WITH_IGNORE_CASE -> STARTS_WITH.matches(lower(actual), lower(wanted));
      case CONTAINS_IGNORE_CASE -> CONTAINS.matches(lower(actual), lower(wanted));
      case ENDS_WITH_IGNORE_CASE -> ENDS_WITH.matches(lower(actual), lower(wanted));
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
