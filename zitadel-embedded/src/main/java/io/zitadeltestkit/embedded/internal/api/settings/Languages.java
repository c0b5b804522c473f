package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.model.InstanceSettings;
import io.zitadeltestkit.embedded.internal.model.State;
import java.util.List;

/** The languages that Zitadel's texts exist in. */
public final class Languages {
  /** All of them, as BCP 47 tags. */
  public static final List<String> SUPPORTED =
      List.of(
          "ar", "bg", "cs", "de", "en", "es", "fr", "hu", "id", "it", "ja", "ko", "mk", "nl", "pl",
          "pt", "ro", "ru", "sv", "tr", "uk", "zh");

  private Languages() {}

  /** Returns those that may be chosen in an instance. */
  public static List<String> allowed(State state) {
    List<String> chosen = InstanceSettings.of(state).allowedLanguages();
    return chosen.isEmpty() ? SUPPORTED : chosen;
  }
}
