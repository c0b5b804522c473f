package io.zitadeltestkit.embedded.internal.desk;

import java.util.Locale;

/** The names of environment variables for a client's settings. */
public final class EnvNames {
  private EnvNames() {}

  /** {@return such as {@code ZITADEL_INVOICES_WEB_CLIENT_ID}} */
  public static String clientId(String project, String application) {
    return of(project, application) + "_CLIENT_ID";
  }

  /** {@return such as {@code ZITADEL_INVOICES_WEB_CLIENT_SECRET}} */
  public static String clientSecret(String project, String application) {
    return of(project, application) + "_CLIENT_SECRET";
  }

  private static String of(String project, String application) {
    return "ZITADEL_" + word(project) + "_" + word(application);
  }

  private static String word(String name) {
    String word =
        name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return word.isEmpty() ? "X" : word;
  }
}
