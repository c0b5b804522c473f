package io.zitadeltestkit.embedded.api.common;

import java.util.List;

/** The languages that Zitadel's texts exist in. */
public final class Languages {
  /** The one of an instance that has not chosen another. */
  public static final String DEFAULT = "en";

  /** All of them, as BCP 47 tags. */
  public static final List<String> SUPPORTED =
      List.of(
          "ar", "bg", "cs", "de", "en", "es", "fr", "hu", "id", "it", "ja", "ko", "mk", "nl", "pl",
          "pt", "ro", "ru", "sv", "tr", "uk", "zh");

  private Languages() {}
}
