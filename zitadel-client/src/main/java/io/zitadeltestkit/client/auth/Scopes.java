package io.zitadeltestkit.client.auth;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scopes of a token for Zitadel's own API. */
final class Scopes {
  /** Without this scope Zitadel's API rejects the token as invalid. */
  static final String API_AUDIENCE = "urn:zitadel:iam:org:project:id:zitadel:aud";

  private Scopes() {}

  static String with(@Nullable Collection<String> further) {
    if (further == null || further.stream().anyMatch(scope -> scope == null || scope.isBlank())) {
      throw new ConfigurationException(
          "The further scopes are missing (null), or one of them is null or empty. Give an empty list for none.");
    }
    Set<String> scopes = new LinkedHashSet<>();
    scopes.add("openid");
    scopes.add(API_AUDIENCE);
    scopes.addAll(further);
    return String.join(" ", scopes);
  }
}
