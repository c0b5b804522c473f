package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ResponseType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules for configurations of OpenID Connect clients. */
public final class OidcRules {
  private static final Duration MAX_CLOCK_SKEW = Duration.ofSeconds(5);

  private OidcRules() {}

  /** Returns whether a configuration can be accepted at all, compliant or not. */
  public static boolean isValid(OidcConfig config) {
    List<GrantType> required = requiredGrantTypes(config.responseTypes(), config.grantTypes());
    return !config.clockSkew().isNegative()
        && config.clockSkew().compareTo(MAX_CLOCK_SKEW) <= 0
        && config.additionalOrigins().stream().allMatch(Origins::isOrigin)
        && !required.isEmpty()
        && config.grantTypes().containsAll(required);
  }

  /** Returns the origins that browsers may call from. */
  public static List<String> allowedOrigins(OidcConfig config) {
    Set<String> origins = new LinkedHashSet<>();
    config.redirectUris().forEach(uri -> origins.add(Origins.originOf(uri)));
    origins.addAll(config.additionalOrigins());
    return List.copyOf(origins);
  }

  /** A device client with the code response type does not need the authorization code grant. */
  private static List<GrantType> requiredGrantTypes(
      List<ResponseType> responseTypes, List<GrantType> grantTypes) {
    List<GrantType> required = new ArrayList<>();
    for (ResponseType type : responseTypes) {
      switch (type) {
        case CODE ->
            required.add(
                grantTypes.contains(GrantType.DEVICE_CODE)
                    ? GrantType.DEVICE_CODE
                    : GrantType.AUTHORIZATION_CODE);
        case ID_TOKEN, ID_TOKEN_TOKEN -> required.add(GrantType.IMPLICIT);
        case UNSPECIFIED -> {}
      }
    }
    return required;
  }
}
