package io.zitadeltestkit.client.auth;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The scopes of a token for Zitadel's own API. */
final class Scopes {
  /** Without this one Zitadel's API refuses the token as if it were invalid. */
  static final String API_AUDIENCE = "urn:zitadel:iam:org:project:id:zitadel:aud";

  private Scopes() {}

  static String with(Collection<String> further) {
    Set<String> scopes = new LinkedHashSet<>();
    scopes.add("openid");
    scopes.add(API_AUDIENCE);
    scopes.addAll(further);
    return String.join(" ", scopes);
  }
}
