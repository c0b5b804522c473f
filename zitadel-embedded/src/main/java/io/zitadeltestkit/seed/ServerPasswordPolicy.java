package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Plan.Password;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The server's password policy, read before anything is made. */
record ServerPasswordPolicy(
    long minLength, boolean upperCase, boolean lowerCase, boolean number, boolean symbol) {
  private static final String METHOD =
      "zitadel.settings.v2.SettingsService/GetPasswordComplexitySettings";

  static ServerPasswordPolicy of(Calls calls, Place cause) {
    Map<?, ?> settings =
        Calls.part(calls.call(cause, "tell its rules for passwords", METHOD, Map.of()), "settings");
    String length = Calls.text(settings, "minLength");
    return new ServerPasswordPolicy(
        length.isEmpty() ? 0 : Long.parseLong(length),
        demands(settings, "requiresUppercase"),
        demands(settings, "requiresLowercase"),
        demands(settings, "requiresNumber"),
        demands(settings, "requiresSymbol"));
  }

  private static boolean demands(Map<?, ?> settings, String field) {
    return Boolean.TRUE.equals(settings.get(field));
  }

  void check(Password password, Problems problems) {
    String text = password.text();
    List<String> missing = new ArrayList<>();
    if (text.length() < minLength) {
      missing.add("at least %d characters (it has %d)".formatted(minLength, text.length()));
    }
    demand(upperCase && none(text, Character::isUpperCase), "an upper-case letter", missing);
    demand(lowerCase && none(text, Character::isLowerCase), "a lower-case letter", missing);
    demand(number && none(text, Character::isDigit), "a digit", missing);
    demand(
        symbol && none(text, ServerPasswordPolicy::isSymbol), "a symbol such as ! or -", missing);
    if (!missing.isEmpty()) {
      problems.add(
          password.place(),
          "is too weak for this server, whose passwords need %s.".formatted(listed(missing)));
    }
  }

  private static String listed(List<String> missing) {
    int last = missing.size() - 1;
    return last == 0
        ? missing.get(0)
        : String.join(", ", missing.subList(0, last)) + " and " + missing.get(last);
  }

  private static void demand(boolean isMissing, String what, List<String> missing) {
    if (isMissing) {
      missing.add(what);
    }
  }

  private static boolean none(String text, IntPredicate kind) {
    return text.codePoints().noneMatch(kind);
  }

  private static boolean isSymbol(int character) {
    return !Character.isLetterOrDigit(character);
  }
}
