package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages of Zitadel's texts. */
public final class Languages {
  /** All of them, as BCP 47 tags. */
  public static final List<String> SUPPORTED =
      List.of(
          "ar", "bg", "cs", "de", "en", "es", "fr", "hu", "id", "it", "ja", "ko", "mk", "nl", "pl",
          "pt", "ro", "ru", "sv", "tr", "uk", "zh");

  /** The undetermined language. */
  static final String UNDEFINED = "und";

  /** The two-letter codes by three-letter code. */
  private static final Map<String, String> SHORT =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> Locale.forLanguageTag(code).getISO3Language(),
                  code -> code,
                  (first, second) -> first));

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /** {@return tags in their canonical form}, or throws a fault if one is not a language tag */
  static List<String> parse(List<String> tags) {
    return tags.stream().map(Languages::parse).toList();
  }

  private static String parse(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      String code = locale.getLanguage();
      if (!tag.equals(UNDEFINED)
          && (code.isEmpty() || (code.length() == 2 && !CODES.contains(code)))) {
        throw notParsed();
      }
      return new Locale.Builder()
          .setLocale(locale)
          .setLanguage(SHORT.getOrDefault(code, code))
          .build()
          .toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw notParsed();
    }
  }

  private static Fault notParsed() {
    return Fault.invalidArgument("LANG-jc8Sq", "Could not parse language");
  }

  /** Returns the allowed languages of an instance. */
  public static List<String> allowed(State state) {
    List<String> chosen = InstanceSettings.of(state).allowedLanguages();
    return chosen.isEmpty() ? SUPPORTED : chosen;
  }
}
