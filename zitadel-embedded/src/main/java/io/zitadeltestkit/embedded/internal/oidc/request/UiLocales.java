package io.zitadeltestkit.embedded.internal.oidc.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The preferred languages of a request. */
public final class UiLocales {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private UiLocales() {}

  /** {@return the tags of the request that name a language} */
  public static List<String> of(OAuthCall call) {
    return Stream.of(call.parameter("ui_locales").split(" ", -1))
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
        .filter(tag -> LANGUAGES.contains(tag.getLanguage()))
        .map(Locale::toLanguageTag)
        .toList();
  }
}
