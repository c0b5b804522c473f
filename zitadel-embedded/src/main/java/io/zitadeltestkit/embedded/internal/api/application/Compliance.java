package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.uri.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Checks a configuration against OpenID Connect's recommendations. Violations are not refused;
 * reads of the application show them.
 */
public final class Compliance {
  private static final String PREFIX = "Application.OIDC.V1.";
  private static final String NOT_COMPLIANT = PREFIX + "NotCompliant";

  private final Deque<String> problems = new ArrayDeque<>();
  private final OidcConfig config;
  private boolean nonCompliant;

  private Compliance(OidcConfig config) {
    this.config = config;
  }

  /** Checks a configuration. */
  public static Compliance of(OidcConfig config) {
    Compliance compliance = new Compliance(config);
    compliance.checkGrantTypes();
    compliance.checkRedirectUris();
    compliance.checkAuthMethod();
    if (compliance.nonCompliant) {
      compliance.problems.addFirst(NOT_COMPLIANT);
    }
    return compliance;
  }

  /** Returns whether a recommendation is violated. */
  public boolean nonCompliant() {
    return nonCompliant;
  }

  /**
   * Returns the keys of the problems. They include the result itself: once for clients of type web,
   * twice for others, as on the real server.
   */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void checkGrantTypes() {
    if (!has(GrantType.DEVICE_CODE)
        && has(GrantType.REFRESH_TOKEN)
        && !has(GrantType.AUTHORIZATION_CODE)) {
      add("GrantType.Refresh.NoAuthCode");
    }
  }

  private void checkRedirectUris() {
    if (config.redirectUris().isEmpty()
        && (!has(GrantType.DEVICE_CODE) || has(GrantType.AUTHORIZATION_CODE))) {
      nonCompliant = true;
      problems.addFirst(PREFIX + "NoRedirectUris");
    }
    if (config.redirectUris().stream().allMatch(uri -> uri.startsWith("https://"))) {
      return;
    }
    if (has(GrantType.IMPLICIT) && has(GrantType.AUTHORIZATION_CODE)) {
      checkImplicitAndCode();
    } else if (has(GrantType.IMPLICIT)) {
      checkImplicit();
    } else if (has(GrantType.AUTHORIZATION_CODE)) {
      checkCode();
    }
  }

  private void checkCode() {
    checkHttp();
    if (anyCustom() && !is(ApplicationType.NATIVE)) {
      add("Code.RedirectUris.CustomOnlyForNative");
    }
  }

  private void checkImplicit() {
    if (anyCustom()) {
      add("Implicit.RedirectUris.CustomNotAllowed");
    }
    if (anyHttp() && is(ApplicationType.NATIVE)) {
      checkHttp();
    } else if (anyHttp()) {
      add("Implicit.RedirectUris.HttpNotAllowed");
    }
  }

  private void checkImplicitAndCode() {
    if (anyCustom() && !is(ApplicationType.NATIVE)) {
      add("Implicit.RedirectUris.CustomNotAllowed");
    }
    checkHttp();
    if (!nonCompliant) {
      problems.addLast(PREFIX + "NotAllCombinationsAreAllowed");
    }
  }

  private void checkHttp() {
    if (anyHttp() && is(ApplicationType.USER_AGENT)) {
      add("Code.RedirectUris.HttpOnlyForWeb");
    }
    if (anyHttp() && is(ApplicationType.NATIVE) && !onlyLoopbackIsHttp()) {
      add("Native.RedirectUris.MustBeHttpLocalhost");
    }
  }

  private void checkAuthMethod() {
    if (is(ApplicationType.WEB)) {
      return;
    }
    if (config.authMethod() != AuthMethod.NONE) {
      add((is(ApplicationType.NATIVE) ? "Native" : "UserAgent") + ".AuthMethodType.NotNone");
    }
    if (nonCompliant) {
      problems.addFirst(NOT_COMPLIANT);
    }
  }

  private void add(String problem) {
    nonCompliant = true;
    problems.addLast(PREFIX + problem);
  }

  private boolean has(GrantType type) {
    return config.grantTypes().contains(type);
  }

  private boolean is(ApplicationType type) {
    return config.applicationType() == type;
  }

  private boolean anyHttp() {
    return config.redirectUris().stream().anyMatch(uri -> uri.startsWith("http://"));
  }

  private boolean anyCustom() {
    return config.redirectUris().stream()
        .anyMatch(uri -> !uri.startsWith("http://") && !uri.startsWith("https://"));
  }

  private boolean onlyLoopbackIsHttp() {
    return config.redirectUris().stream().allMatch(Compliance::isSafeOnDevice);
  }

  private static boolean isSafeOnDevice(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() == null && !text.startsWith("/")) {
        return false;
      }
      return !"http".equalsIgnoreCase(uri.getScheme()) || Loopback.isLoopback(uri.getHost());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
