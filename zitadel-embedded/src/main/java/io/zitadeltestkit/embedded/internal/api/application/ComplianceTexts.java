package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.OIDCLocalizedMessage;
import java.util.List;
import java.util.Map;

/**
 * Texts for the problems of an application's configuration. The second generation only names the
 * problems, the first one explains them.
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

  /** {@return the same problems, explained} */
  static List<OIDCLocalizedMessage> explained(List<OIDCLocalizedMessage> problems) {
    return problems.stream()
        .map(problem -> new OIDCLocalizedMessage(problem.key(), textOf(problem.key())))
        .toList();
  }

  private static String textOf(String key) {
    return TEXTS.getOrDefault(key.substring(PREFIX.length()), key);
  }
}
