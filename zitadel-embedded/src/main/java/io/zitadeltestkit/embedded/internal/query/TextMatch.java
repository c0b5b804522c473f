package io.zitadeltestkit.embedded.internal.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways to compare a text. */
public enum TextMatch {
  EQUALS,
  EQUALS_IGNORE_CASE,
  STARTS_WITH,
  STARTS_WITH_IGNORE_CASE,
  CONTAINS,
  CONTAINS_IGNORE_CASE,
  ENDS_WITH,
  ENDS_WITH_IGNORE_CASE;

  private static final String PREFIX_END = "_METHOD_";

  /** The constants of the APIs that were looked up so far. */
  private static final Map<Enum<?>, Optional<TextMatch>> KNOWN = new ConcurrentHashMap<>();

  /** Compares by an API's own constant, such as {@code TEXT_QUERY_METHOD_EQUALS}. */
  public static boolean matches(Enum<?> method, String actual, String wanted) {
    return KNOWN
        .computeIfAbsent(method, TextMatch::named)
        .map(known -> known.matches(actual, wanted))
        .orElse(false);
  }

  /** {@return whether an API's own constant means this comparison} */
  public static boolean is(Enum<?> method, TextMatch match) {
    return KNOWN.computeIfAbsent(method, TextMatch::named).filter(match::equals).isPresent();
  }

  private static Optional<TextMatch> named(Enum<?> method) {
    String name = method.name();
    int prefix = name.indexOf(PREFIX_END);
    String own = prefix < 0 ? name : name.substring(prefix + PREFIX_END.length());
    return Arrays.stream(values()).filter(match -> match.name().equals(own)).findFirst();
  }

  /** {@return whether the actual text matches} */
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
