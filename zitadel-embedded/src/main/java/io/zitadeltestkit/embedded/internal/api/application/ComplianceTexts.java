package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.LocalizedMessage;
import java.util.List;
import java.util.Map;

/**
 * What is said of the problems of an application's configuration. Unlike the second generation,
 * which only names them, this one explains them in the language of the instance.
 */
final class ComplianceTexts {
  private static final String PREFIX = "Application.OIDC.V1.";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "NotCompliant",
              "Your configuration is not compliant and differs from OIDC 1.0 standard."),
          Map.entry("NoRedirectUris", "At least one redirect uri must be registered."),
          Map.entry(
              "NotAllCombinationsAreAllowed",
              "Configuration is compliant, but not all possible combinations are allowed."),
          Map.entry(
              "Code.RedirectUris.HttpOnlyForWeb",
              "Grant type \"code\" only allows http redirect uris for apptype \"web\"."),
          Map.entry(
              "Code.RedirectUris.CustomOnlyForNative",
              "Grant type \"code\" only allows custom redirect uris for apptype \"native\" "
                  + " (e.g appname:// )"),
          Map.entry(
              "Implicit.RedirectUris.CustomNotAllowed",
              "Grant type implicit doesn't allow custom redirect uris"),
          Map.entry(
              "Implicit.RedirectUris.HttpNotAllowed",
              "Grant type implicit doesn't allow http redirect uris"),
          Map.entry(
              "Native.AuthMethodType.NotNone",
              "Native applications should have authmethodtype none."),
          Map.entry(
              "Native.RedirectUris.MustBeHttpLocalhost",
              "Redirect URIs must begin with your own protocol, http://127.0.0.1, http://[::1] or"
                  + " http://localhost."),
          Map.entry(
              "UserAgent.AuthMethodType.NotNone",
              "User agent app should have authmethodtype none."),
          Map.entry(
              "GrantType.Refresh.NoAuthCode",
              "Refresh Token only allowed in combination with Authorization Code."));

  private ComplianceTexts() {}

  /** Names and explains problems. */
  static List<LocalizedMessage> explained(List<String> problems) {
    return problems.stream().map(key -> new LocalizedMessage(key, textOf(key))).toList();
  }

  /** Only names problems. */
  static List<LocalizedMessage> named(List<String> problems) {
    return problems.stream().map(key -> new LocalizedMessage(key, "")).toList();
  }

  private static String textOf(String key) {
    return TEXTS.getOrDefault(key.substring(PREFIX.length()), key);
  }
}
